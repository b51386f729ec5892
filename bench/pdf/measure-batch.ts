/** Sheets one after the other in a process that does nothing else: how long a hundred take, and whether memory grows. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { fontFiles, root, type Side } from "./sides.ts";

const Batch = z.object({ ms: z.number(), thirdMiB: z.number(), endMiB: z.number() });

export async function measureBatch(
  { module, views }: Side,
  count: number,
): Promise<{ readonly hundredMs: number; readonly thirdMiB: number; readonly endMiB: number }> {
  const script = join(root, "bench/pdf/batch.ts");
  const options = ["--expose-gc", script, module, String(count), ...fontFiles, ...views];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  const { ms, ...kept } = Batch.parse(JSON.parse(stdout));
  return { ...kept, hundredMs: (ms / count) * 100 };
}
