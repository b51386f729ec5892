/** A page of a pull, written with its cursor in one transaction (sync.md §6.3). A waiting operation stays over it. */
import { basesAfter } from "../../shared/sync/bases.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { PullAnswer, Removal } from "../../shared/sync/protocol.ts";
import { project } from "../../shared/sync/project.ts";
import { forgetDraftsAbout } from "./drafts.ts";
import { forgetCopies } from "./forget-copies.ts";
import { documentKey } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import { forgetPrintsAbout } from "./print-queue.ts";
import { purge } from "./purge.ts";
import { documentsOf } from "./reading.ts";
import type { SyncRow } from "./rows.ts";
import type { DocumentRef, SyncWrite } from "./sync-plan.ts";
import { readState, writeSync } from "./sync-write.ts";
import { basesOf, layOver, shadowsOf, together, type Waiting, waitingOn } from "./waiting.ts";

/** More removals than this, and than this part of the documents, are asked about first (sync.md §3). */
const manyRemovals = 10;
const largePart = 0.05;

export type Applied =
  | { readonly outcome: "applied" }
  /** Nothing was written: a person must say that so much may go. */
  | { readonly outcome: "ask"; readonly count: number; readonly total: number }
  /** Another window, or an enrolment, moved the cursor meanwhile. */
  | { readonly outcome: "stale" };

/** Applies one page. `accept`: a person agreed to a large removal. */
export async function applyPage(
  notebook: Notebook,
  page: PullAnswer,
  { accept = false }: { accept?: boolean } = {},
): Promise<Applied> {
  let applied: Applied = { outcome: "applied" };
  let erased: readonly string[] = [];
  if (await isNothingNew(notebook, page)) return applied;
  const written = await writeSync(notebook, async ({ head, sync }): Promise<SyncWrite | undefined> => {
    if (sync?.cursor !== page.since) {
      applied = { outcome: "stale" };
      return undefined;
    }
    const removed = [...(sync.pulling?.removed ?? []), ...page.removed];
    const documents = await pulledDocuments(notebook, page.documents, head.device);
    if (page.more) {
      const pulling = { upTo: page.upTo, after: page.next, removed: removed.map(plain) };
      return { ...documents, sync: { ...sync, pulling } };
    }
    const total = await notebook.database.documents.count();
    if (!accept && removed.length > manyRemovals && removed.length > total * largePart) {
      applied = { outcome: "ask", count: removed.length, total };
      return undefined;
    }
    erased = removed.filter(({ reason }) => reason === "erased").map(({ id }) => id);
    const seen = new Set(page.documents.map(({ collection, id }) => documentKey(collection, id)));
    const change = together([
      documents,
      await removals(notebook, removed, sync),
      await leftovers(notebook, { ...page, removed }, seen, sync),
    ]);
    return { ...change, sync: { ...sync, cursor: page.upTo, pulling: undefined } };
  });
  if (written !== undefined && erased.length > 0) {
    // Before the copies are written again without it.
    await forgetDraftsAbout(erased, notebook);
    await forgetPrintsAbout(erased, notebook);
  }
  if (written?.isErasure === true) await forgetCopies(notebook);
  return applied;
}

/** Nobody wrote since what the hub has just taken from us: that is laid into its documents in its own time. */
async function isNothingNew(notebook: Notebook, page: PullAnswer): Promise<boolean> {
  const { sync } = await readState(notebook);
  const isEmpty = page.documents.length + page.removed.length === 0 && !page.more;
  if (!sync?.taken?.length || sync.pulling !== undefined || !isEmpty) return false;
  return page.since === sync.cursor && page.upTo === sync.cursor;
}

/** Documents as the hub has them, with what still waits laid over. */
async function pulledDocuments(
  notebook: Notebook,
  documents: readonly Document[],
  device: string,
): Promise<SyncWrite> {
  const waiting = await waitingOn(notebook, documents);
  const isWritten = ({ collection, id, conflicts }: Document) =>
    conflicts.length > 0 || waiting.has(documentKey(collection, id));
  const written = documents.filter(isWritten);
  const [shadows, bases] = [await shadowsOf(notebook, written), await basesOf(notebook, written)];
  const changedAt = notebook.now().toISOString();
  return together(
    documents.map((document) => {
      const key = documentKey(document.collection, document.id);
      const found = waiting.get(key) ?? [];
      const [gone, left] = parted(found, document.ver);
      const settled = found
        .filter(({ row }) => gone.includes(row.seq))
        .map(({ row, operation }) => ({ operation, conflicts: row.verdict?.conflicts ?? [] }));
      const [before, known] = [shadows.get(key), bases.get(key) ?? {}];
      const kept = basesAfter({ before, known, pulled: document, settled, left, device });
      return { ...layOver(document, document, left, changedAt, kept), goneOperations: gone };
    }),
  );
}

