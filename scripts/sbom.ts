/** `npm run sbom`: the bill of materials of this version, in `dist/`; `npm run dist` puts it beside the installers. */
import { asCommand } from "./as-command.ts";
import { writeSoftwareBill } from "./write-software-bill.ts";

await asCommand(async () => {
  console.log(`Nomenclature écrite : ${await writeSoftwareBill()}`);
  return 0;
});
