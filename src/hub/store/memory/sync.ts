/** Pushes and pulls in memory: the twin of `store/postgres/{push,pull}.ts`, with the same answers. */
import { canSee, type Person } from "../../../shared/sync/rights.ts";
import { DocumentId } from "../../../shared/records/field-values.ts";
import type { Removal } from "../../../shared/sync/protocol.ts";
import { type Facets, facetsOf } from "../../sync/facets.ts";
import { upToOf } from "../../sync/read-changes.ts";
import { bodyOf, type DocumentColumns, documentText, readDocument } from "../body.ts";
import {
  type Page,
  type PageRequest,
  type Pusher,
  type PushTransaction,
  type PushWrite,
  type ScopeHead,
  StaleRead,
  type SyncStore,
} from "../sync-store.ts";
import type { MemoryData } from "./data.ts";

/** @param onHead called after each change of a scope */
export function memorySync(
  data: MemoryData,
  now: () => Date,
  onHead: (head: { scope: string; ver: number }) => void,
): SyncStore {
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = documentsInOrder(data);
  return {
    // One push after the other: what row locks do, more simply.
    push: (pusher, work) => {
      const turn = last.then(() => work(transactionOf(data, pusher, now, onHead)));
      last = turn.catch(() => undefined);
      return turn;
    },
    head: async (person) => await Promise.resolve(headOf(data, person)),
    readPage: async (person, request) => {
      const head = headOf(data, person);
      const upTo = upToOf(request.upTo, head);
      return await Promise.resolve({ head, ...readPage(data, inOrder(), person, { ...request, upTo }) });
    },
    compare: (person, items) =>
      Promise.resolve(
        items.flatMap(({ collection, id }) => {
          const row = data.documents.get(`${person.scope}/${collection}/${id}`);
          if (!row) return [];
          const document = readDocument(row);
          const { rev, fields } = document;
          const { deleted, erased } = row;
          return [{ collection, id, rev, fields, deleted, erased, isSeen: canSee(person, document) }];
        }),
      ),
  };
}

function headOf(data: MemoryData, { scope, user }: Person): ScopeHead {
  const found = data.scopes.get(scope);
  const member = data.members.get(user);
  if (!found || !member) throw new Error("unknown member");
  const resetBelow = Math.max(found.prunedVer, member.sightSince);
  return { epoch: data.epoch, ver: found.ver, resetBelow, restored: found.restoredVer };
}

function transactionOf(
  data: MemoryData,
  pusher: Pusher,
  now: () => Date,
  onHead: (head: { scope: string; ver: number }) => void,
): PushTransaction {
  const { scope, device } = pusher;
  return {
    epoch: () => Promise.resolve(data.epoch),
    lockDevice: () => {
      const found = data.devices.get(device);
      if (found?.member !== pusher.user) return Promise.resolve(undefined);
      const { lastSeq, lastHash, revokedAt } = found;
      return Promise.resolve({ lastSeq, lastHash, isRevoked: revokedAt !== undefined });
    },
    received: (fromSeq, toSeq) => {
      const found = [];
      for (let seq = fromSeq; seq <= toSeq; seq += 1) {
        const kept = data.operations.get(`${device}/${seq}`);
        if (kept) found.push({ seq, hash: kept.operation.hash, result: kept.result });
      }
      return Promise.resolve(found);
    },
    documents: (refs) =>
      Promise.resolve(
        refs.flatMap(({ collection, id }) => {
          const row = data.documents.get(`${scope}/${collection}/${id}`);
          return row ? [readDocument(row)] : [];
        }),
      ),
    belongings: ({ collection, id }) =>
      Promise.resolve(
        [...data.documents.values()]
          .filter((row) => row.scope === scope && (collection === "company" ? row.company : row.visit) === id)
          .map(readDocument),
      ),
    erasedAmong: (refs) =>
      Promise.resolve(
        refs.filter(
          ({ collection, id }) => data.documents.get(`${scope}/${collection}/${id}`)?.erased === true,
        ),
      ),
    members: (ids) =>
      Promise.resolve(
        new Set(
          ids.filter((id) => {
            const member = data.members.get(id);
            return member?.scope === scope && !member.isDisabled;
          }),
        ),
      ),
    provenance: (by, seq) => {
      const kept = data.operations.get(`${by}/${seq}`);
      return Promise.resolve({
        author: kept?.member ?? "",
        at: kept?.at ?? (kept?.receivedAt ?? new Date(0)).toISOString(),
      });
    },
    // Nothing is awaited from here to the end: all of it, or none.
    write: (change) => {
      const ver = write(data, pusher, change, now());
      if (ver !== undefined) onHead({ scope, ver });
      return Promise.resolve(ver);
    },
  };
}

