/** A document as both sides hold it (sync.md §1). */
import { z } from "zod";
import { DocumentId, Instant } from "../records/field-values.ts";
import { Collection } from "../records/collections.ts";

/** A field's key: flat, so that two people who change two things never meet. */
export const FieldKey = z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/);

/** A field's value: any JSON up to 64 KiB once written as JSON. */
export const FieldValue = z.json();
export type FieldValue = z.infer<typeof FieldValue>;

/** Whether a value is JSON. Light, for values that came out of `JSON.parse`; {@link FieldValue} says why not. */
export function isFieldValue(value: unknown): value is FieldValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || Object.values(value).every(isFieldValue);
    default:
      return false;
  }
}

export const Fields = z.record(FieldKey, FieldValue);
export type Fields = z.infer<typeof Fields>;

/** Who last changed a field. `seq` is 0 and `device` empty for what has never been changed. */
export const FieldMeta = z.object({
  rev: z.int().nonnegative(),
  device: z.string(),
  seq: z.int().nonnegative(),
});
export type FieldMeta = z.infer<typeof FieldMeta>;

/** A value set aside until a person chooses (sync.md §5). */
export const Conflict = z.object({
  id: z.string(),
  field: FieldKey,
  value: FieldValue,
  rev: z.int(),
  device: z.string(),
  author: z.string(),
  at: Instant,
  /** Whoever set it aside had a value set aside before, unseen by them: nothing says what this one was written over. */
  crossed: z.boolean().optional(),
});
export type Conflict = z.infer<typeof Conflict>;

export const Document = z.looseObject({
  collection: Collection,
  id: DocumentId,
  /** Empty until the notebook is enrolled. */
  scope: z.string(),
  owner: z.string(),
  rev: z.int().nonnegative(),
  ver: z.int().nonnegative(),
  fields: Fields,
  meta: z.record(FieldKey, FieldMeta),
  deleted: z.boolean().optional(),
  erased: z.boolean().optional(),
  conflicts: z.array(Conflict),
});
export type Document = z.infer<typeof Document>;
