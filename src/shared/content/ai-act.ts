/**
 * The European regulation on AI as amended in 2026, in dated data: calendar, articles, screening questions
 * (domain.md §4.3). It gives points of vigilance; nothing here ever says that a use is in order.
 */
import { z } from "zod";
import english from "../../../assets/content/ai-act.en.json" with { type: "json" };
import data from "../../../assets/content/ai-act.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { Day } from "../records/field-values.ts";
import { Grade, Source } from "./source.ts";
import { translated } from "./translated.ts";
import { RiskClass } from "./uses.ts";

export const CalendarEntry = z.strictObject({
  id: z.string(),
  day: Day,
  title: z.string().min(1),
  article: z.string().min(1),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** A step of the screening: its questions are asked in order of rank, the gravest first. */
export const ScreeningStep = z.strictObject({
  id: z.enum(["prohibited", "annex_iii", "annex_i", "transparency"]),
  rank: z.number().int(),
  riskClass: RiskClass,
  title: z.string().min(1),
  article: z.string().min(1),
  appliesFrom: Day,
  advice: z.string().min(1),
  /** A question may have its own day, later than the step's. */
  questions: z
    .array(z.strictObject({ id: z.string(), text: z.string().min(1), appliesFrom: Day.optional() }))
    .min(1),
});
export type ScreeningStep = z.infer<typeof ScreeningStep>;

export const AiAct = z.strictObject({
  version: z.string(),
  date: Day,
  /** The regulation and its amendment, named in full. */
  text: z.string().min(1),
  officialUrl: z.url(),
  verifiedOn: Day,
  grade: Grade,
  /** Printed beside every result. */
  mention: z.string().min(1),
  calendar: z.array(CalendarEntry),
  literacy: z.strictObject({ title: z.string(), article: z.string(), appliesFrom: Day, text: z.string() }),
  screening: z.array(ScreeningStep),
  minimal: z.strictObject({ title: z.string(), advice: z.string() }),
  roles: z.string(),
  fines: z.string(),
  sources: z.array(Source),
});
export type AiAct = z.infer<typeof AiAct>;

/** The regulation as shipped with this version of the app. */
export const aiAct: AiAct = AiAct.parse(data);

let inEnglish: AiAct | undefined;

/** The regulation in the language of the screen: same ids and rules, only texts differ. The paper stays in French. */
export function aiActIn(language: Language): AiAct {
  if (language === "fr") return aiAct;
  return (inEnglish ??= AiAct.parse(translated(data, english)));
}