function write(data: MemoryData, pusher: Pusher, change: PushWrite, at: Date): number | undefined {
  const { scope, user, device } = pusher;
  for (const { document, readRev } of change.documents) {
    const row = data.documents.get(`${scope}/${document.collection}/${document.id}`);
    if ((row?.rev ?? 0) !== readRev) throw new StaleRead();
  }
  const counter = data.scopes.get(scope);
  if (!counter) throw new Error("unknown scope");
  const ver = change.documents.length === 0 ? undefined : (counter.ver += 1);
  for (const { document } of change.documents) {
    const { collection, id, owner, rev } = document;
    data.documents.set(`${scope}/${collection}/${id}`, {
      ...{ collection, id, scope, owner, rev, ver: ver ?? 0, body: bodyOf(document) },
      ...{ deleted: document.deleted === true, erased: document.erased === true },
      ...facetsOf(document),
    });
  }
  for (const { operation, result, at: said, replaced } of change.history) {
    const isStamped = ver !== undefined && (result.status === "applied" || result.status === "merged");
    data.operations.set(`${device}/${operation.seq}`, {
      ...{ device, scope, member: user, operation, at: said, receivedAt: at, replaced },
      result: isStamped ? { ...result, ver } : result,
    });
  }
  for (const { member, collection, id } of change.departures) {
    data.departures.set(`${scope}/${member}/${ver ?? 0}/${collection}/${id}`, {
      ...{ scope, member, ver: ver ?? 0, collection, id },
    });
  }
  const chained = data.devices.get(device);
  if (chained) data.devices.set(device, { ...chained, ...change.chain, lastSeenAt: at });
  return ver;
}

interface Key {
  readonly ver: number;
  readonly collection: Removal["collection"];
  readonly id: string;
}

type Row = DocumentColumns & Facets;

/** A request whose end is known. */
type DueRequest = PageRequest & { readonly upTo: number };

/** The documents in the order of pulls; sorted again only after a change, which always moves a scope's counter. */
function documentsInOrder(data: MemoryData): () => readonly Row[] {
  let sortedAt = -1;
  let sorted: readonly Row[] = [];
  return () => {
    let counted = 0;
    for (const { ver } of data.scopes.values()) counted += ver;
    if (counted !== sortedAt) {
      sorted = [...data.documents.values()].sort(compareKeys);
      sortedAt = counted;
    }
    return sorted;
  };
}

/** The first rows after a place that are due and seen: one more than the page holds, to know whether there is another. */
function changedAfter(
  sorted: readonly Row[],
  person: Person,
  { since, upTo, limit, after }: DueRequest,
): readonly Row[] {
  const isBefore = (row: Row) => row.ver <= since || (after !== undefined && compareKeys(row, after) <= 0);
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const row = sorted[middle];
    if (row && isBefore(row)) from = middle + 1;
    else to = middle;
  }
  const found: Row[] = [];
  for (let at = from; at < sorted.length && found.length <= limit; at += 1) {
    const row = sorted[at];
    if (!row || row.ver > upTo) break;
    if (canSee(person, row) && (since !== 0 || !(row.deleted || row.erased))) found.push(row);
  }
  return found;
}

function readPage(
  data: MemoryData,
  sorted: readonly Row[],
  person: Person,
  request: DueRequest,
): Omit<Page, "head"> {
  const { since, upTo, limit, after } = request;
  const isDue = (key: Key) =>
    key.ver > since && key.ver <= upTo && (after === undefined || compareKeys(key, after) > 0);
  const changed = changedAfter(sorted, person, request);
  const gone = [...data.departures.values()].filter((each) => {
    if (since === 0 || each.member !== person.user || each.scope !== person.scope || !isDue(each))
      return false;
    const row = data.documents.get(`${each.scope}/${each.collection}/${each.id}`);
    return !row || !canSee(person, row);
  });
  const rows = [
    ...changed.map((row) => ({ key: row, row })),
    ...gone.map((each) => ({ key: each, row: undefined })),
  ].sort((a, b) => compareKeys(a.key, b.key));
  const page = rows.slice(0, limit);
  const documents: string[] = [];
  const removed: Removal[] = [];
  for (const { key, row } of page) {
    const ref = { collection: key.collection, id: DocumentId.parse(key.id) };
    if (!row) removed.push({ ...ref, reason: "moved" });
    else if (row.erased) removed.push({ ...ref, reason: "erased" });
    else if (row.deleted) removed.push({ ...ref, reason: "deleted" });
    else documents.push(documentText(row));
  }
  const last = page.at(-1)?.key;
  const next =
    rows.length > limit && last ? { next: { ver: last.ver, collection: last.collection, id: last.id } } : {};
  return { documents, removed, ...next };
}

function compareKeys(a: { ver: number; collection: string; id: string }, b: typeof a): number {
  if (a.ver !== b.ver) return a.ver - b.ver;
  if (a.collection !== b.collection) return a.collection < b.collection ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
