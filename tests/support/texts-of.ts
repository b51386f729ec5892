/** Every text of a piece of content with where it is: to check typography and translations. */

/** What is not said to anyone: ids, dates, addresses, references. */
const notTexts = new Set([
  "id",
  "version",
  "date",
  "item",
  "schemes",
  "url",
  "severity",
  "grade",
  "verifiedOn",
]);

/** `[["dimensions.d1.title", "Stratégie et pilotage"], …]`. Elements of a list are named by their id, or their rank. */
export function textsOf(content: unknown, path: readonly string[] = []): [path: string, text: string][] {
  if (typeof content === "string") return [[path.join("."), content]];
  if (Array.isArray(content)) {
    return content.flatMap((each: unknown, rank) => textsOf(each, [...path, nameOf(each) ?? `${rank}`]));
  }
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    notTexts.has(key) ? [] : textsOf(value, [...path, key]),
  );
}

function nameOf(each: unknown): string | undefined {
  return typeof each === "object" && each !== null && "id" in each && typeof each.id === "string"
    ? each.id
    : undefined;
}
