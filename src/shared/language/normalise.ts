/** Folds what a search does not distinguish: case, accents, ligatures, apostrophes, kinds of space. */
export function normaliseForSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[’'`´]/g, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
