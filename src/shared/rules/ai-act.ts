/**
 * Screening a use under the AI Act, in this order: prohibited, high risk, transparency, minimal (domain.md §4.3).
 * The result is a point of vigilance with its article and date. There is no outcome that says a use is in order.
 */
import { aiAct, type AiAct, type CalendarEntry } from "../content/ai-act.ts";
import type { RiskClass } from "../content/uses.ts";
import { formatDayLong } from "../language/dates.ts";
import { frenchTypography } from "../language/french-typography.ts";
import type { Language } from "../language/language.ts";
import type { UseVigilance } from "./use-ranking.ts";

export interface VigilancePoint {
  /** Use id, or id of the screening question. */
  readonly id: string;
  readonly riskClass: RiskClass;
  /** The use, or what was answered yes to. */
  readonly title: string;
  readonly article: string;
  /** Day from which the article applies (`YYYY-MM-DD`). */
  readonly appliesFrom: string;
  /** « applicable depuis le 2 août 2026 », « applicable à partir du 2 décembre 2027 ». */
  readonly when: string;
  /** What to do, in a sentence. */
  readonly advice: string;
}

export type ScreeningAnswers = Readonly<Record<string, boolean | undefined>>;

export interface Screening {
  readonly points: readonly VigilancePoint[];
  /** Class of the gravest point; `minimal` only when every question was answered no. */
  readonly riskClass: RiskClass | "to_check";
  /** Questions without an answer. */
  readonly unanswered: readonly string[];
}

/** Gravest first. */
const gravity = [
  "prohibited",
  "high_risk",
  "transparency",
  "minimal",
] as const satisfies readonly RiskClass[];

/** The points of a use from the answers to the screening questions, by question id, on a day (`YYYY-MM-DD`). */
export function screenUse(
  answers: ScreeningAnswers,
  today: string,
  language: Language = "fr",
  act: AiAct = aiAct,
): Screening {
  const steps = act.screening.toSorted((a, b) => a.rank - b.rank);
  const points = steps.flatMap((step) =>
    step.questions
      .filter(({ id }) => answers[id] === true)
      .map((question): VigilancePoint => {
        const appliesFrom = question.appliesFrom ?? step.appliesFrom;
        return {
          id: question.id,
          riskClass: step.riskClass,
          title: step.title,
          article: step.article,
          appliesFrom,
          when: applicability(appliesFrom, today, language),
          advice: step.advice,
        };
      }),
  );
  const unanswered = steps
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => answers[id] === undefined)
    .map(({ id }) => id);
  const riskClass = points[0]?.riskClass ?? (unanswered.length === 0 ? "minimal" : "to_check");
  return { points, riskClass, unanswered };
}

/** The points of vigilance of the uses that concern a company, gravest first, one a use and condition. */
export function vigilancePoints(
  vigilance: readonly UseVigilance[],
  today: string,
  language: Language = "fr",
  act: AiAct = aiAct,
): VigilancePoint[] {
  return vigilance
    .map(({ use, shift }): VigilancePoint | undefined => {
      const { riskClass, article, appliesFrom } = shift ?? use;
      if (article === undefined || appliesFrom === undefined) return undefined;
      const step = act.screening.find(
        (entry) => entry.riskClass === riskClass && entry.appliesFrom === appliesFrom,
      );
      return {
        id: use.id,
        riskClass,
        title: shift === undefined ? use.title : `${use.title}, ${shift.when}`,
        article,
        appliesFrom,
        when: applicability(appliesFrom, today, language),
        advice: (shift === undefined ? use.riskNote : undefined) ?? step?.advice ?? act.minimal.advice,
      };
    })
    .filter((point) => point !== undefined)
    .sort((a, b) => gravity.indexOf(a.riskClass) - gravity.indexOf(b.riskClass));
}

/** « applicable depuis le 2 août 2026 » or « applicable à partir du 2 décembre 2027 ». */
export function applicability(day: string, today: string, language: Language = "fr"): string {
  const words = formatDayLong(day, language);
  if (language === "en") return day <= today ? `applies since ${words}` : `applies from ${words}`;
  return frenchTypography(day <= today ? `applicable depuis le ${words}` : `applicable à partir du ${words}`);
}

/** The calendar split on a day: what applies, and what comes next with the number of days left. */
export function calendarOn(
  today: string,
  act: AiAct = aiAct,
): {
  readonly past: readonly CalendarEntry[];
  readonly next: readonly (CalendarEntry & { readonly daysLeft: number })[];
} {
  const past = act.calendar.filter(({ day }) => day <= today);
  const next = act.calendar
    .filter(({ day }) => day > today)
    .map((entry) => ({ ...entry, daysLeft: daysBetween(today, entry.day) }));
  return { past, next };
}

const dayMs = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
