/**
 * Old visits that leave this notebook only: the hub has them, whole. Whatever is not proven to be there stays: what waits,
 * what was set aside, a file that was not sent, a text that somebody must settle.
 */
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { ReconcileItem } from "../../shared/sync/protocol.ts";
import { filesHere, placeOf } from "./files.ts";
import { forgetCopies } from "./forget-copies.ts";
import { belongings } from "./held.ts";
import { toReconcile } from "./hub-states.ts";
import { documentKey } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import type { ViewContent } from "./payloads.ts";
import { purge } from "./purge.ts";
import { documentOf, documentsFound } from "./reading.ts";
import type { SyncRow } from "./rows.ts";
import { readState, writeSync } from "./sync-write.ts";
import { lookup } from "./tokens.ts";
import { waitingOn } from "./waiting.ts";

const dayMs = 24 * 60 * 60_000;

/** A visit that may leave, with all that belongs to it. */
export interface OldVisit {
  readonly id: DocumentId;
  readonly companyId: string;
  readonly day: string;
  /** ISO instant of the last change of any of it in this notebook. */
  readonly changedAt: string;
  readonly documents: readonly Document[];
}

/** Visits that are over, unchanged for some days, and of which everything is on the hub; the oldest first. */
export async function oldVisits(days: number, notebook: Notebook = theNotebook()): Promise<OldVisit[]> {
  const { sync } = await readState(notebook);
  if (!isSettled(sync)) return [];
  const before = new Date(notebook.now().getTime() - days * dayMs).toISOString();
  const over = await Promise.all(
    ["done", "cancelled"].map((status) => documentsFound(notebook, lookup("visit", "status", status))),
  );
  const found: OldVisit[] = [];
  for (const content of over.flat()) {
    if (content.changedAt >= before) continue;
    const old = await provenVisit(notebook, content, sync);
    if (old && old.changedAt < before) found.push(old);
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What the hub is asked about before anything leaves: it must have each as it is here. */
export function itemsOf(visits: readonly OldVisit[]): ReconcileItem[] {
  return visits.flatMap(({ documents }) => documents.map(toReconcile));
}

/**
 * Takes visits out of this notebook, each with all that belongs to it, if it is still as it was proven; gives those that
 * left. @param visits that the hub has just confirmed to have
 */
export async function dropVisits(
  visits: readonly OldVisit[],
  notebook: Notebook = theNotebook(),
): Promise<DocumentId[]> {
  let left: DocumentId[] = [];
  await writeSync(notebook, async ({ sync }) => {
    left = [];
    if (!isSettled(sync)) return undefined;
    const refs: Document[] = [];
    for (const visit of visits) {
      const content = await documentOf(notebook, "visit", visit.id);
      const now = content && (await provenVisit(notebook, content, sync));
      if (!now || !isSame(now, visit)) continue;
      refs.push(...now.documents);
      left.push(visit.id);
    }
    if (refs.length === 0) return undefined;
    return await purge(notebook, refs, sync.pushedSeq);
  });
  if (left.length > 0) await forgetCopies(notebook);
  return left;
}

/** Undefined as soon as one thing is missing on the hub, or might be. */
async function provenVisit(
  notebook: Notebook,
  content: ViewContent,
  sync: SyncRow,
): Promise<OldVisit | undefined> {
  const { document } = content;
  const { companyId, day, status } = document.fields;
  if (typeof companyId !== "string" || typeof day !== "string") return undefined;
  if (status !== "done" && status !== "cancelled") return undefined;
  const contents = [content, ...(await belongings(notebook, "visit", document.id))];
  const documents = contents.map((each) => each.document);
  const isKnown = documents.every(
    ({ rev, scope, conflicts }) => rev > 0 && scope === sync.scope && conflicts.length === 0,
  );
  if (!isKnown || contents.some(({ bases = {} }) => Object.keys(bases).length > 0)) return undefined;
  if ((await waitingOn(notebook, documents)).size > 0) return undefined;
  if (!(await areFilesSent(notebook, documents, sync))) return undefined;
  const changedAt = contents.map((each) => each.changedAt).reduce((a, b) => (a > b ? a : b));
  return { id: document.id, companyId, day, changedAt, documents };
}

async function areFilesSent(
  notebook: Notebook,
  documents: readonly Document[],
  sync: SyncRow,
): Promise<boolean> {
  const named = documents.flatMap(({ collection, fields }) =>
    collection === "attachment" ? [fields["sha256"], fields["thumbnailSha256"]] : [],
  );
  const here = await filesHere(
    named.filter((sha256) => typeof sha256 === "string"),
    notebook,
  );
  return [...here.values()].every(({ sentTo }) => sentTo === placeOf(sync));
}

/** Between exchanges, on a hub that knows us: nothing half received, nothing half compared. */
function isSettled(sync: SyncRow | undefined): sync is SyncRow {
  return sync?.syncedAt !== undefined && sync.pulling === undefined && sync.startingOver === undefined;
}

function isSame(now: OldVisit, then: OldVisit): boolean {
  const states = ({ documents }: OldVisit) =>
    documents
      .map(({ collection, id, rev }) => `${documentKey(collection, id)}@${String(rev)}`)
      .sort()
      .join(" ");
  return states(now) === states(then) && now.changedAt === then.changedAt;
}
