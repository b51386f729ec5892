/** A real disk with next to no room: a tmpfs, where this machine lets us mount one. */
import { execFile } from "node:child_process";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface SmallDisk {
  readonly folder: string;
  /** Leaves no byte, and takes again what is given back, until `until` is settled. */
  fill(until: Promise<unknown>): Promise<void>;
  free(): Promise<void>;
}

/** Bytes written at once. */
const largestPiece = 1 << 20;

/** Mounts it; `undefined` where that is refused (not Linux, not root). {@link unmount} ends it. */
export async function mountSmallDisk(folder: string, mib: number): Promise<SmallDisk | undefined> {
  await mkdir(folder, { recursive: true });
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${mib}m`, "tmpfs", folder]);
  } catch {
    return undefined;
  }
  const filler = join(folder, "filler");
  return {
    folder,
    fill: async (until) => {
      const over = new AbortController();
      void until.then(() => over.abort());
      const file = await open(filler, "a");
      // The last bytes by small pieces: a large one leaves what it does not fit in.
      let piece = largestPiece;
      try {
        while (!over.signal.aborted) {
          try {
            await file.appendFile(Buffer.alloc(piece));
            piece = Math.min(largestPiece, 2 * piece);
          } catch {
            if (piece > 1) piece = Math.max(1, piece >> 4);
            else await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler, { force: true }),
  };
}

/** Unmounts what may be mounted there. */
export async function unmount(folder: string): Promise<void> {
  await run("umount", ["--lazy", folder]).catch(() => undefined);
}
