/** How this notebook introduces itself to a hub: what a coordinator recognises in a list, and no more. */
import type { DeviceSelf } from "../../shared/sync/protocol.ts";

const systems = [
  [/Windows/i, "Windows"],
  [/Mac OS/i, "macOS"],
  [/Android/i, "Android"],
  [/Linux|X11/i, "Linux"],
] as const;

/** Its name and its system. */
export function deviceName(): Pick<DeviceSelf, "name" | "platform"> {
  const agent = navigator.userAgent;
  const platform = systems.find(([pattern]) => pattern.test(agent))?.[1] ?? "?";
  const host = /Electron/i.test(agent) ? "application" : "navigateur";
  return { name: `Carnet (${platform}, ${host})`, platform };
}
