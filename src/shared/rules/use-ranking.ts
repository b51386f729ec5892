/** Which uses to talk about with a company: those of its trade first, with why, and the points of vigilance apart. */
import type { Rating } from "../records/assessment.ts";
import type { RiskShift, Use } from "../content/uses.ts";
import type { Language } from "../language/language.ts";
import type { z } from "zod";
import { divisionOf, sectionOf, type NafCode } from "./naf.ts";
import {
  prerequisiteFindings,
  quadrantOf,
  suggestedFeasibility,
  type Answers,
  type PrerequisiteFinding,
  type Quadrant,
} from "./use-score.ts";
import { rankingReasons } from "./use-words.ts";

/** What the ambassador and the manager said of a use, in place of the suggestions. */
export interface UseRating {
  readonly value?: z.infer<typeof Rating> | undefined;
  readonly feasibility?: z.infer<typeof Rating> | undefined;
}

export interface UseQuestion {
  /** Activity of the company; without it, only the uses of every trade. */
  readonly naf?: NafCode | undefined;
  /** `false` hides the uses of craft firms; unknown keeps them. */
  readonly isCraft?: boolean | undefined;
  /** Answers of the assessment by item id (« 2.1 »). */
  readonly answers: Answers;
  /** Ratings by use id. */
  readonly ratings?: Readonly<Record<string, UseRating>> | undefined;
}

export interface RankedUse {
  readonly use: Use;
  /** Of the company's trade, and not only of every trade. */
  readonly isOfTrade: boolean;
  /** 1 to 5, rated or suggested. */
  readonly value: number;
  readonly feasibility: number;
  /** Whether a person rated them: otherwise they are suggestions and say so. */
  readonly isRated: { readonly value: boolean; readonly feasibility: boolean };
  readonly quadrant: Quadrant;
  readonly prerequisites: readonly PrerequisiteFinding[];
  /** Why it is there, in words. */
  readonly reasons: readonly string[];
}

/** A use that is not recommended, or a condition that would change the class of a recommended one. */
export interface UseVigilance {
  readonly use: Use;
  readonly kind: "class" | "shift";
  readonly shift?: RiskShift;
}

export interface UsesForCompany {
  readonly recommended: readonly RankedUse[];
  readonly vigilance: readonly UseVigilance[];
}

/** Ranks the catalogue for a company. High-risk and prohibited uses are points of vigilance, never recommendations. */
export function usesForCompany(
  question: UseQuestion,
  uses: readonly Use[],
  language: Language = "fr",
): UsesForCompany {
  return rankedUses(
    uses.filter((use) => concerns(use, question)),
    question,
    language,
  );
}

/** The same for uses that are known to concern a company or a trade. */
export function rankedUses(
  concerned: readonly Use[],
  question: Omit<UseQuestion, "naf" | "isCraft">,
  language: Language = "fr",
): UsesForCompany {
  const recommended = concerned
    .filter((use) => use.riskClass === "minimal" || use.riskClass === "transparency")
    .map((use) => rank(use, question, language))
    .sort(byInterest);
  const vigilance = concerned.flatMap((use): UseVigilance[] => [
    ...(use.riskClass === "minimal" ? [] : [{ use, kind: "class" as const }]),
    ...(use.shifts ?? []).map((shift) => ({ use, kind: "shift" as const, shift })),
  ]);
  return { recommended, vigilance };
}

/** Whether a use is of every trade or of this one. Letters are read in the edition of the code. */
export function concerns(use: Use, { naf, isCraft }: Pick<UseQuestion, "naf" | "isCraft">): boolean {
  if (use.craft === true && isCraft === false) return false;
  if (use.sections === "all") return true;
  if (naf === undefined) return false;
  const letter = sectionOf(naf)?.letter;
  const letters = naf.edition === "rev2" ? use.sections.rev2 : use.sections.naf2025;
  if (letter === undefined || !letters.includes(letter)) return false;
  return use.divisions === undefined || use.divisions.includes(divisionOf(naf.code));
}

function rank(use: Use, question: Omit<UseQuestion, "naf" | "isCraft">, language: Language): RankedUse {
  const prerequisites = prerequisiteFindings(use, question.answers);
  const rating = question.ratings?.[use.id];
  const value = rating?.value ?? use.value ?? 3;
  const feasibility = rating?.feasibility ?? suggestedFeasibility(use, prerequisites);
  const isOfTrade = use.sections !== "all";
  return {
    use,
    isOfTrade,
    value,
    feasibility,
    isRated: { value: rating?.value !== undefined, feasibility: rating?.feasibility !== undefined },
    quadrant: quadrantOf(value, feasibility),
    prerequisites,
    reasons: rankingReasons(use, isOfTrade, prerequisites, language),
  };
}

const quadrantOrder = ["quick_win", "project", "prepare", "set_aside"] as const satisfies readonly Quadrant[];

/** Quadrant, then the trade's own, then value + feasibility; the catalogue's order breaks ties. */
function byInterest(a: RankedUse, b: RankedUse): number {
  return (
    quadrantOrder.indexOf(a.quadrant) - quadrantOrder.indexOf(b.quadrant) ||
    Number(b.isOfTrade) - Number(a.isOfTrade) ||
    b.value + b.feasibility - (a.value + a.feasibility)
  );
}
