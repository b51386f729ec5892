/**
 * Everything downloaded anew, beside what is here, then swapped in one transaction (sync.md §3). When the hub was restored
 * from a backup, what it lacks is offered to it again; a value that somebody wrote there since is never covered in silence.
 */
import { isSameJson } from "../../shared/sync/canonical.ts";
import { unknownBases } from "../../shared/sync/bases.ts";
import { type Document, type FieldMeta, type FieldValue, ownValue } from "../../shared/sync/document.ts";
import { firstPrevHash } from "../../shared/sync/hash-chain.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import type { ReconcileItem } from "../../shared/sync/protocol.ts";
import type { Applied } from "./apply-pull.ts";
import { chained } from "./enrolled.ts";
import { hubStates, toReconcile } from "./hub-states.ts";
import { documentKey } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import type { StartingOver } from "./rows.ts";
import { writeSync } from "./sync-write.ts";
import { layOver, openWaiting, together } from "./waiting.ts";

export interface Downloaded {
  readonly epoch: number;
  readonly upTo: number;
  /** Everything of ours up to this version was in the backup; undefined when the hub does not say, or was restored twice. */
  readonly restored?: number | undefined;
  readonly documents: readonly Document[];
  /** Keys (`collection/id`) of documents of ours that the hub says it has never had, or has lost. */
  readonly missing: ReadonlySet<string>;
}

/** What the hub is asked about: documents it knew and did not send. */
export async function absentFrom(
  notebook: Notebook,
  documents: readonly Document[],
): Promise<ReconcileItem[]> {
  const sent = new Set(documents.map(({ collection, id }) => documentKey(collection, id)));
  return (await hubStates(notebook))
    .filter(({ collection, id }) => !sent.has(documentKey(collection, id)))
    .map(toReconcile);
}

const manyRemovals = 10;
const largePart = 0.05;

/** Swaps. `device`: the id under which the chain begins again. Asks first when much would leave, unless `accept`. */
export async function swap(
  notebook: Notebook,
  device: string,
  downloaded: Downloaded,
  { accept = false }: { accept?: boolean } = {},
): Promise<Applied> {
  let applied: Applied = { outcome: "applied" };
  await writeSync(notebook, async ({ sync }) => {
    if (!sync?.startingOver) {
      applied = { outcome: "stale" };
      return undefined;
    }
    const { startingOver } = sync;
    const rows = await notebook.database.outbox.orderBy("seq").toArray();
    const waiting = (await openWaiting(notebook, rows)).map(({ operation }) => operation);
    const waitingOf = byDocument(waiting);
    const ours = new Map(
      (await hubStates(notebook)).map((document) => [
        documentKey(document.collection, document.id),
        document,
      ]),
    );
    const theirs = new Map(
      downloaded.documents.map((document) => [documentKey(document.collection, document.id), document]),
    );
    const at = notebook.now().toISOString();
    const { restored } = downloaded;
    const isRestored = startingOver.why === "restored";
    const lost = isRestored ? [...ours].filter(([key]) => downloaded.missing.has(key)) : [];
    const created = lost.flatMap(([, document]) => createAgain(document, at));
    const offered = isRestored
      ? [...theirs].flatMap(([key, document]) =>
          offerAgain(ours.get(key), document, waitingOf.get(key) ?? [], { ...startingOver, restored }, at),
        )
      : [];
    const typed = isRestored
      ? waiting.map((operation) =>
          rebased(operation, theirs.get(documentKey(operation.collection, operation.id)), {
            ...startingOver,
            restored,
          }),
        )
      : waiting;
    const operations = chained([...created, ...typed, ...offered]);
    const over = byDocument(operations);
    const back = new Set(lost.map(([key]) => key));
    const gone = [...ours.values()].filter(({ collection, id, deleted }) => {
      const key = documentKey(collection, id);
      return deleted !== true && !theirs.has(key) && !back.has(key);
    });
    if (!accept && gone.length > manyRemovals && gone.length > ours.size * largePart) {
      applied = { outcome: "ask", count: gone.length, total: ours.size };
      return undefined;
    }
    const overOf = (key: string) => over.get(key) ?? [];
    const change = together([
      ...[...theirs].map(([key, document]) =>
        layOver(document, document, overOf(key), at, unknownBases(waitingOf.get(key) ?? [])),
      ),
      ...lost.map(([key, document]) => layOver(document, undefined, overOf(key), at)),
      ...gone.map((ref) => layOver(ref, undefined, overOf(documentKey(ref.collection, ref.id)), at)),
    ]);
    const { epoch, upTo } = downloaded;
    return {
      ...change,
      goneOperations: rows.map(({ seq }) => seq),
      head: { device, seq: 0, hash: firstPrevHash },
      operations,
      sync: { ...sync, epoch, cursor: upTo, pushedSeq: 0, pulling: undefined, startingOver: undefined },
    };
  });
  return applied;
}

