/**
 * Two people wrote in one long text, on lines that do not touch: it is settled here, once, by the notebook that knows what
 * both were written over (sync.md §5). Both versions are kept as steps, so that a person sees them and can go back.
 */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Collection } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Conflict, Document } from "../../shared/sync/document.ts";
import { mergeTexts } from "../../shared/sync/merge-texts.ts";
import { maxFieldBytes } from "../../shared/sync/read-fields.ts";
import type { Change } from "./change.ts";
import { type CommitReceipt, commit } from "./commit.ts";
import { documentKey } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { readUndo, type ViewContent } from "./payloads.ts";
import { undoPlace } from "./places.ts";
import type { Plan } from "./plan.ts";
import { prepare } from "./prepare.ts";
import { documentsFound } from "./reading.ts";
import { toSettleLookup } from "./tokens.ts";
import { writeSync } from "./sync-write.ts";
import { waitingOn } from "./waiting.ts";
import { write } from "./write.ts";

/** Each merge is the one step of its own scope, named by the conflict it settled. */
const scopePrefix = "merge:";

/** Settles what can be, each in a transaction with its operation; gives how many. */
export async function settleMergedTexts(notebook: Notebook): Promise<number> {
  for (let count = 0; ; count += 1) {
    const written = await write(notebook, async (head): Promise<Plan | undefined> => {
      const found = await firstMerge(notebook);
      if (!found) return undefined;
      const { content, change, kept, conflict, merged } = found;
      const { collection, id } = content.document;
      const documents = new Map([[documentKey(collection, id), content]]);
      const at = notebook.now().toISOString();
      const { contents, shadows, operations } = prepare([change], head, documents, at);
      const { field, value, author } = conflict;
      const set = (text: unknown): Change => ({
        ...{ collection, id, kind: "set", fields: { [field]: text }, expects: { [field]: merged } },
      });
      const step = { label: author, back: [set(kept)], forth: [set(value)] };
      return {
        contents,
        shadows,
        operations,
        undo: {
          scope: scopePrefix + conflict.id,
          put: { side: "done", n: 1, content: step },
          dropUndone: false,
          end: { top: 1, hasUndone: false },
        },
      };
    });
    if (written === undefined) return count;
  }
}

interface Merge {
  readonly content: ViewContent;
  readonly change: Change;
  readonly kept: string;
  readonly merged: string;
  readonly conflict: Conflict;
}

async function firstMerge(notebook: Notebook): Promise<Merge | undefined> {
  const found = (await documentsFound(notebook, toSettleLookup)).filter(({ bases }) => bases !== undefined);
  const waiting = await waitingOn(
    notebook,
    found.map(({ document }) => document),
  );
  for (const content of found) {
    const { document } = content;
    const { collection, id } = document;
    const operations = waiting.get(documentKey(collection, id)) ?? [];
    for (const conflict of document.conflicts) {
      const { field } = conflict;
      if (operations.some(({ operation }) => Object.hasOwn(operation.fields ?? {}, field))) continue;
      const merged = mergeOf(content, field);
      if (!merged?.isClean || !isFit(merged.text)) continue;
      const fields = { [field]: merged.text };
      const change: Change = { collection, id, kind: "resolve", fields, resolves: [conflict.id] };
      return { content, change, kept: merged.current, merged: merged.text, conflict };
    }
  }
  return undefined;
}

/** What the two texts of a field in conflict make together; undefined where it is not known what they were written over. */
export function mergeOf(
  { document, bases = {} }: ViewContent,
  field: string,
): { readonly text: string; readonly isClean: boolean; readonly current: string } | undefined {
  const base = bases[field];
  const [conflict, ...others] = conflictsOn(document, field);
  const current = document.fields[field] ?? "";
  if (base?.text === undefined || base.conflict !== conflict?.id || others.length > 0) return undefined;
  if (typeof current !== "string" || typeof conflict?.value !== "string") return undefined;
  return { ...mergeTexts(base.text, current, conflict.value), current };
}

function conflictsOn({ conflicts }: Document, field: string): Conflict[] {
  return conflicts.filter((conflict) => conflict.field === field);
}

function isFit(text: string): boolean {
  return utf8ToBytes(JSON.stringify(text)).length <= maxFieldBytes;
}

/** Two texts that were put together here, until a person has looked. */
export interface MergedText {
  readonly scope: string;
  readonly collection: Collection;
  readonly id: DocumentId;
  readonly field: string;
  /** Who wrote the one that had been set aside. */
  readonly author: string;
  readonly versions: readonly [Change, Change];
}

/** Their rows. */
export function mergedRows({ database }: Notebook) {
  return database.undo.where("[scope+side+n]").between([scopePrefix], [`${scopePrefix}\uffff`]);
}

/** All of them. Live (`useLive`). */
export async function mergedTexts(): Promise<MergedText[]> {
  const notebook = theNotebook();
  const rows = await mergedRows(notebook).toArray();
  const steps = await Promise.all(
    rows.map(async (row) => ({
      row,
      step: readUndo(await notebook.codec.open(undoPlace(row), row.payload)),
    })),
  );
  return steps.flatMap(({ row: { scope }, step: { label = "", back, forth } }) => {
    const [kept, aside] = [back[0], forth[0]];
    const [field] = Object.keys(kept?.fields ?? {});
    if (!kept || !aside || field === undefined) return [];
    return [
      { scope, collection: kept.collection, id: kept.id, field, author: label, versions: [kept, aside] },
    ];
  });
}

/** Takes back a version in the place of the merged text, unless somebody wrote there since: then nothing is written. */
export async function takeVersion(merged: MergedText, version: 0 | 1): Promise<CommitReceipt> {
  const receipt = await commit([merged.versions[version]]);
  await forgetMerged(merged);
  return receipt;
}

/** A person has looked: the two versions leave this notebook, and stay in the history of the hub. */
export async function forgetMerged({ scope }: MergedText): Promise<void> {
  await writeSync(theNotebook(), () => Promise.resolve({ goneUndo: [[scope, "done", 1]] }));
}
