/** What the journals say was done, by all windows, in order. */
import { problem } from "../../../shared/problem.ts";
import { knownVersion } from "../database.ts";
import { generationIn, journalPrefix } from "./copy-names.ts";
import type { CopyStore } from "./copy-store.ts";
import { copyFormat, type Frame, readFrames, type Write } from "./frames.ts";

export interface JournalWrites {
  readonly writes: Write[];
  /** Places that could not be read. */
  readonly damaged: number;
}

/** The writes after a backup of this generation (0: all of them). Throws `copy.newer`. */
export async function writesSince(store: CopyStore, backup: number): Promise<JournalWrites> {
  const names = (await store.list()).map(({ name }) => name).filter((name) => name.startsWith(journalPrefix));
  const writes: Write[] = [];
  let damaged = 0;
  for (const name of names.sort()) {
    const read = readFrames(await store.read(name));
    refuseNewer(read.frames);
    damaged += read.damaged;
    // What carries no generation (settings, the vault) is in a backup that is younger than its journal.
    const isYounger = generationIn(name) >= backup;
    writes.push(
      ...doneWrites(read.frames).filter(({ generation }) =>
        generation === 0 ? isYounger : generation > backup,
      ),
    );
  }
  return { writes: writes.sort((one, other) => one.generation - other.generation), damaged };
}

/** Throws `copy.newer` for frames of a later format, or of later tables. */
export function refuseNewer(frames: readonly Frame[]): void {
  const [start] = frames;
  if (start?.kind !== "start") return;
  if (start.format > copyFormat || start.tables > knownVersion)
    throw problem.copy.newer({ found: Math.max(start.format, start.tables), known: knownVersion });
}

function doneWrites(frames: readonly Frame[]): Write[] {
  const cancelled = new Set(frames.flatMap((frame) => (frame.kind === "cancelled" ? [frame.nonce] : [])));
  return frames.filter((frame) => frame.kind === "write").filter(({ nonce }) => !cancelled.has(nonce));
}
