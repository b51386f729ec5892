/** How long what is no longer alive is kept, unless whoever runs the hub says otherwise. */
import { uploadExpiryMs } from "../store/files-store.ts";
import type { RetireBefore } from "../store/operations-store.ts";

const day = 24 * 60 * 60 * 1000;

/** Tombstones wait for notebooks left in a drawer (sync.md §3); a file waits for its document, or for one that may come back. */
export const keptDays = { tombstones: 400, history: 1096, files: 30, uploads: uploadExpiryMs / day } as const;

/** What is older than this goes. */
export function retireBefore(
  now: Date,
  { tombstones, history }: { readonly tombstones: number; readonly history: number } = keptDays,
): RetireBefore {
  const before = (days: number) => new Date(now.getTime() - days * day);
  return {
    tombstones: before(tombstones),
    history: before(history),
    files: before(keptDays.files),
    uploads: before(keptDays.uploads),
  };
}
