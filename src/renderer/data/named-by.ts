/** Whether a document names a person in its texts: for those who must read again what others wrote about them. */
import type { Document, FieldValue } from "../../shared/sync/document.ts";
import { wordsOf } from "./search-words.ts";

/** Words too short to name anybody: « de », « Le ». */
const shortest = 3;

/** By the whole name, or by its longest word, which people use alone: case and accents do not count. */
export function namedBy(
  { fields, conflicts }: Pick<Document, "fields" | "conflicts">,
  name: string,
): boolean {
  const words = wordsOf(name).filter((word) => word.length >= shortest);
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return false;
  const texts = [...Object.values(fields), ...conflicts.map(({ value }) => value)].flatMap(textsIn);
  return texts.some((text) => wordsOf(text).includes(longest));
}

function textsIn(value: FieldValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
