/** `npm run dist`: the installers of the current system, in `dist/`. */
import { asCommand, CommandFailure } from "./as-command.ts";
import { buildApp } from "./build-app.ts";
import { electronBinary, fetchElectron } from "./electron-binary.ts";
import { runTool } from "./run-command.ts";

/** A hundred megabytes on a slow line. */
const downloadMs = 600_000;

await asCommand(async () => {
  const binary = electronBinary() ?? (await fetchElectron(downloadMs));
  if (binary === undefined) {
    throw new CommandFailure(
      "Pas d’installeur ici : le binaire d’Electron est introuvable et n’a pas pu être téléchargé (réseau ?).",
    );
  }
  await buildApp();
  const target = process.platform === "win32" ? "--win" : process.platform === "darwin" ? "--mac" : "--linux";
  return runTool("electron-builder/cli.js", [target, "--publish", "never"]);
});
