/** `npm run dist`: the installers of the current system and the bill of what is in them, in `dist/`. */
import { asCommand, CommandFailure } from "./as-command.ts";
import { buildApp } from "./build-app.ts";
import { electronBinary, fetchElectron } from "./electron-binary.ts";
import { runTool } from "./run-command.ts";
import { writeSoftwareBill } from "./write-software-bill.ts";

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
  const code = await runTool("electron-builder/cli.js", [target, "--publish", "never"]);
  if (code === 0) console.log(`Nomenclature (SBOM) : ${await writeSoftwareBill()}`);
  return code;
});
