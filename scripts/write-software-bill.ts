/** The bill of materials on disk, under the name of its version. */
import { mkdir, writeFile } from "node:fs/promises";
import { fromRoot } from "./paths.ts";
import { softwareBill } from "./software-bill.ts";
import { appVersion } from "./web-edition.ts";

/** Writes it in `dist/`; where. */
export async function writeSoftwareBill(): Promise<string> {
  const path = fromRoot("dist", `CarnetIA-${appVersion()}-sbom.cdx.json`);
  await mkdir(fromRoot("dist"), { recursive: true });
  await writeFile(path, `${JSON.stringify(await softwareBill(), null, 2)}\n`);
  return path;
}
