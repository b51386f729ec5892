/**
 * Words that a note on a person should rarely hold (CNIL, domain.md §5). Warns and never blocks: the word list knows
 * nothing of what is meant. Whole words only, accents counted, case folded.
 */
import { z } from "zod";
import raw from "../../../assets/content/sensitive-words.json" with { type: "json" };

const Lists = z.object({
  version: z.string(),
  categories: z.array(z.object({ id: z.string(), advice: z.string(), words: z.array(z.string().min(2)) })),
});

const { categories } = Lists.parse(raw);

export interface SensitiveWord {
  /** As it was typed. */
  readonly word: string;
  /** Position in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly advice: string;
}

const escaped = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[ \\u00a0\\u202f]+");

const patterns = categories.map(({ id, advice, words }) => ({
  category: id,
  advice,
  // A letter on either side makes it another word: « condition » is not an insult.
  pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.map(escaped).join("|")})(?![\\p{L}\\p{M}])`, "giu"),
}));

/** The sensitive words of a text, in the order in which they come. */
export function findSensitiveWords(text: string): SensitiveWord[] {
  return patterns
    .flatMap(({ pattern, category, advice }) =>
      [...text.matchAll(pattern)].map((match) => ({
        word: match[0],
        start: match.index,
        end: match.index + match[0].length,
        category,
        advice,
      })),
    )
    .sort((a, b) => a.start - b.start);
}
