/** Writing a file whole or not at all. */
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { problem } from "../../shared/problem.ts";

/**
 * Writes beside, flushes, then swaps: after a power cut there is the older file or the newer one, never a half.
 * Throws `file.not_written` with the system's code (ENOSPC, EACCES…).
 */
export async function atomicWrite(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await open(beside, "w", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await swap(beside, path);
    await flushFolder(dirname(path));
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw problem.file.notWritten({ reason: systemCode(thrown) }, { cause: thrown });
  }
}

/** The system's word for a failure: `ENOSPC`, or `unknown`. */
export function systemCode(thrown: unknown): string {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string"
    ? thrown.code
    : "unknown";
}

/** On Windows an antivirus or an indexer may hold the older file for an instant: half a second is the usual patience. */
async function swap(from: string, to: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await rename(from, to);
      return;
    } catch (thrown) {
      const isHeld = ["EPERM", "EACCES", "EBUSY"].includes(systemCode(thrown));
      if (process.platform !== "win32" || !isHeld || tries === 5) throw thrown;
      await wait(100);
    }
  }
}

/** The new name itself is only safe once its folder is flushed; Windows has no such call. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