type Content = Omit<Operation, "seq" | "hash">;

/** What is in the bin goes back there: it can be restored from it. */
function createAgain({ collection, id, fields, deleted }: Document, at: string): Content[] {
  const created: Content = { collection, id, kind: "create", baseRev: 0, fields, at };
  return deleted === true ? [created, { collection, id, kind: "delete", baseRev: 1, at }] : [created];
}

/**
 * The fields of `ours` that a restored hub has lost. Where its value is one of the history we had seen, ours simply
 * follows it. Where somebody wrote since the restore, both stay, for a person (`baseRev` 0: nobody had seen theirs).
 */
function offerAgain(
  ours: Document | undefined,
  theirs: Document,
  waiting: readonly Operation[],
  { devices, restored }: Pick<StartingOver, "devices"> & Pick<Downloaded, "restored">,
  at: string,
): Content[] {
  if (!ours || (restored !== undefined && ours.ver <= restored)) return [];
  const { collection, id } = theirs;
  const seen = new Set(devices);
  const isTyped = (field: string) => waiting.some(({ fields }) => fields && Object.hasOwn(fields, field));
  const later = new Map<string, FieldValue>();
  const beside = new Map<string, FieldValue>();
  for (const field of new Set([...Object.keys(ours.fields), ...Object.keys(theirs.fields)])) {
    const value = ownValue(ours.fields, field);
    if (isSameJson(value, ownValue(theirs.fields, field)) || isTyped(field)) continue;
    const [here, there] = [metaOf(ours, field), metaOf(theirs, field)];
    const isNews = there !== undefined && !seen.has(there.device);
    // Written on a state at least as new as ours; by a device we had never seen, its number says nothing.
    if (!isNews && there && there.rev > ours.rev) continue;
    // Accepted, then deleted before a pull brought it: the value is ours, its mark is still that of the one before.
    const isUnmarked = here?.device === there?.device && here?.seq === there?.seq;
    if (isNews) beside.set(field, value);
    else if (isUnmarked || (here?.rev ?? ours.rev) > (there?.rev ?? 0)) later.set(field, value);
  }
  const set = (values: ReadonlyMap<string, FieldValue>, baseRev: number): Content[] =>
    values.size === 0
      ? []
      : [{ collection, id, kind: "set", baseRev, fields: Object.fromEntries(values), at }];
  const removed: Content[] =
    ours.deleted === true && theirs.rev <= ours.rev && waiting.length === 0
      ? [{ collection, id, kind: "delete", baseRev: theirs.rev, at }]
      : [];
  return [...set(later, theirs.rev), ...set(beside, 0), ...removed];
}

/**
 * An operation that waits counts revisions that a restored hub has given back: where somebody wrote since, its author has
 * not seen that, whatever the numbers say.
 */
function rebased(
  operation: Operation,
  theirs: Document | undefined,
  { devices, restored }: Pick<StartingOver, "devices"> & Pick<Downloaded, "restored">,
): Operation {
  if (!theirs || operation.kind === "create") return operation;
  const isSince = restored === undefined || theirs.ver > restored;
  const isCovered = Object.keys(operation.fields ?? theirs.fields).some((field) => {
    const there = metaOf(theirs, field);
    return there !== undefined && !devices.includes(there.device);
  });
  return { ...operation, baseRev: isSince && isCovered ? 0 : Math.min(operation.baseRev, theirs.rev) };
}

function byDocument(operations: readonly Operation[]): Map<string, Operation[]> {
  const found = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = documentKey(operation.collection, operation.id);
    const known = found.get(key);
    if (known) known.push(operation);
    else found.set(key, [operation]);
  }
  return found;
}

function metaOf({ meta }: Document, field: string): FieldMeta | undefined {
  return Object.hasOwn(meta, field) ? meta[field] : undefined;
}
