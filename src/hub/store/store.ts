/** What the hub keeps, whatever keeps it: PostgreSQL, or memory (its twin, for the simulator and the benchmarks). */
import type { AccessStore } from "./access-store.ts";
import type { DeliveryStore } from "./delivery-store.ts";
import type { FilesStore } from "./files-store.ts";
import type { OperationsStore } from "./operations-store.ts";
import type { SyncStore } from "./sync-store.ts";

/** Who this hub is; written once, at its first start. */
export interface HubIdentity {
  readonly id: string;
  /** Raised by one at each restore from a backup. */
  readonly epoch: number;
  /** Signs access tokens and derives refresh tokens; 32 bytes. */
  readonly signingKey: Uint8Array;
}

/** The store of a hub that is run, with what its commands need. */
export interface RunStore extends Store {
  readonly operations: OperationsStore;
  readonly delivery: DeliveryStore;
}

/** Whether a hub on this store can be run: one in memory only serves. */
export function isRunStore(store: Store): store is RunStore {
  return "operations" in store;
}

export interface Store {
  readonly sync: SyncStore;
  readonly access: AccessStore;
  readonly files: FilesStore;
  /** Read again at each request that depends on it: a restore changes the epoch under running processes. */
  identity(): Promise<HubIdentity>;
  /** Calls back after each commit that raised a scope's counter, in any process of this hub; returns what ends it. */
  watchHeads(listener: (head: { scope: string; ver: number }) => void): () => void;
  /** Throws when requests cannot be served (`/readyz`). */
  check(): Promise<void>;
  close(): Promise<void>;
}
