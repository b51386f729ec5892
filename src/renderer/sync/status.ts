/** Where the exchange with the hub stands, for every window: one leads, all show the same. */
import { create } from "zustand";
import { z } from "zod";
import { isProblemCode } from "../../shared/problem.ts";

const ProblemCode = z.string().refine(isProblemCode);

export const SyncStatus = z.object({
  phase: z.enum([
    "not_enrolled",
    "idle",
    "syncing",
    /** A person stopped it: what was received is kept, and the rest comes later. */
    "interrupted",
    /** The hub does not answer: no network, no hub, or a portal in between. */
    "unreachable",
    /** A person must enrol again. */
    "signed_out",
    "revoked",
    /** This version is too old for the hub. */
    "too_old",
    /** So many documents would leave that a person must say yes. */
    "confirm_removals",
    "failed",
  ]),
  /** ISO instant of the last complete exchange. */
  syncedAt: z.string().optional(),
  progress: z.object({ what: z.enum(["push", "pull"]), done: z.int(), total: z.int().optional() }).optional(),
  /** This computer's clock, minus the hub's; milliseconds. */
  clockOffsetMs: z.number().optional(),
  removals: z.object({ count: z.int(), total: z.int() }).optional(),
  /** What goes apart from the documents. */
  files: z
    .object({
      /** Not yet on the hub. */
      waiting: z.int(),
      /** Bytes of those. */
      bytes: z.int(),
      /** They wait for a connection that is not counted. */
      isHeld: z.boolean(),
      /** The one under way, in bytes. */
      moving: z.object({ what: z.enum(["send", "fetch"]), done: z.int(), total: z.int() }).optional(),
      /** The hub has no room left for files. */
      isHubFull: z.boolean(),
      /** Code of the catalogue: what this computer could not do with one. */
      problem: ProblemCode.optional(),
    })
    .optional(),
  /** Code of the catalogue (`problem.ts`) behind the phase. */
  problem: ProblemCode.optional(),
});
export type SyncStatus = z.infer<typeof SyncStatus>;

const store = create<SyncStatus>(() => ({ phase: "not_enrolled" }));

/** Live, in a component. */
export const useSyncStatus = (): SyncStatus => store();

/** Now. */
export const syncStatus = (): SyncStatus => store.getState();

/** Replaces what is shown in this window. */
export function showStatus(status: SyncStatus): void {
  store.setState(status, true);
}
