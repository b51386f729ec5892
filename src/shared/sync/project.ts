/**
 * What the user sees is always `shadow + outbox` (sync.md §2): these functions are that sum. Pure, and the only
 * code that knows how an operation changes a document on this side. `rev`, `ver` and `meta` stay those of the
 * shadow: the hub stamps them, a waiting operation changes none of them.
 */
import type { Document, Fields } from "./document.ts";
import type { Operation } from "./operation.ts";

/** An operation as far as projecting is concerned: no number, no date, no hash. */
export type Step = Pick<Operation, "collection" | "id" | "kind" | "fields" | "resolves">;

/** A document of which the hub knows nothing yet. */
export function newDocument(step: Pick<Step, "collection" | "id" | "fields">): Document {
  const { collection, id } = step;
  return {
    collection,
    id,
    scope: "",
    owner: "",
    rev: 0,
    ver: 0,
    fields: merge({}, step.fields),
    meta: {},
    conflicts: [],
  };
}

/**
 * The document after one operation. An operation on a document that is not there (removed by a pull since) brings
 * it back with what the operation says: the edit wins over the deletion (sync.md §5), and nothing typed is lost.
 */
export function applyStep(document: Document | undefined, step: Step): Document {
  if (document === undefined) {
    const made = newDocument(step);
    return step.kind === "delete" ? { ...made, deleted: true } : made;
  }
  switch (step.kind) {
    case "create":
      return { ...document, fields: merge(document.fields, step.fields) };
    case "set":
      return { ...document, fields: merge(document.fields, step.fields) };
    case "delete":
      return { ...document, deleted: true };
    case "restore": {
      const live = { ...document };
      delete live.deleted;
      return live;
    }
    case "resolve": {
      const settled = new Set(step.resolves);
      const conflicts = document.conflicts.filter((conflict) => !settled.has(conflict.id));
      return { ...document, fields: merge(document.fields, step.fields), conflicts };
    }
  }
}

/** `shadow + operations`, in their order; undefined when there is neither. */
export function project(shadow: Document | undefined, operations: Iterable<Step>): Document | undefined {
  let document = shadow;
  for (const operation of operations) document = applyStep(document, operation);
  return document;
}

/** Fields with a change laid over them; `null` removes. Always a new object. */
function merge(fields: Fields, change: Fields | undefined): Fields {
  const merged = { ...fields, ...change };
  // `fromEntries` and not `delete`: a key may be called `__proto__`, and most changes remove nothing.
  return Object.values(merged).includes(null)
    ? Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
    : merged;
}
