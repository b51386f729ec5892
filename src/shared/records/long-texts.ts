/** Which fields are long texts: read from the records' schemas, so that no other list says it again. */
import { z } from "zod";
import { findingsPrefix } from "./assessment-keys.ts";
import { type Collection, recordSchemas } from "./collections.ts";
import { LongText } from "./field-values.ts";

const declared = new Set(
  Object.entries(recordSchemas).flatMap(([collection, { shape }]) =>
    Object.entries(shape).flatMap(([field, schema]) =>
      (schema instanceof z.ZodOptional ? schema.unwrap() : schema) === LongText
        ? [`${collection} ${field}`]
        : [],
    ),
  ),
);

/** Whether a field is written in sentences. The findings of an assessment are a family of keys, without a schema each. */
export function isLongText(collection: Collection, field: string): boolean {
  return (
    declared.has(`${collection} ${field}`) ||
    (collection === "assessment" && field.startsWith(findingsPrefix))
  );
}
