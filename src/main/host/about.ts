/** What this machine is and can do. */
import { app } from "electron";
import type { Answers } from "../../shared/host/borders.ts";
import { canKeepSecrets } from "./secrets.ts";

const platforms = { win32: "windows", darwin: "macos", linux: "linux" } as const;
const isKnown = (platform: string): platform is keyof typeof platforms => platform in platforms;

/** Asked once by the page, at start. */
export function aboutAnswer(): Answers["about"] {
  return async () => ({
    kind: "electron",
    version: app.getVersion(),
    platform: isKnown(process.platform) ? platforms[process.platform] : "other",
    can: {
      chooseWhereToSave: true,
      printPdf: true,
      keepSecrets: await canKeepSecrets(),
      nativeMenu: true,
      searchDirectory: true,
      reachHub: true,
      signInHub: true,
    },
  });
}
