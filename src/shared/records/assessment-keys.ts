/** The families of keys of an assessment (`answers.2.3`, `uses.devis.value`), written and read in one place. */
import { z } from "zod";
import { Answer, type Assessment, Evidence, Rating } from "./assessment.ts";

export type AssessmentFamily = "answers" | "findings" | "evidence" | "usages";

/** What is said of one use: value and feasibility 1 to 5, kept for the sheet. */
export const UseRating = z.object({
  value: Rating.optional(),
  feasibility: Rating.optional(),
  kept: z.boolean().optional(),
});
export type UseRating = z.infer<typeof UseRating>;

/** What findings begin with: the family of an assessment that is written in sentences. */
export const findingsPrefix = "findings.";

/** `assessmentKey("answers", "2.3")` is `answers.2.3`. */
export function assessmentKey(family: AssessmentFamily, name: string): string {
  return `${family}.${name}`;
}

/** Answers by item, without those this version cannot read. */
export function answersOf(fields: Assessment): Record<string, Answer> {
  return readFamily(fields, "answers", Answer);
}

/** Findings by item. */
export function findingsOf(fields: Assessment): Record<string, string> {
  return readFamily(fields, "findings", z.string());
}

/** Evidence by item. */
export function evidenceOf(fields: Assessment): Record<string, Evidence> {
  return readFamily(fields, "evidence", Evidence);
}

/** The « usages actuels » ticked or not, by id. */
export function usagesOf(fields: Assessment): Record<string, boolean> {
  return readFamily(fields, "usages", z.boolean());
}

/** Ratings by id of use. An unreadable part is left out. */
export function useRatingsOf(fields: Assessment): Record<string, UseRating> {
  const ratings: Record<string, UseRating> = {};
  for (const [key, value] of Object.entries(fields)) {
    const match = /^uses\.(.+)\.(value|feasibility|kept)$/.exec(key);
    const [, use, part] = match ?? [];
    if (use === undefined || part === undefined) continue;
    const read = UseRating.safeParse({ [part]: value });
    if (read.success) ratings[use] = { ...ratings[use], ...read.data };
  }
  return ratings;
}

function readFamily<T>(
  fields: Assessment,
  family: AssessmentFamily,
  schema: z.ZodType<T>,
): Record<string, T> {
  const prefix = `${family}.`;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      if (!key.startsWith(prefix)) return [];
      const read = schema.safeParse(value);
      return read.success ? [[key.slice(prefix.length), read.data]] : [];
    }),
  );
}
