/** What waits for a person: values that two people typed, and operations the hub set apart. */
import { type Conflict, type FieldValue, ownValue } from "../../shared/sync/document.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Collection } from "../../shared/records/collections.ts";
import type { Fields } from "../../shared/sync/document.ts";
import { chainOperation } from "../../shared/sync/hash-chain.ts";
import { type CommitReceipt, commit } from "./commit.ts";
import { mergedRows, mergeOf } from "./merged-texts.ts";
import { theNotebook } from "./notebook.ts";
import { documentOf, documentsFound } from "./reading.ts";
import { writeSync } from "./sync-write.ts";
import { toSettleLookup } from "./tokens.ts";
import { layOver, openWaiting, shadowsOf, waitingOn } from "./waiting.ts";
import { documentKey } from "./memory.ts";

/** One field of one document, where at least one value was set aside. */
export interface Dispute {
  readonly collection: Collection;
  readonly id: DocumentId;
  readonly field: string;
  /** The value that stands; `null`: none. */
  readonly value: FieldValue;
  readonly owner: string;
  readonly conflicts: readonly Conflict[];
  /** The company it is about, or its own name. */
  readonly companyName: string | undefined;
  /** Both texts as one, where this notebook knows what they were written over: to read again, some parts are there twice. */
  readonly proposal: string | undefined;
}

/** All disputes of this notebook. Live (`useLive`). */
export async function disputes(): Promise<Dispute[]> {
  const notebook = theNotebook();
  const found = await documentsFound(notebook, toSettleLookup);
  const all: Dispute[] = [];
  for (const content of found) {
    const { document } = content;
    const companyId = document.fields["companyId"];
    const company =
      document.collection === "company"
        ? document
        : typeof companyId === "string"
          ? (await documentOf(notebook, "company", companyId))?.document
          : undefined;
    const name = company?.fields["name"];
    for (const field of new Set(document.conflicts.map((conflict) => conflict.field))) {
      all.push({
        ...{ collection: document.collection, id: document.id, field, owner: document.owner },
        value: ownValue(document.fields, field),
        conflicts: document.conflicts.filter((conflict) => conflict.field === field),
        companyName: typeof name === "string" ? name : undefined,
        proposal: mergeOf(content, field)?.text,
      });
    }
  }
  return all;
}

/** Settles a dispute with the chosen value. */
export function settle(
  { collection, id, field, conflicts }: Dispute,
  value: FieldValue,
): Promise<CommitReceipt> {
  const resolves = conflicts.map((conflict) => conflict.id);
  return commit([{ collection, id, kind: "resolve", fields: { [field]: value }, resolves }]);
}

/** An operation the hub set apart: it is shown here, and nowhere else. */
export interface SetApart {
  readonly seq: number;
  readonly collection: Collection;
  readonly id: DocumentId;
  readonly kind: string;
  readonly fields: Fields;
  readonly code: string;
  readonly at: string;
}

/** All of them, oldest first. Live (`useLive`). */
export async function operationsApart(): Promise<SetApart[]> {
  const notebook = theNotebook();
  const rows = await notebook.database.outbox.where("apart").equals(1).sortBy("seq");
  return (await openWaiting(notebook, rows)).map(({ row, operation }) => ({
    ...{ seq: row.seq, collection: row.collection, id: row.id, kind: operation.kind, at: operation.at },
    fields: operation.fields ?? {},
    code: row.verdict?.code ?? "",
  }));
}

/** Gives up an operation that was set apart: the document is shown as the hub has it. */
export async function dropApart(seq: number): Promise<void> {
  const notebook = theNotebook();
  await writeSync(notebook, async () => {
    const row = await notebook.database.outbox.get(seq);
    if (row?.apart !== 1) return undefined;
    const key = documentKey(row.collection, row.id);
    const left = ((await waitingOn(notebook, [row])).get(key) ?? []).filter((each) => each.row.seq !== seq);
    const shadow = (await shadowsOf(notebook, [row])).get(key);
    const operations = left.map(({ operation }) => operation);
    return { ...layOver(row, shadow, operations, notebook.now().toISOString()), goneOperations: [seq] };
  });
}

/** Offers its content again, as a new operation on the document as it is now: one transaction, nothing in between. */
export async function offerApartAgain(seq: number): Promise<void> {
  const notebook = theNotebook();
  const at = notebook.now().toISOString();
  await writeSync(notebook, async ({ head }) => {
    const row = await notebook.database.outbox.get(seq);
    if (row?.apart !== 1) return undefined;
    const key = documentKey(row.collection, row.id);
    const all = (await waitingOn(notebook, [row])).get(key) ?? [];
    const asked = all.find((each) => each.row.seq === seq)?.operation;
    if (!asked) return undefined;
    const shadow = (await shadowsOf(notebook, [row])).get(key);
    const { collection, id, fields, resolves } = asked;
    const kind = asked.kind === "set" && !shadow ? "create" : asked.kind;
    const again = chainOperation(head.hash, {
      ...{ seq: head.seq + 1, collection, id, kind, baseRev: shadow?.rev ?? 0, at },
      ...(fields === undefined ? {} : { fields }),
      ...(resolves === undefined ? {} : { resolves }),
    });
    const left = all.filter((each) => each.row.seq !== seq).map(({ operation }) => operation);
    return {
      ...layOver(row, shadow, [...left, again], at),
      goneOperations: [seq],
      operations: [again],
    };
  });
}

/** How much waits: for the hub, and for a person. Live (`useLive`). */
export async function syncCounts(): Promise<{
  waiting: number;
  toSettle: number;
  apart: number;
  merged: number;
}> {
  const { database, codec } = theNotebook();
  const [head, toSettle, apart, merged] = await Promise.all([
    database.state.get("head"),
    database.documents
      .where("keys")
      .anyOf(await codec.tokens(toSettleLookup))
      .count(),
    database.outbox.where("apart").equals(1).count(),
    mergedRows(theNotebook()).count(),
  ]);
  return { waiting: head !== undefined && "waiting" in head ? head.waiting : 0, toSettle, apart, merged };
}
