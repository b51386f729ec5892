/** One sheet in a new process: what a person waits for who asks for a first one. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { turned } from "../support/statistics.ts";
import { fontFiles, root, type Sides } from "./sides.ts";

const run = promisify(execFile);
const names = ["Carnet", "relue", "pdfkit"] as const;

/** Milliseconds from before the code is read to the bytes; Node's own start is the same for all and is not counted. */
export async function measureFresh(
  sides: Sides,
  rounds: number,
): Promise<Readonly<Record<(typeof names)[number], readonly number[]>>> {
  const times: Record<(typeof names)[number], number[]> = { Carnet: [], relue: [], pdfkit: [] };
  const script = join(root, "bench/pdf/fresh.ts");
  for (let round = 0; round < rounds; round += 1) {
    for (const name of turned(names, round)) {
      const { module, views } = sides[name];
      const view = views[round % views.length] ?? "";
      const { stdout } = await run(process.execPath, [script, module, view, ...fontFiles]);
      times[name].push(Number(stdout));
    }
  }
  return times;
}
