/**
 * One push, from a valid envelope to its verdicts (sync.md §3 and §4). No SQL, no HTTP: the simulator calls it too.
 *
 * All verdicts are decided in memory on rows that are locked, and written at once. `decide` is pure and total, so that
 * one bad operation cannot stop the others: what savepoints would give, without their round trips.
 */
import { Instant } from "../../shared/records/field-values.ts";
import { isSameJson } from "../../shared/sync/canonical.ts";
import { decide, type Provenance, type Sender, type Verdict } from "../../shared/sync/decide.ts";
import { type Document, type Fields, ownValue } from "../../shared/sync/document.ts";
import type { PushAnswer, PushRequest, PushResult, WireOperation } from "../../shared/sync/protocol.ts";
import { assignedToField } from "../../shared/sync/rights.ts";
import type {
  Departure,
  DocumentRef,
  DocumentWrite,
  HistoryLine,
  Pusher,
  PushTransaction,
  SyncStore,
} from "../store/sync-store.ts";
import { belongingsOf } from "./belongings.ts";
import { continueChain, knownResults, linksOf } from "./continue-chain.ts";
import { parentsOf, tombstoneOf, wordless } from "./erased.ts";
import { PushRefused } from "./push-refused.ts";

/** Answers a push once it is committed. Throws {@link PushRefused}. `receivedAt` is an ISO instant of the hub. */
export async function acceptPush(
  store: SyncStore,
  pusher: Pusher,
  request: PushRequest,
  receivedAt: string,
): Promise<PushAnswer> {
  if (request.device !== pusher.device) throw new PushRefused("wrong_device");
  return await store.push(pusher, async (transaction) => {
    // Asked together; the operations are hashed while the answers come.
    const asked = Promise.all([
      transaction.epoch(),
      transaction.lockDevice(),
      transaction.documents(distinct(request.ops)),
      transaction.members(assigneesOf(request.ops)),
      transaction.erasedAmong(request.ops.flatMap(parentsOf)),
    ]);
    const links = linksOf(request.ops);
    const [epoch, chain, documents, members, erased] = await asked;
    if (request.epoch !== epoch) throw new PushRefused("epoch_changed", { epoch });
    if (!chain) throw new PushRefused("wrong_device");

    const known = await knownResults(transaction, chain, request.ops);
    const { fresh, lastHash } = continueChain(chain, known, request.ops, links);
    const lastSeq = chain.lastSeq + fresh.length;
    const sender = { ...pusher, receivedAt, members };
    const decided = await decideAll(transaction, sender, chain.isRevoked, documents, erased, fresh);
    const ver =
      fresh.length === 0 ? undefined : await transaction.write({ ...decided, chain: { lastSeq, lastHash } });
    const results = new Map(decided.history.map(({ result }) => [result.seq, stamp(result, ver)]));
    const answered = new Set<number>();
    const answers = request.ops.map(({ seq }) => {
      const first = answered.has(seq) ? undefined : results.get(seq);
      answered.add(seq);
      return first ?? repeat(results.get(seq) ?? known.get(seq)?.result, seq);
    });
    return { epoch, results: answers, lastSeq };
  });
}

/** The stored result under the status `duplicate`; its `code` tells what a person must still know. */
function repeat(result: PushResult | undefined, seq: number): PushResult {
  const code = result?.status === "erased" ? { code: "erased" } : {};
  return { ...result, ...code, seq, status: "duplicate" };
}

interface Decided {
  readonly documents: DocumentWrite[];
  readonly history: HistoryLine[];
  readonly departures: Departure[];
}

