/**
 * The questionnaire of the pre-assessment (domain.md §3.3): dated data, checked once when it is loaded.
 * Answers keep `id@version`; two assessments compare only within one version.
 */
import { z } from "zod";
import english from "../../../assets/content/questionnaire.en.json" with { type: "json" };
import raw from "../../../assets/content/questionnaire.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { Day } from "../records/field-values.ts";
import { translated } from "./translated.ts";

const Text = z.string().min(1);

/** `2.3`: third item of the second dimension. */
export const ItemId = z.string().regex(/^[1-8]\.[1-5]$/);

const Item = z.strictObject({
  id: ItemId,
  /** Asked in the short version too. */
  tpe: z.boolean(),
  weight: z.number().positive(),
  /** A few words, for lists and reasons: « Une sauvegarde ailleurs, essayée ». */
  label: Text,
  question: Text,
  help: Text,
  /** What one sees at 0, 1, 2, 3 and 4. */
  anchors: z.tuple([Text, Text, Text, Text, Text]),
});
export type Item = z.infer<typeof Item>;

/** What a level means, and what to do first from there. */
const LevelText = z.strictObject({ meaning: Text, firstStep: Text });
const byLevel = <T extends z.ZodType>(text: T) =>
  z.strictObject({ to_start: text, on_the_way: text, structured: text, advanced: text });

const Dimension = z.strictObject({
  id: z.string().regex(/^d[1-8]$/),
  number: z.int().min(1).max(8),
  title: Text,
  shortTitle: Text,
  /** Share of the total, in hundredths; all together make 100. */
  weight: z.number().positive(),
  /** What the dimension looks at, in one sentence. */
  about: Text,
  levels: byLevel(LevelText),
  items: z.array(Item).length(5),
});
export type Dimension = z.infer<typeof Dimension>;

/** `stop`: nothing else before it. `first`: the first advice, whatever the score. */
export const Severity = z.enum(["stop", "first"]);
export type Severity = z.infer<typeof Severity>;

/**
 * An answer that changes the orientation and never the score. It closes as soon as one of `when` holds.
 * `schemes` are ids of the catalogue, in the order to propose them.
 */
const Gate = z.strictObject({
  id: z.enum(["forbidden_use", "cyber", "digitise_first", "personal_accounts"]),
  severity: Severity,
  when: z.array(z.strictObject({ item: ItemId, atMost: z.int().min(0).max(4) })).min(1),
  title: Text,
  text: Text,
  /** Said instead when the answer is « ne sait pas »: what nobody knows is not stated. */
  doubt: z.strictObject({ title: Text, text: Text }),
  advice: Text,
  schemes: z.array(z.string()).min(1),
});
export type Gate = z.infer<typeof Gate>;

const Gap = z.strictObject({
  id: z.enum(["tools_without_skills", "ambition_without_data", "unprotected_data", "where_to_start"]),
  title: Text,
  text: Text,
});
export type Gap = z.infer<typeof Gap>;

const ProfileText = z.strictObject({ name: Text, meaning: Text, firstStep: Text });
const Profiles = z.strictObject({
  /** Printed with the profile: indicative, adapted from the OECD. */
  mention: Text,
  axes: z.strictObject({
    digitalMaturity: z.strictObject({ title: Text, text: Text }),
    complexity: z.strictObject({
      title: Text,
      text: Text,
      steps: z.strictObject({ none: Text, ready_made: Text, tailored: Text }),
    }),
    scope: z.strictObject({
      title: Text,
      text: Text,
      steps: z.strictObject({ none: Text, one: Text, several: Text, wide: Text }),
    }),
  }),
  types: z.strictObject({
    novice: ProfileText,
    optimiser: ProfileText,
    explorer: ProfileText,
    champion: ProfileText,
  }),
});

/** A tick list of the unscored block, comparable with the Insee/Eurostat survey (domain.md §3.2). */
const UsageList = z.strictObject({
  id: z.enum(["technologies", "purposes", "acquisition", "obstacles"]),
  title: Text,
  help: Text,
  options: z.array(z.strictObject({ id: z.string().regex(/^[a-z_]+$/), label: Text })),
});
export type UsageList = z.infer<typeof UsageList>;

const Variant = z.strictObject({
  label: Text,
  /** From and to, minutes of conversation. */
  minutes: z.tuple([z.number(), z.number()]),
  text: Text,
});

export const Questionnaire = z.strictObject({
  id: z.string(),
  version: z.string(),
  date: Day,
  title: Text,
  intro: Text,
  variants: z.strictObject({ full: Variant, short: Variant }),
  /** The four levels of the whole. */
  levels: byLevel(LevelText.extend({ name: Text })),
  dimensions: z.array(Dimension).length(8),
  gates: z.array(Gate),
  gaps: z.array(Gap),
  profiles: Profiles,
  /** Sentences with `{holes}` that rules fill. */
  phrases: z.strictObject({ dimensionStrength: Text, priority: Text }),
  usages: z.array(UsageList),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** The current questionnaire, in French: the reference, and the only language of the paper. */
export const questionnaire: Questionnaire = Questionnaire.parse(raw);

let inEnglish: Questionnaire | undefined;

/** The current questionnaire in the language of the screen. Same ids, weights and rules; only texts differ. */
export function questionnaireIn(language: Language): Questionnaire {
  if (language === "fr") return questionnaire;
  return (inEnglish ??= Questionnaire.parse(translated(raw, english)));
}

/** What an assessment remembers of the questionnaire it was made with. */
export const questionnaireStamp = `${questionnaire.id}@${questionnaire.version}`;

/** The items asked in a version, in order. */
export function itemsAsked(from: Questionnaire, variant: "full" | "short"): readonly Item[] {
  return from.dimensions.flatMap(({ items }) =>
    variant === "full" ? items : items.filter(({ tpe }) => tpe),
  );
}
