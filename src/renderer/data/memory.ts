/**
 * What a window remembers between two commits, so that saving a keystroke reads nothing. True only while the head
 * on the disk has the generation remembered here: each write checks it, and forgets all when another window wrote.
 */
import type { Collection } from "../../shared/records/collections.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import type { UndoContent, ViewContent } from "./payloads.ts";
import type { HeadRow } from "./rows.ts";

/** Where the undo history of a scope stands. */
export interface ScopeEnd {
  /** Number of its last step that is done; 0 when there is none. */
  readonly top: number;
  /** Whether steps wait to be done again. */
  readonly hasUndone: boolean;
}

/** The last operation, as long as a new keystroke may still replace it (`coalesce.ts`). */
export interface LastEdit {
  readonly operation: Operation;
  readonly prevHash: string;
  /** Milliseconds of the window's clock when it was first written. */
  readonly startedAtMs: number;
  readonly step?: { readonly scope: string; readonly n: number; readonly content: UndoContent };
}

/** Enough for the documents on a screen; an import of thousands must not stay in memory. */
const keptDocuments = 64;

export interface Memory {
  head: HeadRow | undefined;
  readonly documents: Map<string, ViewContent>;
  readonly scopes: Map<string, ScopeEnd>;
  lastEdit: LastEdit | undefined;
}

/** A memory that remembers nothing. */
export function emptyMemory(): Memory {
  return { head: undefined, documents: new Map(), scopes: new Map(), lastEdit: undefined };
}

/** Forgets everything: the next commit reads the disk. */
export function forget(memory: Memory): void {
  memory.head = undefined;
  memory.documents.clear();
  memory.scopes.clear();
  memory.lastEdit = undefined;
}

/** Remembers documents just written, the oldest making room. */
export function rememberDocuments(memory: Memory, contents: readonly ViewContent[]): void {
  for (const content of contents.slice(-keptDocuments)) {
    const key = documentKey(content.document.collection, content.document.id);
    memory.documents.delete(key);
    memory.documents.set(key, content);
  }
  for (const key of memory.documents.keys()) {
    if (memory.documents.size <= keptDocuments) break;
    memory.documents.delete(key);
  }
}

/** A document's key in maps. */
export function documentKey(collection: Collection, id: string): string {
  return `${collection}/${id}`;
}