/** Numbers of the operations that a state of version `ver` holds, and the operations it does not. */
function parted(waiting: readonly Waiting[], ver: number): [number[], Waiting["operation"][]] {
  const isSettled = ({ row }: Waiting) => row.verdict?.ver !== undefined && row.verdict.ver <= ver;
  return [
    waiting.filter(isSettled).map(({ row }) => row.seq),
    waiting.filter((each) => !isSettled(each)).map(({ operation }) => operation),
  ];
}

/** Documents that leave, each for its reason; absence alone never removes (sync.md §6.11). */
async function removals(
  notebook: Notebook,
  removed: readonly Removal[],
  { pushedSeq }: SyncRow,
): Promise<SyncWrite> {
  if (removed.length === 0) return {};
  const erased = removed.filter(({ reason }) => reason === "erased");
  const others = removed.filter(({ reason }) => reason !== "erased");
  const waiting = await waitingOn(notebook, others);
  const shadows = await shadowsOf(notebook, others);
  const views = await documentsOf(
    notebook,
    others.map(({ collection, id }): [string, string] => [collection, id]),
  );
  const known = new Map(
    views.map(({ document }) => [documentKey(document.collection, document.id), document]),
  );
  const changedAt = notebook.now().toISOString();
  const writes = others.map((ref) => {
    const key = documentKey(ref.collection, ref.id);
    const found = waiting.get(key) ?? [];
    const [settled, left] = parted(found, Infinity);
    const before = shadows.get(key) ?? (found.length > 0 ? undefined : known.get(key));
    const document = fold(before, found, Infinity);
    // Somebody's bin is everyone's: from there it can come back.
    const shadow =
      ref.reason === "deleted" && document !== undefined ? { ...document, deleted: true } : undefined;
    return {
      ...layOver(ref, shadow, left, changedAt),
      goneOperations: settled,
    };
  });
  return together([...writes, erased.length === 0 ? {} : await purge(notebook, erased, pushedSeq)]);
}

/**
 * Operations the hub had taken before this pull began, on documents that neither the last pull nor this one brought: a
 * first download lists living documents only, so these were deleted, or left our sight. (One pull is not enough to say
 * so: a document that changes while pages are read goes beyond them, and comes with the next.)
 */
async function leftovers(
  notebook: Notebook,
  { since, removed }: Pick<PullAnswer, "since" | "removed">,
  seen: ReadonlySet<string>,
  { pushedSeq }: SyncRow,
): Promise<SyncWrite> {
  const gone = new Set(removed.map(({ collection, id }) => documentKey(collection, id)));
  const rows = (await notebook.database.outbox.where("seq").belowOrEqual(pushedSeq).toArray()).filter(
    (row) => {
      const key = documentKey(row.collection, row.id);
      return row.verdict?.ver !== undefined && row.verdict.ver <= since && !seen.has(key) && !gone.has(key);
    },
  );
  if (rows.length === 0) return {};
  const refs = [...new Map(rows.map((row) => [documentKey(row.collection, row.id), row])).values()];
  const [waiting, shadows] = [await waitingOn(notebook, refs), await shadowsOf(notebook, refs)];
  const changedAt = notebook.now().toISOString();
  return together(
    refs.map((ref) => {
      const key = documentKey(ref.collection, ref.id);
      const found = waiting.get(key) ?? [];
      const [settled, left] = parted(found, since);
      const folded = fold(shadows.get(key), found, since);
      const shadow = folded?.deleted === true ? folded : undefined;
      return { ...layOver(ref, shadow, left, changedAt), goneOperations: settled };
    }),
  );
}

/** The state a document had on the hub after our operations up to `ver`, as far as we can know. */
function fold(shadow: Document | undefined, waiting: readonly Waiting[], ver: number): Document | undefined {
  const taken = waiting.filter(({ row }) => row.verdict?.ver !== undefined && row.verdict.ver <= ver);
  const document = project(
    shadow,
    taken.map(({ operation }) => operation),
  );
  const rev = Math.max(1, document?.rev ?? 0, ...taken.map(({ row }) => row.verdict?.rev ?? 0));
  const upTo = Math.max(document?.ver ?? 0, ...taken.map(({ row }) => row.verdict?.ver ?? 0));
  return document && { ...document, rev, ver: upTo };
}

function plain({ collection, id, reason }: Removal): Removal & DocumentRef {
  return { collection, id, reason };
}
