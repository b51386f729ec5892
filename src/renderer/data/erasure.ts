/** Erasing for good from this notebook: no word stays in its tables (`purge.ts`), nor in the copies beside them. */
import type { Collection } from "../../shared/records/collections.ts";
import { firstPrevHash } from "../../shared/sync/hash-chain.ts";
import { chained } from "./enrolled.ts";
import { type Forgotten, forgetCopies } from "./forget-copies.ts";
import { documentKey } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { purge } from "./purge.ts";
import type { DocumentRef, SyncWrite } from "./sync-plan.ts";
import { readState, writeSync } from "./sync-write.ts";
import { openWaiting } from "./waiting.ts";

/** What went. */
export interface ErasedHere {
  readonly documents: number;
  readonly operations: number;
  readonly steps: number;
  readonly files: number;
  /** From the journal and the backups beside this notebook. */
  readonly fromCopies: Forgotten;
}

/** Erases documents from the tables; on the disk when it resolves. What still waits for a hub keeps its number, and no view. */
export async function eraseHere(
  refs: readonly DocumentRef[],
  notebook: Notebook = theNotebook(),
): Promise<ErasedHere> {
  const written = await writeSync(notebook, async ({ head, sync }): Promise<SyncWrite> => {
    if (sync) return await purge(notebook, refs, sync.pushedSeq);
    // No hub knows the chain: it begins again without them, and no number betrays a gap.
    const keys = new Set(refs.map(({ collection, id }) => documentKey(collection, id)));
    const rows = await notebook.database.outbox.orderBy("seq").toArray();
    const left = await openWaiting(
      notebook,
      rows.filter(({ collection, id }) => !keys.has(documentKey(collection, id))),
    );
    return {
      ...(await purge(notebook, refs, head.seq)),
      goneOperations: rows.map(({ seq }) => seq),
      head: { device: head.device, seq: 0, hash: firstPrevHash },
      operations: chained(left.map(({ operation }) => operation)),
    };
  });
  return {
    documents: written.goneViews?.length ?? 0,
    operations: (written.goneOperations?.length ?? 0) - (written.operations?.length ?? 0),
    steps: written.goneUndo?.length ?? 0,
    files: written.goneFiles?.length ?? 0,
    fromCopies: await forgetCopies(notebook),
  };
}

/** How many documents of each kind, in the order of the kinds. */
export function countByKind(refs: readonly DocumentRef[]): [Collection, number][] {
  const counts = new Map<Collection, number>();
  for (const { collection } of refs) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return [...counts];
}

/** How far an erasure asked from this notebook goes: only here, everywhere, or nowhere before somebody else acts. */
export type ErasureReach = "here" | "everywhere" | "ask";

/** By the role of the person on their hub. Live (`useLive`). */
export async function erasureReach(notebook: Notebook = theNotebook()): Promise<ErasureReach> {
  const { sync } = await readState(notebook);
  if (sync === undefined) return "here";
  return sync.role === "ambassador" ? "ask" : "everywhere";
}
