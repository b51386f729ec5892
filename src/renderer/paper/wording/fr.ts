/** The sheet's own words, in French: the reference. Spaces are already those of French typography. */
import type { Outcome } from "../../../shared/rules/finding.ts";
import type { NoticeHow } from "../../../shared/records/visit.ts";
import { plural } from "../../../shared/language/lists.ts";

const outcomes: Readonly<Record<Outcome, string>> = {
  likely: "Éligible probable",
  to_check: "À vérifier",
  not_eligible: "Non éligible",
  stale: "Information périmée",
};

const given: Readonly<Record<NoticeHow, string>> = {
  spoken: "dite",
  paper: "remise",
  both: "dite et remise",
};

export const fr = {
  locale: "fr-FR",
  kind: "Synthèse de visite",
  kindDetail: "Pré-diagnostic IA, à garder",
  subject: "Pré-diagnostic IA, usages, dispositifs et plan d’action",
  sample: "Entreprise fictive, exemple",
  visitOf: (day: string) => `Visite du ${day}`,
  printedOn: (day: string) =>
    `Synthèse imprimée le ${day} · pré-diagnostic indicatif, ne vaut pas décision d’octroi`,
  facts: {
    visit: "Visite",
    people: "Rencontré",
    size: "Taille",
    ambassador: "Ambassadeur ou ambassadrice",
    nobody: "Personne de noté",
    unknownSize: "À préciser",
    unknownAmbassador: "Non renseigné",
    from: (start: string) => `à ${start}`,
    fromTo: (start: string, end: string) => `de ${start} à ${end}`,
  },
  said: {
    title: "Ce que vous nous avez dit",
    none: "Aucune note partagée pour cette visite.",
    more: "La suite des notes est page ",
    rest: "Notes de la visite, suite",
  },
  assessment: {
    title: "Où en est l’entreprise",
    none: "Le pré-diagnostic n’a pas été fait pendant cette visite.",
    noTotal: "Pas de score global",
    noTotalWhy: "Trop peu de dimensions ont pu être évaluées : il en faut six sur huit.",
    outOf: "sur 100",
    certain: (share: number) => `réponses certaines : ${share} %`,
    seen: (share: number) => `preuves vues : ${share} %`,
    strengths: "Points forts",
    noStrength: "Aucun point fort ne se détache encore.",
    priorities: "Priorités",
    noPriority: "Aucune priorité ne se détache encore.",
    dimensions: "Dimension par dimension",
    states: { assessed: "", not_assessable: "non évaluable", left_out: "sans objet" },
  },
  uses: {
    title: "Des usages de l’IA pour votre métier",
    missing: "À prévoir : ",
    unknown: "À vérifier : ",
    vigilance: "Point de vigilance",
    vigilanceIf: (condition: string) => `, ${condition} : `,
    avoid: "À ne pas faire sans conseil",
  },
  schemes: {
    title: "Les dispositifs qui peuvent vous aider",
    intro: "À confirmer auprès de chaque organisme avant d’engager une dépense.",
    none: "Aucun dispositif du catalogue ne correspond aujourd’hui.",
    others: "Les autres dispositifs examinés",
    othersIntro:
      "Y compris ceux qui ne vous concernent pas aujourd’hui, et pourquoi. Reste à charge à confirmer, sauf montant indiqué.",
    outcomes,
    scheme: "Dispositif",
    verdict: "Avis",
    charge: "Reste à charge",
    nextStep: "Prochain pas",
    caution: "À savoir",
    where: "Adresse",
    free: "aucun",
    left: (amount: string) => `Reste à charge : ${amount}.`,
    withoutTax: (euros: string) => `${euros} HT`,
    verifiedOn: (day: string) => `Vérifié le ${day}`,
    verified: "Vérifié le",
  },
  events: { title: "Rendez-vous et mises en relation" },
  plan: { title: "Votre plan d’action", what: "Action", who: "Qui", when: "Pour quand" },
  next: {
    title: "Et ensuite",
    ambassador: "Votre ambassadeur ou ambassadrice IA",
    noGrant: "Ne vaut pas décision d’octroi",
    noGrantDates: "Les conditions et les montants sont ceux connus à la date de vérification indiquée.",
    interest: "Lien d’intérêts",
  },
  notice: {
    title: "Vos données, vos droits",
    attached: (version: string) => `Notice d’information ${version}, jointe à cette synthèse.`,
    given: (version: string, day: string, by: string | undefined, how: NoticeHow | undefined) =>
      `Notice d’information ${version}, ${given[how ?? "paper"]} le ${day}${by === undefined ? "" : ` par ${by}`}.`,
    rights: (code: string) => `Pour exercer vos droits, indiquez le code ${code}.`,
  },
  unprintable: (count: number, codes: string) =>
    `${plural(count, "Caractère que la police de cette feuille ne sait pas imprimer, remplacé", "Caractères que la police de cette feuille ne sait pas imprimer, remplacés")} par ▯ ou � : ${count} (${codes}).`,
};

export type Wording = typeof fr;
