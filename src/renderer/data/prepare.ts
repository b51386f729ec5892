/** From what a caller asks to what is written: operations, next documents, and how to go back. No table, no codec. */
import { problem } from "../../shared/problem.ts";
import { isSameJson } from "../../shared/sync/canonical.ts";
import { type Document, type Fields, ownValue } from "../../shared/sync/document.ts";
import { chainOperation, firstPrevHash } from "../../shared/sync/hash-chain.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import { applyStep } from "../../shared/sync/project.ts";
import { readFields } from "../../shared/sync/read-fields.ts";
import type { Change } from "./change.ts";
import { documentKey } from "./memory.ts";
import type { UndoContent, ViewContent } from "./payloads.ts";

/** Where the history stands before a commit. */
export interface Start {
  readonly seq: number;
  readonly hash: string;
}

export const startOfHistory: Start = { seq: 0, hash: firstPrevHash };

/** All that a commit writes, before sealing. */
export interface Prepared {
  readonly at: string;
  readonly operations: readonly Operation[];
  readonly contents: readonly ViewContent[];
  /** What the hub last said of those documents, where it knows them. */
  readonly shadows: readonly Document[];
  readonly step: UndoContent;
}

/**
 * Prepares changes on the documents as they are now. A change that changes nothing makes no operation; a field of
 * a conditional change (`expects`) whose value is no longer the expected one is left alone.
 */
export function prepare(
  changes: readonly Change[],
  start: Start,
  documents: ReadonlyMap<string, ViewContent>,
  at: string,
): Prepared {
  const next = new Map<string, ViewContent>();
  const operations: Operation[] = [];
  const back: Change[] = [];
  const forth: Change[] = [];
  let { seq, hash } = start;

  for (const asked of changes) {
    const key = documentKey(asked.collection, asked.id);
    const content = next.get(key) ?? documents.get(key);
    const before = content?.document;
    const change = effective(asked, before);
    if (change === undefined) continue;
    const { collection, id, kind, fields, resolves } = change;
    seq += 1;
    const operation = chainOperation(hash, {
      seq,
      collection,
      id,
      kind,
      baseRev: kind === "create" ? 0 : (before?.rev ?? 0),
      ...(fields === undefined ? {} : { fields }),
      ...(resolves === undefined ? {} : { resolves }),
      at,
    });
    hash = operation.hash;
    operations.push(operation);
    next.set(key, { ...content, document: applyStep(before, operation), changedAt: at });
    back.unshift(...backOf(change, before));
    forth.push(...forthOf(change, before));
  }
  const shadows = [...next.keys()].flatMap((key) => {
    const before = documents.get(key)?.document;
    return before !== undefined && before.rev > 0 ? [before] : [];
  });
  return { at, operations, contents: [...next.values()], shadows, step: { back, forth } };
}

/** A change whose fields are read, and only those that change something. */
interface Effective extends Omit<Change, "fields" | "resolves"> {
  readonly fields?: Fields;
  readonly resolves?: string[];
}

function effective(change: Change, before: Document | undefined): Effective | undefined {
  const { collection, id, kind } = change;
  if (kind === "create") {
    if (before !== undefined) throw problem.document.exists({ collection, id });
    const fields = Object.entries(readFields(change.fields ?? {})).filter(([, value]) => value !== null);
    return { collection, id, kind, fields: Object.fromEntries(fields) };
  }
  if (before === undefined) throw problem.document.unknown({ collection, id });
  switch (kind) {
    case "delete":
      return before.deleted === true ? undefined : { collection, id, kind };
    case "restore":
      return before.deleted === true ? { collection, id, kind } : undefined;
    case "set": {
      const fields = changed(readFields(change.fields ?? {}), before.fields, change.expects);
      return Object.keys(fields).length === 0 ? undefined : { collection, id, kind, fields };
    }
    case "resolve": {
      const fields = readFields(change.fields ?? {});
      return { collection, id, kind, fields, resolves: [...(change.resolves ?? [])] };
    }
  }
}

function changed(fields: Fields, now: Fields, expects: Fields | undefined): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => {
      const current = ownValue(now, key);
      if (expects !== undefined && !isSameJson(current, ownValue(expects, key))) return false;
      return !isSameJson(current, value);
    }),
  );
}

/** What takes a change back. A settled conflict stays settled: its values are gone from the document. */
function backOf({ collection, id, kind, fields }: Effective, before: Document | undefined): Change[] {
  switch (kind) {
    case "create":
    case "restore":
      return [{ collection, id, kind: "delete" }];
    case "delete":
      return [{ collection, id, kind: "restore" }];
    case "set":
      return [
        { collection, id, kind, fields: valuesAt(before?.fields ?? {}, fields ?? {}), expects: fields },
      ];
    case "resolve":
      return [];
  }
}

/** What does it again after it was taken back. */
function forthOf({ collection, id, kind, fields }: Effective, before: Document | undefined): Change[] {
  switch (kind) {
    case "create":
    case "restore":
      return [{ collection, id, kind: "restore" }];
    case "delete":
      return [{ collection, id, kind }];
    case "set":
      return [{ collection, id, kind, fields, expects: valuesAt(before?.fields ?? {}, fields ?? {}) }];
    case "resolve":
      return [];
  }
}

/** The values that `fields` has under the keys of `keys`; `null` where it has none. */
function valuesAt(fields: Fields, keys: Fields): Fields {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, ownValue(fields, key)]));
}
