/** The bin: what was deleted, and bringing it back. */
import type { Collection } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { Change, CommitReceipt } from "./change.ts";
import { commit } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import type { ViewContent } from "./payloads.ts";
import { documentOf, documentsFound } from "./reading.ts";
import { type Stored, toStored } from "./stored.ts";
import { binLookup, binOf, links } from "./tokens.ts";

/** One thing in the bin; `record.changedAt` is when it went there. */
export type BinEntry = {
  [C in Collection]: {
    readonly collection: C;
    readonly record: Stored<C>;
    /** How many documents went with it and come back with it. */
    readonly children: number;
  };
}[Collection];

/** What is in the bin, last deleted first. What went with its company or visit is counted there, not listed. */
export async function binContents(): Promise<BinEntry[]> {
  const deleted = await documentsFound(theNotebook(), binLookup);
  const inBin = new Map(deleted.map((content) => [content.document.id, content]));
  const roots: ViewContent[] = [];
  const children = new Map<string, number>();
  for (const content of deleted) {
    const root = rootOf(content, inBin);
    if (root === content) roots.push(content);
    else children.set(root.document.id, (children.get(root.document.id) ?? 0) + 1);
  }
  return roots
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
    .map((content) => toEntry(content, children.get(content.document.id) ?? 0));
}

/** A record with its place: what names a thing that somebody deleted. Undefined once it is not in this notebook at all. */
export async function evenInBin<C extends Collection>(
  collection: C,
  id: DocumentId,
): Promise<{ readonly record: Stored<C>; readonly isInBin: boolean } | undefined> {
  const content = await documentOf(theNotebook(), collection, id);
  return content === undefined
    ? undefined
    : { record: toStored(collection, content), isInBin: content.document.deleted === true };
}

/** Brings a document back with all that went with it; and what it belongs to, should that be in the bin. */
export async function restore(collection: Collection, id: DocumentId): Promise<CommitReceipt> {
  const notebook = theNotebook();
  const content = await documentOf(notebook, collection, id);
  if (content === undefined) return commit([{ collection, id, kind: "restore" }]);
  const [parents, children] = await Promise.all([
    Promise.all(
      parentsOf(content.document).map((parent) => documentOf(notebook, parent.collection, parent.id)),
    ),
    documentsFound(notebook, binOf(id)),
  ]);
  const together = children.filter(({ changedAt }) => changedAt === content.changedAt);
  const all = [...parents.filter((parent) => parent !== undefined), content, ...together];
  return commit(
    all.map(({ document }): Change => ({
      collection: document.collection,
      id: document.id,
      kind: "restore",
    })),
  );
}

/** Deleted in the same commit (the same instant) as what it belongs to: it went with it. */
function rootOf(content: ViewContent, inBin: ReadonlyMap<string, ViewContent>): ViewContent {
  for (const { id } of parentsOf(content.document)) {
    const parent = inBin.get(id);
    if (parent?.changedAt === content.changedAt) return parent;
  }
  return content;
}

/** What a document belongs to, the company first. */
function parentsOf({ fields }: Document): { collection: "company" | "visit"; id: string }[] {
  return links.flatMap(({ field, collection }) => {
    const id = fields[field];
    return typeof id === "string" ? [{ collection, id }] : [];
  });
}

function toEntry(content: ViewContent, children: number): BinEntry {
  const { collection } = content.document;
  switch (collection) {
    case "company":
      return { collection, record: toStored(collection, content), children };
    case "contact":
      return { collection, record: toStored(collection, content), children };
    case "visit":
      return { collection, record: toStored(collection, content), children };
    case "note":
      return { collection, record: toStored(collection, content), children };
    case "assessment":
      return { collection, record: toStored(collection, content), children };
    case "action":
      return { collection, record: toStored(collection, content), children };
    case "attachment":
      return { collection, record: toStored(collection, content), children };
    case "event":
      return { collection, record: toStored(collection, content), children };
  }
}
