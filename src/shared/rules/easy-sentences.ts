/**
 * What a machine can check of « facile à lire » (Inclusion Europe, « L’information pour tous », 2009). Whether it is understood, only
 * the people concerned can say.
 */

/** Words of a sentence: beyond, it is cut in two. */
export const longestEasySentence = 15;

/** Explained on the sheet before they are used. */
const explained = new Set(["IA", "AI"]);

/** What is not easy in one sentence of ours; empty when nothing is. */
export function notEasyIn(sentence: string): string[] {
  const words = sentence.split(/[\s\u00a0\u202f]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const abbreviations = (sentence.match(/\b\p{Lu}{2,}\b/gu) ?? []).filter((word) => !explained.has(word));
  const ends = sentence.match(/[.!?…](?=\s|$)/gu) ?? [];
  return [
    ...(words.length > longestEasySentence ? [`${words.length} words`] : []),
    ...(ends.length > 1 ? [`${ends.length} sentences`] : []),
    ...abbreviations.map((word) => `abbreviation: ${word}`),
    ...(sentence.match(/[();/[\]*]/g) ?? []).map((sign) => `sign: ${sign}`),
  ];
}
