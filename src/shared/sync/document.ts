/** A document as both sides hold it (sync.md §1). */
import { z } from "zod";
import { DocumentId, Instant } from "../records/field-values.ts";
import { Collection } from "../records/collections.ts";

/** A field's key: flat, so that two people who change two things never meet. */
export const FieldKey = z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/);

/** A field's value: any JSON up to 64 KiB once written as JSON. Kept as it is: `z.json` copies, without `__proto__`. */
export const FieldValue = z.custom<z.core.util.JSONType>(isFieldValue, "not JSON");
export type FieldValue = z.infer<typeof FieldValue>;

/** Whether a value that came out of `JSON.parse`, or is about to be written, is JSON. */
export function isFieldValue(value: unknown): value is z.core.util.JSONType {
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

export const Fields = byField(isFieldValue);
export type Fields = z.infer<typeof Fields>;

/** A field's value, `null` when absent: the two are the same thing. A key may be called `constructor`. */
export function ownValue(fields: Fields, key: string): FieldValue {
  return Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
}

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
  meta: byField((value): value is FieldMeta => FieldMeta.safeParse(value).success),
  deleted: z.boolean().optional(),
  erased: z.boolean().optional(),
  conflicts: z.array(Conflict),
});
export type Document = z.infer<typeof Document>;

/** A flat map, as it is: a key may be called `__proto__`, which `z.record` leaves out of its copy. */
function byField<T>(isValue: (value: unknown) => value is T) {
  return z.custom<Record<string, T>>(
    (map) =>
      typeof map === "object" &&
      map !== null &&
      !Array.isArray(map) &&
      Object.entries(map).every(([key, value]) => FieldKey.safeParse(key).success && isValue(value)),
    "not fields",
  );
}
