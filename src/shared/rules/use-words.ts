/** The uses in words: quadrants, efforts, classes of risk, and why a use is proposed. */
import type { Effort, RiskClass, Use } from "../content/uses.ts";
import { frenchTypography } from "../language/french-typography.ts";
import type { Language } from "../language/language.ts";
import type { PrerequisiteFinding, Quadrant } from "./use-score.ts";

type Words = Readonly<Record<Language, string>>;
const both = (fr: string, en: string): Words => ({ fr: frenchTypography(fr), en });

export const quadrantWords: Readonly<Record<Quadrant, { readonly name: Words; readonly advice: Words }>> = {
  quick_win: {
    name: both("gains rapides", "quick wins"),
    advice: both("Utile et faisable maintenant : commencer par là.", "Useful and feasible now: start here."),
  },
  project: {
    name: both("projets", "projects"),
    advice: both(
      "Utile, mais il manque des prérequis : à mener comme un projet, avec un budget et une date.",
      "Useful, but prerequisites are missing: run it as a project, with a budget and a date.",
    ),
  },
  prepare: {
    name: both("à préparer", "to prepare"),
    advice: both(
      "Faisable, mais le gain reste à démontrer : chiffrer le besoin avant d'y passer du temps.",
      "Feasible, but the gain is still to be shown: put a figure on the need first.",
    ),
  },
  set_aside: {
    name: both("à écarter", "to set aside"),
    advice: both("Peu de gain et beaucoup d'effort pour le moment.", "Little gain and much effort for now."),
  },
};

export const effortWords: Readonly<Record<Effort, Words>> = {
  days: both("quelques jours, outil prêt à l'emploi", "a few days, off-the-shelf tool"),
  weeks: both("quelques semaines de mise en place", "a few weeks to set up"),
  months: both("un projet de plusieurs mois", "a project of several months"),
};

export const riskClassWords: Readonly<Record<RiskClass, Words>> = {
  minimal: both("risque minimal", "minimal risk"),
  transparency: both("obligation de transparence", "transparency duty"),
  high_risk: both("haut risque", "high risk"),
  prohibited: both("interdit", "prohibited"),
};

/** Why a use is proposed: the trade, the prerequisites met, those missing and those to check. One sentence each. */
export function rankingReasons(
  use: Use,
  isOfTrade: boolean,
  prerequisites: readonly PrerequisiteFinding[],
  language: Language,
): string[] {
  const labels = (state: PrerequisiteFinding["state"]): string =>
    prerequisites
      .filter((finding) => finding.state === state)
      .map(({ label }) => label)
      .join(language === "fr" ? " ; " : "; ");
  const lines = {
    fr: [
      isOfTrade ? "Usage propre à ce métier." : "Usage commun à tous les métiers.",
      said("Déjà en place : ", labels("met")),
      said("Manque encore : ", labels("not_met")),
      said("À vérifier : ", labels("unknown")),
    ],
    en: [
      isOfTrade ? "Specific to this trade." : "Common to all trades.",
      said("In place: ", labels("met")),
      said("Still missing: ", labels("not_met")),
      said("To check: ", labels("unknown")),
    ],
  }[language];
  return lines
    .filter((line) => line !== "")
    .map((line) => (language === "fr" ? frenchTypography(line) : line));
}

function said(intro: string, labels: string): string {
  return labels === "" ? "" : `${intro}${labels}.`;
}
