/** One build, two editions: which machine answers is found when the app starts. */
import type { Host } from "../../shared/host/borders.ts";
import { browserHost } from "./browser-host.ts";
import { electronHost, findBridge } from "./electron-host.ts";

let chosen: Host | undefined;

/** The host of this window. */
export function host(): Host {
  chosen ??= choose();
  return chosen;
}

function choose(): Host {
  const bridge = findBridge();
  return bridge ? electronHost(bridge) : browserHost();
}
