/** What payloads hold, and the one place where they pass through the codec on their way back. */
import { problem } from "../../shared/problem.ts";
import type { Bases } from "../../shared/sync/bases.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import type { Change } from "./change.ts";
import type { Codec } from "./codec.ts";
import { documentPlace } from "./places.ts";
import type { DocumentRow } from "./rows.ts";

/** Payload of a document row. */
export interface ViewContent {
  readonly document: Document;
  /** ISO instant of the last change on this device. */
  readonly changedAt: string;
  /** What texts in conflict were written over, where this notebook knows it. */
  readonly bases?: Bases;
}

/** Payload of an undo row: what to commit to go back, and what to go forward again. */
export interface UndoContent {
  readonly label?: string;
  readonly back: readonly Change[];
  readonly forth: readonly Change[];
}

/** Opens document rows, in their order. */
export async function openViews(
  codec: Codec,
  rows: readonly Pick<DocumentRow, "collection" | "id" | "payload">[],
): Promise<ViewContent[]> {
  const payloads = await Promise.all(rows.map((row) => codec.open(documentPlace(row), row.payload)));
  return payloads.map(readView);
}

/** The content of a document row. Only its outline is checked: this device wrote it, or the vault authenticated it. */
export function readView(payload: object): ViewContent {
  if (isView(payload)) return payload;
  throw problem.storage.failed({ name: "view" });
}

/** The content of an outbox row. */
export function readOperation(payload: object): Operation {
  if (isOperation(payload)) return payload;
  throw problem.storage.failed({ name: "operation" });
}

/** The content of an undo row. */
export function readUndo(payload: object): UndoContent {
  if (isUndo(payload)) return payload;
  throw problem.storage.failed({ name: "undo" });
}

/** The content of a shadow row. */
export function readShadow(payload: object): Document {
  if (isDocument(payload)) return payload;
  throw problem.storage.failed({ name: "shadow" });
}

function isView(payload: object): payload is ViewContent {
  return (
    "changedAt" in payload &&
    "document" in payload &&
    isObject(payload.document) &&
    isDocument(payload.document)
  );
}

function isDocument(payload: object): payload is Document {
  return "collection" in payload && "id" in payload && "fields" in payload && isObject(payload.fields);
}

function isOperation(payload: object): payload is Operation {
  return "seq" in payload && "hash" in payload && "kind" in payload;
}

function isUndo(payload: object): payload is UndoContent {
  return (
    "back" in payload && "forth" in payload && Array.isArray(payload.back) && Array.isArray(payload.forth)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