async function decideAll(
  transaction: PushTransaction,
  sender: Sender,
  isRevoked: boolean,
  documents: readonly Document[],
  erasedParents: readonly DocumentRef[],
  operations: readonly WireOperation[],
): Promise<Decided> {
  const erased = new Set(erasedParents.map(keyOf));
  const read = new Map(documents.map((document) => [keyOf(document), document]));
  const current = new Map(read);
  const departures: Departure[] = [];
  const history: HistoryLine[] = [];
  for (const operation of operations) {
    const before = current.get(keyOf(operation));
    // Erasure beats everything: what is written later about it is not kept, not even in the history.
    const isBelow = !before && parentsOf(operation).some((parent) => erased.has(keyOf(parent)));
    if (before?.erased === true || isBelow) {
      erased.add(keyOf(operation));
      if (isBelow) current.set(keyOf(operation), tombstoneOf(operation, sender));
      history.push({
        operation: wordless(operation),
        result: resultOf(operation, { status: "erased" }),
        replaced: {},
      });
      continue;
    }
    const verdict: Verdict = isRevoked
      ? { status: "quarantined", code: "device_revoked", message: "this device was revoked" }
      : await decide(before, operation, sender, (device, seq) =>
          provenance(transaction, history, sender, device, seq),
        );
    const at = Instant.safeParse(operation["at"]);
    history.push({
      operation,
      result: resultOf(operation, verdict),
      at: at.success ? at.data : undefined,
      replaced: "document" in verdict ? replacedBy(before, verdict.document) : {},
    });
    if (!("document" in verdict)) continue;
    current.set(keyOf(operation), verdict.document);
    if (before && before.owner !== verdict.document.owner) {
      const moved = await belongingsOf(transaction, before, verdict.document, read, current);
      for (const document of [verdict.document, ...moved]) {
        current.set(keyOf(document), document);
        departures.push({ collection: document.collection, id: document.id, member: before.owner });
      }
    }
  }
  const writes = [...current.values()]
    .filter((document) => read.get(keyOf(document)) !== document)
    .map((document) => ({ document, readRev: read.get(keyOf(document))?.rev ?? 0 }));
  return {
    documents: writes,
    history,
    departures: writes.length === 0 ? [] : uniqueDepartures(departures),
  };
}

/** A change of this very push is not written yet. */
async function provenance(
  transaction: PushTransaction,
  history: readonly HistoryLine[],
  sender: Sender,
  device: string,
  seq: number,
): Promise<Provenance> {
  const here = device === sender.device ? history.find(({ operation }) => operation.seq === seq) : undefined;
  if (here) return { author: sender.user, at: here.at ?? sender.receivedAt };
  return await transaction.provenance(device, seq);
}

function resultOf({ seq }: WireOperation, verdict: Verdict): PushResult {
  switch (verdict.status) {
    case "quarantined":
      return { seq, status: verdict.status, code: verdict.code, message: verdict.message };
    case "erased":
      return { seq, status: verdict.status };
    case "applied":
    case "merged":
      return {
        seq,
        status: verdict.status,
        rev: verdict.document.rev,
        ...(verdict.conflicts.length === 0 ? {} : { conflicts: [...verdict.conflicts] }),
        ...(verdict.code === undefined ? {} : { code: verdict.code }),
      };
  }
}

function stamp(result: PushResult, ver: number | undefined): PushResult {
  return ver !== undefined && (result.status === "applied" || result.status === "merged")
    ? { ...result, ver }
    : result;
}

/** The old values of the fields that changed; `null` where there was none. */
function replacedBy(before: Document | undefined, after: Document): Fields {
  if (!before) return {};
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const changed = [...keys].filter(
    (key) => !isSameJson(ownValue(before.fields, key), ownValue(after.fields, key)),
  );
  return Object.fromEntries(changed.map((key) => [key, ownValue(before.fields, key)]));
}

/** Whom the operations give documents to: mostly nobody. */
function assigneesOf(operations: readonly WireOperation[]): string[] {
  const asked = operations.map(({ fields }) =>
    typeof fields === "object" && fields !== null && assignedToField in fields
      ? fields[assignedToField]
      : undefined,
  );
  return [...new Set(asked.filter((to) => typeof to === "string"))];
}

function distinct(operations: readonly WireOperation[]) {
  return [
    ...new Map(
      operations.map(({ collection, id }) => [keyOf({ collection, id }), { collection, id }]),
    ).values(),
  ];
}

function uniqueDepartures(departures: readonly Departure[]): Departure[] {
  return [...new Map(departures.map((each) => [`${each.member} ${keyOf(each)}`, each])).values()];
}

function keyOf({ collection, id }: { collection: string; id: string }): string {
  return `${collection}/${id}`;
}
