/** For CI: brings Electron's binary, so that its journeys are played and not skipped. */
import { asCommand, CommandFailure } from "./as-command.ts";
import { electronBinary, fetchElectron } from "./electron-binary.ts";

await asCommand(async () => {
  const binary = electronBinary() ?? (await fetchElectron(600_000));
  if (binary === undefined) throw new CommandFailure("Le binaire d’Electron n’a pas pu être téléchargé.");
  console.log(binary);
  return 0;
});
