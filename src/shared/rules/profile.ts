/**
 * The adopter profile, beside the score and never in it: our adaptation of the OECD taxonomy of SMEs (discussion paper
 * for the G7, December 2025, CC BY 4.0; domain.md §3.2): four types from three axes. Indicative: the OECD publishes no
 * thresholds, those below are ours and the method page prints them.
 */
import { usagesOf } from "../records/assessment-keys.ts";
import type { Assessment } from "../records/assessment.ts";
import { levelRanges, shownScore } from "./levels.ts";
import type { Scores } from "./scoring.ts";

export type ProfileType = "novice" | "optimiser" | "explorer" | "champion";

export interface Profile {
  readonly type: ProfileType;
  readonly axes: {
    /** Mean of « Données » and « Outils », 0 to 100, rounded half up. */
    readonly digitalMaturity: number;
    /** Nothing, ready-made tools, or tools made for the company or its trade. */
    readonly complexity: "none" | "ready_made" | "tailored";
    /** Functions of the company where AI serves: `several` is 2 or 3, `wide` 4 or more of the 7. */
    readonly scope: "none" | "one" | "several" | "wide";
  };
}

const SEVERAL = 2;
const WIDE = 4;

/** null while nothing is known of the uses, or of both « Données » and « Outils ». */
export function profileOf(scores: Scores, fields: Assessment): Profile | null {
  const ticked = Object.entries(usagesOf(fields)).flatMap(([key, isTicked]) => (isTicked ? [key] : []));
  const digitalMaturity = digitalMaturityOf(scores);
  const isKnown = ticked.length > 0 || ["1.1", "6.1", "6.4"].some((id) => stepOf(scores, id) !== undefined);
  if (digitalMaturity === null || !isKnown) return null;
  const complexity = complexityOf(scores, ticked);
  const scope = complexity === "none" ? "none" : scopeOf(scores, ticked);
  const axes = { digitalMaturity, complexity, scope } as const;
  return { type: typeOf(axes), axes };
}

function typeOf({ digitalMaturity, complexity, scope }: Profile["axes"]): ProfileType {
  const isSolid = digitalMaturity >= levelRanges.structured[0];
  if (complexity === "tailored") return scope === "wide" && isSolid ? "champion" : "explorer";
  const isSpread = scope === "several" || scope === "wide";
  const isEquipped = digitalMaturity >= levelRanges.on_the_way[0];
  return complexity === "ready_made" && isSpread && isEquipped ? "optimiser" : "novice";
}

function digitalMaturityOf({ dimensions }: Scores): number | null {
  const known = dimensions.flatMap(({ id, exact }) =>
    (id === "d2" || id === "d3") && exact !== null ? [exact] : [],
  );
  return known.length === 0 ? null : shownScore(known.reduce((sum, exact) => sum + exact, 0) / known.length);
}

function complexityOf(scores: Scores, ticked: readonly string[]): Profile["axes"]["complexity"] {
  const isTicked = (...keys: readonly string[]): boolean => keys.some((key) => ticked.includes(key));
  const isMade = isTicked(
    "acquisition.own",
    "acquisition.adapted",
    "acquisition.open_source",
    "acquisition.contracted",
  );
  if (isMade || (stepOf(scores, "6.4") ?? 0) >= 3) return "tailored";
  const isUsed =
    ["1.1", "6.1", "6.3"].some((id) => (stepOf(scores, id) ?? 0) >= 2) ||
    ticked.some((key) => /^(technologies|purposes|acquisition)\./.test(key));
  return isUsed ? "ready_made" : "none";
}

/** Without any ticked purpose, only « plusieurs fonctions servent chaque semaine » (6.1) tells more than one. */
function scopeOf(scores: Scores, ticked: readonly string[]): Profile["axes"]["scope"] {
  const purposes = ticked.filter((key) => key.startsWith("purposes.")).length;
  if (purposes >= WIDE) return "wide";
  if (purposes >= SEVERAL) return "several";
  return purposes === 0 && stepOf(scores, "6.1") === 4 ? "several" : "one";
}

function stepOf({ items }: Scores, id: string): number | undefined {
  const answer = items.find((item) => item.id === id)?.answer;
  return typeof answer === "number" ? answer : undefined;
}
