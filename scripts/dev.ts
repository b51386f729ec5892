/** `npm run dev`: hot reload, in Electron where its binary is there, else by Vite's server on this machine only. */
import { asCommand } from "./as-command.ts";
import { electronBinary } from "./electron-binary.ts";
import { runTool } from "./run-command.ts";

await asCommand(() => {
  if (electronBinary() !== undefined && process.env["CARNET_ELECTRON"] !== "never") {
    return runTool("electron-vite/bin/electron-vite.js", ["dev"]);
  }
  console.log("Sans Electron : la page seule, rechargée à chaque changement.");
  return runTool("vite/bin/vite.js", ["dev", "--host", "127.0.0.1"]);
});
