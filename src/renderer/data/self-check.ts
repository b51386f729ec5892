/** Is the notebook what its history says? Recomputes everything from `shadow + outbox` and compares. */
import { canonicalJson } from "../../shared/sync/canonical.ts";
import type { Document } from "../../shared/sync/document.ts";
import { firstBrokenLink } from "../../shared/sync/hash-chain.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import { applyStep } from "../../shared/sync/project.ts";
import { documentKey } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { openViews, readOperation, readShadow, type ViewContent } from "./payloads.ts";
import { operationPlace, shadowPlace } from "./places.ts";
import type { HeadRow, StateRow, SyncRow } from "./rows.ts";

export interface SelfCheck {
  readonly isSound: boolean;
  readonly documents: number;
  readonly operations: number;
  /** Documents whose view is not `shadow + outbox`, as `collection/id`. */
  readonly differing: readonly string[];
  /** Number of the first operation that breaks numbering or chain. */
  readonly brokenAt?: number;
}

/** Checks the open notebook. Reads everything: seconds on a large one. */
export function selfCheck(): Promise<SelfCheck> {
  return selfCheckOf(theNotebook());
}

/** Checks a given notebook, at one moment: nothing is written while it reads. */
export async function selfCheckOf({ database, codec }: Notebook): Promise<SelfCheck> {
  const tables = [database.documents, database.shadow, database.outbox, database.state];
  const [documentRows, shadowRows, outboxRows, [head, sync]] = await database.transaction("r", tables, () =>
    Promise.all([
      database.documents.toArray(),
      database.shadow.toArray(),
      database.outbox.orderBy("seq").toArray(),
      database.state.bulkGet(["head", "sync"]),
    ]),
  );
  const views = await openViews(codec, documentRows);
  const shadows = await Promise.all(
    shadowRows.map(async (row) => readShadow(await codec.open(shadowPlace(row), row.payload))),
  );
  const operations = await Promise.all(
    outboxRows.map(async (row) => readOperation(await codec.open(operationPlace(row), row.payload))),
  );

  const expected = expectedDocuments(views, shadows, operations);
  const differing: string[] = [];
  for (const { document } of views) {
    const key = documentKey(document.collection, document.id);
    const due = expected.get(key);
    if (due === undefined || !isSameDocument(due, document)) differing.push(key);
    expected.delete(key);
  }
  differing.push(...expected.keys());

  // Those that have an answer may leave in any order: the chain is that of the others.
  const pushedSeq = sync !== undefined && "pushedSeq" in sync ? sync.pushedSeq : 0;
  const unanswered = operations.filter(
    ({ seq }, index) => seq > pushedSeq && outboxRows[index]?.verdict === undefined,
  );
  const brokenAt = brokenLink(unanswered);
  const broken = brokenAt ?? (isEndOf(unanswered, head) ? undefined : operations.length + 1);
  return {
    isSound: differing.length === 0 && broken === undefined,
    documents: views.length,
    operations: operations.length,
    differing,
    ...(broken === undefined ? {} : { brokenAt: broken }),
  };
}

/** Whether the head tells the last of these operations, and how many there are. */
function isEndOf(operations: readonly Operation[], head: HeadRow | SyncRow | StateRow | undefined): boolean {
  const last = operations.at(-1);
  if (head === undefined || !("hash" in head)) return last === undefined;
  return head.waiting === operations.length && (last === undefined || head.hash === last.hash);
}

/** Once older operations have left for the hub, the first that remains is believed: what it follows is not here. */
function brokenLink(operations: readonly Operation[]): number | undefined {
  const [first, ...rest] = operations;
  if (first === undefined || first.seq === 1) return firstBrokenLink(operations);
  return firstBrokenLink(rest, first);
}

/** A document that the hub knows and on which nothing waits is its own shadow: it is kept once. */
function expectedDocuments(
  views: readonly ViewContent[],
  shadows: readonly Document[],
  operations: readonly Operation[],
): Map<string, Document> {
  const waited = new Set(operations.map(({ collection, id }) => documentKey(collection, id)));
  const alone = views
    .map(({ document }) => document)
    .filter(({ collection, id, rev }) => rev > 0 && !waited.has(documentKey(collection, id)));
  const documents = new Map(
    [...alone, ...shadows].map((shadow) => [documentKey(shadow.collection, shadow.id), shadow]),
  );
  for (const operation of operations) {
    const key = documentKey(operation.collection, operation.id);
    documents.set(key, applyStep(documents.get(key), operation));
  }
  for (const { collection, id, erased } of shadows)
    if (erased === true) documents.delete(documentKey(collection, id));
  return documents;
}

function isSameDocument(a: Document, b: Document): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
