/** The catalogue of « cas d'usage » by activity (domain.md §4.2): categories of tools, never names of tools. */
import { z } from "zod";
import english from "../../../assets/content/uses.en.json" with { type: "json" };
import data from "../../../assets/content/uses.json" with { type: "json" };
import { Day } from "../records/field-values.ts";
import type { Language } from "../language/language.ts";
import { Source } from "./source.ts";
import { translated } from "./translated.ts";

/** Days with an off-the-shelf tool; weeks with set-up and data; a project of months. */
export const Effort = z.enum(["days", "weeks", "months"]);
export type Effort = z.infer<typeof Effort>;

/** Risk class under the AI Act: minimal, transparency (art. 50), high-risk (annexes I and III), prohibited (art. 5). */
export const RiskClass = z.enum(["minimal", "transparency", "high_risk", "prohibited"]);
export type RiskClass = z.infer<typeof RiskClass>;

/** Something that must be there first, and the answers of the questionnaire that tell whether it is. */
export const Prerequisite = z.strictObject({
  /** Within its use: another language meets it there. */
  id: z.string(),
  label: z.string().min(1),
  /** Questionnaire items (« 2.1 ») and the anchor, 0 to 4, from which the prerequisite is met. All must be met. */
  items: z.array(
    z.strictObject({ item: z.string().regex(/^[1-8]\.[1-5]$/), min: z.number().int().min(1).max(4) }),
  ),
});
export type Prerequisite = z.infer<typeof Prerequisite>;

/** A point where a minimal use would change class: « si… ». */
export const RiskShift = z.strictObject({
  id: z.string(),
  when: z.string().min(1),
  riskClass: RiskClass,
  article: z.string().min(1),
  appliesFrom: Day.optional(),
});
export type RiskShift = z.infer<typeof RiskShift>;

export const Use = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{1,2}$/),
  title: z.string().min(1),
  description: z.string().min(1),
  /** Letters of each edition, because they diverge from J on; "all" is every activity (domain.md §6.3). */
  sections: z.union([
    z.literal("all"),
    z.strictObject({ rev2: z.array(z.string()).min(1), naf2025: z.array(z.string()).min(1) }),
  ]),
  /** When given, only these divisions (two digits, both editions) of the sections. */
  divisions: z.array(z.string().regex(/^\d{2}$/)).optional(),
  /** Shown only to craft firms or to firms whose registration as such is unknown. */
  craft: z.boolean().optional(),
  prerequisites: z.array(Prerequisite),
  benefit: z.string().min(1),
  /** What a company can do about it in a week, before it buys anything. Absent for what is not recommended. */
  firstStep: z.string().min(1).optional(),
  /** From the shortest to the longest the use may take. Empty for what is not recommended. */
  efforts: z.array(Effort),
  /** Category of tool, never a product. */
  tool: z.string().min(1).optional(),
  riskClass: RiskClass,
  article: z.string().optional(),
  /** Day from which that article applies. */
  appliesFrom: Day.optional(),
  riskNote: z.string().optional(),
  shifts: z.array(RiskShift).optional(),
  /** Expected value, 1 to 5, before the company says better. Absent for what is not recommended. */
  value: z.number().int().min(1).max(5).optional(),
  /** A published result, always printed with {@link UseCatalogue.publishedMention}. */
  published: z.strictObject({ text: z.string().min(1), source: z.string().min(1) }).optional(),
  /** Someone of the trade has read this line (domain.md §9 line 26). */
  reviewed: z.boolean(),
});
export type Use = z.infer<typeof Use>;

export const UseCatalogue = z.strictObject({
  version: z.string(),
  date: Day,
  /** « cas publié par Bpifrance, non transposable tel quel »: mandatory beside every published result. */
  publishedMention: z.string().min(1),
  /** Said once beside the list while lines wait for the review of a person of the trade. */
  reviewMention: z.string().min(1),
  sources: z.array(Source),
  uses: z.array(Use),
});
export type UseCatalogue = z.infer<typeof UseCatalogue>;

/** The catalogue shipped with this version of the app. */
export const useCatalogue: UseCatalogue = UseCatalogue.parse(data);

let inEnglish: UseCatalogue | undefined;

/** The catalogue in the language of the screen: same ids and rules, only texts differ. The paper stays in French. */
export function useCatalogueIn(language: Language): UseCatalogue {
  if (language === "fr") return useCatalogue;
  return (inEnglish ??= UseCatalogue.parse(translated(data, english)));
}
