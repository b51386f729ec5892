/** Everything this notebook holds about a company or a person: what they may read, and what erasing takes. */
import type { Collection } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import { documentKey } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { readUndo, type UndoContent, type ViewContent } from "./payloads.ts";
import { undoPlace } from "./places.ts";
import { documentOf, documentsFound } from "./reading.ts";
import { namedBy } from "./named-by.ts";
import { type Stored, toStored } from "./stored.ts";
import { belongingTo, binOf, lookup } from "./tokens.ts";
import { waitingOn } from "./waiting.ts";

/** Whom a right is about. */
export interface Subject {
  readonly collection: "company" | "contact";
  readonly id: DocumentId;
}

export interface Held {
  readonly subject: Subject;
  readonly name: string;
  /** The company in which it is, or that it is. */
  readonly companyName: string;
  /** What goes with an erasure, the bin included; the subject first. */
  readonly documents: readonly ViewContent[];
  /** Of a person: the visits in which they were met, what belongs to these, and what names them. It does not go. */
  readonly related: readonly ViewContent[];
  /** Of those of `related`, what names the person in its texts: to be read again after an erasure. */
  readonly naming: readonly ViewContent[];
  /** Changes of these documents that this notebook still has: those that wait for a hub, or all without one. */
  readonly operations: readonly Operation[];
  /** Former values kept for undoing. */
  readonly steps: readonly UndoContent[];
}

/** Undefined when the subject is not in this notebook, nor in its bin. */
export async function heldAbout(
  subject: Subject,
  notebook: Notebook = theNotebook(),
): Promise<Held | undefined> {
  const root = await documentOf(notebook, subject.collection, subject.id);
  if (root === undefined) return undefined;
  const { companyId } = root.document.fields;
  const isCompany = subject.collection === "company";
  const company = isCompany
    ? root
    : typeof companyId === "string"
      ? await documentOf(notebook, "company", companyId)
      : undefined;
  const below = company ? await belongings(notebook, "company", company.document.id) : [];
  const name = nameOf(root);
  const documents = isCompany ? [root, ...below] : [root];
  const others = isCompany ? [] : below.filter(({ document }) => document.id !== subject.id);
  const met = new Set<unknown>(
    others.flatMap(({ document }) =>
      document.collection === "visit" && document.fields[`people.${subject.id}`] === true
        ? [document.id]
        : [],
    ),
  );
  const naming = others.filter(({ document }) => namedBy(document, name));
  const related = others.filter(
    (content) =>
      met.has(content.document.id) || met.has(content.document.fields["visitId"]) || naming.includes(content),
  );
  const refs = documents.map(({ document }) => document);
  const operations = [...(await waitingOn(notebook, refs)).values()].flat();
  return {
    ...{ subject, name, documents, related, naming },
    companyName: company ? nameOf(company) : "",
    operations: operations.map(({ operation }) => operation).sort((a, b) => a.seq - b.seq),
    steps: await stepsOn(notebook, refs),
  };
}

/** What belongs to a company or a visit, two links down, living or in the bin. */
export async function belongings(
  notebook: Notebook,
  collection: "company" | "visit",
  id: string,
): Promise<ViewContent[]> {
  const field = collection === "company" ? "companyId" : "visitId";
  const found = new Map<string, ViewContent>();
  const add = (contents: readonly ViewContent[]) => {
    for (const content of contents)
      found.set(documentKey(content.document.collection, content.document.id), content);
  };
  for (const child of belongingTo[field]) add(await documentsFound(notebook, lookup(child, field, id)));
  add(await documentsFound(notebook, binOf(id)));
  if (collection === "company") {
    const visits = [...found.values()].filter(({ document }) => document.collection === "visit");
    for (const { document } of visits) add(await belongings(notebook, "visit", document.id));
  }
  return [...found.values()].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
}

/** Documents as references. */
export function refsOf(
  contents: readonly ViewContent[],
): { readonly collection: Collection; readonly id: DocumentId }[] {
  return contents.map(({ document: { collection, id } }) => ({ collection, id }));
}

async function stepsOn(
  { database, codec }: Notebook,
  refs: readonly { readonly collection: Collection; readonly id: string }[],
): Promise<UndoContent[]> {
  const keys = new Set(refs.map(({ collection, id }) => documentKey(collection, id)));
  const steps: UndoContent[] = [];
  for (const row of await database.undo.toArray()) {
    const content = readUndo(await codec.open(undoPlace(row), row.payload));
    const back = content.back.filter(({ collection, id }) => keys.has(documentKey(collection, id)));
    const forth = content.forth.filter(({ collection, id }) => keys.has(documentKey(collection, id)));
    if (back.length + forth.length > 0) steps.push({ ...content, back, forth });
  }
  return steps;
}

function nameOf({ document }: ViewContent): string {
  const { name } = document.fields;
  return typeof name === "string" ? name : "?";
}

/** The visits among documents, for their codes. */
export function visitsAmong(contents: readonly ViewContent[]): DocumentId[] {
  return contents.flatMap(({ document }) => (document.collection === "visit" ? [document.id] : []));
}

/** Those of a collection, read as records. */
export function recordsAmong<C extends Collection>(
  contents: readonly ViewContent[],
  collection: C,
): Stored<C>[] {
  return contents
    .filter(({ document }) => document.collection === collection)
    .map((content) => toStored(collection, content));
}
