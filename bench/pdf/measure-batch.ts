/** Sheets one after the other in a process that does nothing else: how long a hundred take, and whether memory grows. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { fontFiles, root, type Side } from "./sides.ts";

const Batch = z.object({ ms: z.number(), kept: z.array(z.number()) });

/** Of `count` sheets. What is remembered of texts comes and goes: the most that was kept is compared, not one moment with another. */
export async function measureBatch(
  { module, views }: Side,
  count: number,
): Promise<{ readonly hundredMs: number; readonly firstThirdMiB: number; readonly afterMiB: number }> {
  const script = join(root, "bench/pdf/batch.ts");
  const options = ["--expose-gc", script, module, String(count), ...fontFiles, ...views];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  const { ms, kept } = Batch.parse(JSON.parse(stdout));
  console.log(`  Mémoire gardée pendant ${count} synthèses : ${kept.map(Math.round).join(", ")} Mio`);
  const third = kept.length / 3;
  return {
    hundredMs: (ms / count) * 100,
    firstThirdMiB: Math.max(...kept.slice(0, third)),
    afterMiB: Math.max(...kept.slice(third)),
  };
}
