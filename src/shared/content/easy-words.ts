/**
 * The catalogues in everyday words, for who reads with difficulty: dated data beside what it completes. Rules of writing: Inclusion
 * Europe, « L’information pour tous » (2009): short sentences, one idea each, words of every day, no abbreviation but those explained.
 */
import { z } from "zod";
import english from "../../../assets/content/easy-words.en.json" with { type: "json" };
import raw from "../../../assets/content/easy-words.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { Day } from "../records/field-values.ts";
import { translated } from "./translated.ts";

/** One sentence, one idea. */
const Sentence = z.string().min(1);
const listOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ id: z.string(), ...shape })).min(1);

export const EasyWords = z.strictObject({
  version: z.string(),
  date: Day,
  /** What AI is: said once, before the word is used. */
  ai: z.array(Sentence).min(1),
  /** The four levels, of a dimension or of the whole. */
  levels: z.strictObject({
    to_start: Sentence,
    on_the_way: Sentence,
    structured: Sentence,
    advanced: Sentence,
  }),
  /** `good` when it is a strength, `first` when it is a priority. */
  dimensions: listOf({ name: z.string().min(1), about: Sentence, good: Sentence, first: Sentence }),
  /** Questions of the pre-assessment, as strengths. */
  items: listOf({ good: Sentence }),
  gates: listOf({ why: Sentence, first: Sentence }),
  /** What a scheme is, and what to do to know more. */
  schemes: listOf({ what: Sentence, call: Sentence }),
  uses: listOf({ what: Sentence }),
  /** True of every use. */
  cautions: z.array(Sentence).min(1),
  /** What to do about a use of that class. */
  risks: z.strictObject({
    transparency: z.array(Sentence).min(1),
    high_risk: z.array(Sentence).min(1),
    prohibited: z.array(Sentence).min(1),
  }),
});
export type EasyWords = z.infer<typeof EasyWords>;

const french: EasyWords = EasyWords.parse(raw);
let inEnglish: EasyWords | undefined;

/** The everyday words of a language. */
export function easyWordsIn(language: Language): EasyWords {
  if (language === "fr") return french;
  return (inEnglish ??= EasyWords.parse(translated(raw, english)));
}

/** The words of one id; throws for an id that no catalogue has (a test holds every id of every catalogue). */
export function easyWordsOf<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`no everyday words: ${id}`);
  return found;
}
