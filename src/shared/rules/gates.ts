/**
 * Gates and gap rules (domain.md §3.3). They never change a score: they change what is advised first.
 * Texts are here in French because paper is in French; each names the item it comes from.
 */
import type { Scores } from "./scoring.ts";
import { answersOf } from "./scoring.ts";

export type GateId = "cyber" | "digitise_first" | "personal_accounts" | "forbidden_use";

export interface Gate {
  readonly id: GateId;
  readonly items: readonly string[];
  /** `stop`: nothing else matters before it. */
  readonly severity: "stop" | "first";
  readonly title: string;
  readonly text: string;
  /** Schemes of the catalogue that help here. */
  readonly schemes: readonly string[];
}

const gates: Readonly<Record<GateId, Gate>> = {
  forbidden_use: {
    id: "forbidden_use",
    items: ["7.5"],
    severity: "stop",
    title: "Un usage interdit ou à haut risque est en place ou prévu",
    text: "À suspendre et à faire examiner par un conseil avant d’aller plus loin (règlement (UE) 2024/1689, article 5 et annexe III).",
    schemes: ["conseillers_entreprises"],
  },
  cyber: {
    id: "cyber",
    items: ["7.1", "7.2"],
    severity: "first",
    title: "Protéger avant d’automatiser",
    text: "Les sauvegardes ou les accès ne protègent pas assez l’entreprise : c’est la première chose à régler.",
    schemes: ["monaidecyber", "diag_cyber"],
  },
  digitise_first: {
    id: "digitise_first",
    items: ["2.1"],
    severity: "first",
    title: "Numériser avant l’IA",
    text: "Les informations importantes sont surtout sur papier : un outil d’IA n’aurait rien à lire.",
    schemes: ["francenum_activateur", "cci", "cma"],
  },
  personal_accounts: {
    id: "personal_accounts",
    items: ["6.2"],
    severity: "first",
    title: "Une règle d’usage avant tout",
    text: "Des données de clients passent par des comptes personnels d’assistants d’IA : écrire une page de règles et prendre des comptes professionnels.",
    schemes: ["academie_ia"],
  },
};

/** The gates that are closed, most serious first. `fields` are the assessment's. */
export function closedGates(fields: Readonly<Record<string, unknown>>): Gate[] {
  const { answers } = answersOf(fields);
  const atMost = (item: string, limit: number): boolean => {
    const answer = answers[item];
    return typeof answer === "number" && answer <= limit;
  };
  return [
    ...(atMost("7.5", 0) ? [gates.forbidden_use] : []),
    ...(atMost("7.1", 1) || atMost("7.2", 1) ? [gates.cyber] : []),
    ...(atMost("2.1", 1) ? [gates.digitise_first] : []),
    ...(atMost("6.2", 0) ? [gates.personal_accounts] : []),
  ];
}

export type GapId = "tools_without_skills" | "ambition_without_data" | "unprotected_data" | "where_to_start";

export interface Gap {
  readonly id: GapId;
  readonly title: string;
  readonly text: string;
}

const gaps: Readonly<Record<GapId, Gap>> = {
  tools_without_skills: {
    id: "tools_without_skills",
    title: "Des outils sans les compétences",
    text: "Les outils sont en avance sur l’équipe : former avant d’acheter.",
  },
  ambition_without_data: {
    id: "ambition_without_data",
    title: "De l’ambition sans données",
    text: "L’envie est là, les données pas encore : commencer par les mettre au propre.",
  },
  unprotected_data: {
    id: "unprotected_data",
    title: "Des données peu protégées",
    text: "Les données ont de la valeur et sont mal gardées : les protéger d’abord.",
  },
  where_to_start: {
    id: "where_to_start",
    title: "Par où commencer",
    text: "La volonté est là, les tâches ne sont pas encore décrites : en lister trois et les mesurer.",
  },
};

/** Gaps between dimensions, on exact scores. A dimension that is not assessed triggers nothing. */
export function gapsOf(scores: Scores): Gap[] {
  const exact = (id: string): number =>
    scores.dimensions.find((dimension) => dimension.id === id)?.exact ?? Number.NaN;
  // A comparison with NaN is false: an unknown dimension closes its rules by itself.
  return [
    ...((exact("d6") + exact("d3")) / 2 - exact("d4") >= 25 ? [gaps.tools_without_skills] : []),
    ...(exact("d1") - exact("d2") >= 25 ? [gaps.ambition_without_data] : []),
    ...(exact("d2") - exact("d7") >= 25 ? [gaps.unprotected_data] : []),
    ...(exact("d5") < 40 && exact("d1") >= 60 ? [gaps.where_to_start] : []),
  ];
}
