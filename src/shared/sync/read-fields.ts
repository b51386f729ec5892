/** The border of the fields: what comes from a screen or an import becomes JSON that every side can keep. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { problem } from "../problem.ts";
import { FieldKey, type Fields, type FieldValue } from "./document.ts";

/** Largest value of a field, bytes of UTF-8 once written as JSON (sync.md §1). */
export const maxFieldBytes = 64 * 1024;

/** One UTF-16 unit takes at most six bytes in JSON (`\u0007`): below this no value needs to be measured. */
const surelySmallUnits = Math.floor((maxFieldBytes - 2) / 6);

const knownKeys = new Set<string>();

/**
 * Fields fit for a document. `undefined` entries are left out (JSON has none); `null` stays, it means « remove ».
 * Text that is not well-formed Unicode (half of a surrogate pair, as some clipboards give) is repaired with the
 * visible « � »: neither RFC 8785 nor UTF-8 can hold it. U+0000 becomes « � » too: PostgreSQL cannot store it.
 *
 * Throws `field.bad_key`, `field.not_json`, `field.too_large`: nothing is written then, and the caller still has
 * the text on the screen.
 */
export function readFields(values: Readonly<Record<string, unknown>>): Fields {
  const fields: [string, FieldValue][] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    checkKey(key);
    const json = readJson(key, value, 0);
    checkSize(key, json);
    fields.push([key, json]);
  }
  // `fromEntries` and not assignment: a key may be called `__proto__`.
  return Object.fromEntries(fields);
}

function checkKey(key: string): void {
  if (knownKeys.has(key)) return;
  if (!FieldKey.safeParse(key).success) throw problem.field.badKey({ key: key.slice(0, 120).toWellFormed() });
  // Bounded: questionnaires and contacts make a few hundred keys, a hostile import could make millions.
  if (knownKeys.size < 5000) knownKeys.add(key);
}

function readJson(key: string, value: unknown, depth: number): FieldValue {
  if (typeof value === "string") return wellFormed(value);
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  // A cycle ends here too: no honest field is deeper than a table of objects.
  if (depth > 32) throw problem.field.notJson({ key });
  if (Array.isArray(value)) return value.map((item) => readJson(key, item, depth + 1));
  if (typeof value === "object" && isPlain(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(
      entries.map(([name, item]) => [wellFormed(name), readJson(key, item, depth + 1)]),
    );
  }
  throw problem.field.notJson({ key });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function wellFormed(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\u0000") ? whole.replaceAll("\u0000", "\uFFFD") : whole;
}

function checkSize(key: string, value: FieldValue): void {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return;
  if (typeof value === "string" && value.length <= surelySmallUnits) return;
  const bytes = utf8ToBytes(JSON.stringify(value)).length;
  if (bytes > maxFieldBytes) throw problem.field.tooLarge({ key, bytes, limit: maxFieldBytes });
}
