/**
 * The questionnaire of the pre-assessment (domain.md §3.3): dated data, checked once when it is loaded.
 * Answers keep `id@version`; two assessments compare only within one version.
 */
import { z } from "zod";
import raw from "../../../assets/content/questionnaire.json" with { type: "json" };

/** `2.3`: third item of the second dimension. */
export const ItemId = z.string().regex(/^[1-8]\.[1-5]$/);

const Item = z.object({
  id: ItemId,
  /** Asked in the short version too. */
  tpe: z.boolean(),
  weight: z.number().positive().default(1),
  question: z.string().min(1),
  help: z.string().min(1),
  /** What one sees at 0, 1, 2, 3 and 4. */
  anchors: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
});
export type Item = z.infer<typeof Item>;

const Dimension = z.object({
  id: z.string().regex(/^d[1-8]$/),
  title: z.string(),
  shortTitle: z.string(),
  /** Share of the total, in hundredths; all together make 100. */
  weight: z.number().positive(),
  /** What being strong here looks like, and the first step when one is not. */
  strength: z.string(),
  firstStep: z.string(),
  items: z.array(Item).length(5),
});
export type Dimension = z.infer<typeof Dimension>;

/** A tick list of the unscored block, comparable with the Insee/Eurostat survey (domain.md §3.2). */
const UsageList = z.object({
  id: z.enum(["technologies", "purposes", "acquisition", "obstacles"]),
  title: z.string(),
  options: z.array(z.object({ id: z.string().regex(/^[a-z_]+$/), label: z.string() })),
});
export type UsageList = z.infer<typeof UsageList>;

export const Questionnaire = z.object({
  id: z.string(),
  version: z.string(),
  date: z.iso.date(),
  dimensions: z.array(Dimension).length(8),
  usages: z.array(UsageList),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** The current questionnaire, in French. */
export const questionnaire: Questionnaire = Questionnaire.parse(raw);

/** What an assessment remembers of the questionnaire it was made with. */
export const questionnaireStamp = `${questionnaire.id}@${questionnaire.version}`;

/** The items asked in a version, in order. */
export function itemsAsked(from: Questionnaire, variant: "full" | "short"): readonly Item[] {
  return from.dimensions.flatMap(({ items }) => (variant === "full" ? items : items.filter(({ tpe }) => tpe)));
}
