/** A hub's store in memory. */
import type { Store } from "../store.ts";
import { memoryAccess } from "./access.ts";
import { emptyData, type MemoryData } from "./data.ts";
import { memoryFiles } from "./files.ts";
import { memorySync } from "./sync.ts";

export interface MemoryOptions {
  readonly id?: string;
  readonly now?: () => Date;
  readonly signingKey?: Uint8Array;
  /** What it holds: handed over by whoever copies it, as a backup does. */
  readonly data?: MemoryData;
}

/** Opens one, empty or on the data of another. */
export function openMemoryStore(options: MemoryOptions = {}): Store {
  const { id = "hub", now = () => new Date(), signingKey = new Uint8Array(32), data = emptyData() } = options;
  const listeners = new Set<(head: { scope: string; ver: number }) => void>();
  return {
    sync: memorySync(data, now, (head) => {
      for (const listener of listeners) listener(head);
    }),
    access: memoryAccess(data),
    files: memoryFiles(data),
    identity: () => Promise.resolve({ id, epoch: data.epoch, signingKey }),
    watchHeads: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
