/** The outcome of a scheme in words: what is known and from where, what to ask, what to keep in mind. */
import { regionOf } from "../content/regions.ts";
import type { ChoiceField, NumberField, Scheme, YesNoField } from "../content/schemes.ts";
import { formatDay, formatDayLong } from "../language/dates.ts";
import { frenchTypography } from "../language/french-typography.ts";
import type { Language } from "../language/language.ts";
import { listing, plural } from "../language/lists.ts";
import { formatEuros, formatNumber } from "../language/numbers.ts";
import type { CompanyFacts } from "./company-facts.ts";
import { sizeLabel } from "./company-size-words.ts";
import type { CriterionFinding, Outcome } from "./finding.ts";
import { bandLabel } from "./headcount-bands.ts";
import { upperFirst } from "../language/first-letter.ts";

const finished = (text: string, language: Language): string =>
  language === "fr" ? frenchTypography(text) : text;
const pick = (language: Language, fr: string, en: string): string =>
  finished(language === "fr" ? fr : en, language);

/** Printed once beside any list of schemes. */
export const grantDisclaimer = {
  fr: frenchTypography(
    "Cette orientation est indicative : elle ne vaut pas décision d'octroi. Seul l'organisme qui gère un dispositif peut l'accorder.",
  ),
  en: "This is guidance only: it is not a decision to grant. Only the body in charge of a scheme can grant it.",
} as const satisfies Record<Language, string>;

const questions: Readonly<Record<YesNoField, Readonly<Record<Language, string>>>> = {
  inDifficulty: {
    fr: "l'entreprise est-elle en difficulté au sens européen ?",
    en: "is the company in difficulty in the EU sense?",
  },
  isEmployer: { fr: "l'entreprise a-t-elle au moins un salarié ?", en: "does the company have an employee?" },
  isCraft: { fr: "l'entreprise est-elle artisanale ?", en: "is it a registered craft firm?" },
  "declared.firstAiProject": { fr: "est-ce un tout premier projet d'IA ?", en: "is it a first AI project?" },
  "declared.structuringAiProject": {
    fr: "y a-t-il un projet d'IA structurant, avec un investissement important ?",
    en: "is there a structuring AI project with a large investment?",
  },
  "declared.aiResearch": {
    fr: "l'entreprise mène-t-elle un projet de recherche de rupture en IA ?",
    en: "does the company do breakthrough AI research?",
  },
  "declared.newProductPrototype": {
    fr: "le projet comporte-t-il un prototype de produit nouveau ?",
    en: "does the project include a prototype of a new product?",
  },
  "declared.isStartup": { fr: "l'entreprise est-elle une start-up ?", en: "is the company a start-up?" },
  "declared.sellsAdvice": { fr: "l'activité est-elle du conseil ?", en: "is the activity consultancy?" },
  "declared.bankLoan": {
    fr: "un prêt bancaire est-il demandé pour ce projet ?",
    en: "is a bank loan requested for this project?",
  },
  "declared.recruiting": { fr: "un recrutement est-il prévu ?", en: "is a recruitment planned?" },
};

/** The question that settles a yes/no criterion, to ask the manager. */
export function yesNoQuestion(field: YesNoField, language: Language = "fr"): string {
  const question = questions[field][language];
  return finished(upperFirst(question), language);
}

/** What is known of a yes/no fact, or the question to ask. */
export function yesNoReason(field: YesNoField, value: boolean | undefined, language: Language): string {
  if (value === undefined)
    return pick(language, `à demander : ${questions[field].fr}`, `to ask: ${questions[field].en}`);
  const isDeclared = field.startsWith("declared.");
  const answer = value ? pick(language, "oui", "yes") : pick(language, "non", "no");
  return isDeclared
    ? pick(language, `${answer}, d'après la direction`, `${answer}, as the manager said`)
    : pick(language, `${answer}, d'après la fiche entreprise`, `${answer}, from the company sheet`);
}

/** What is known of a figure and where it comes from, or what to ask. */
export function numberReason(
  field: NumberField,
  facts: CompanyFacts,
  today: string,
  language: Language,
): string {
  switch (field) {
    case "headcount":
      return headcountReason(facts, language);
    case "turnoverEuros":
      return turnoverReason(facts, language);
    case "ageYears":
      return ageReason(facts, today, language);
  }
}

function headcountReason({ headcount, band, bandYear }: CompanyFacts, language: Language): string {
  if (headcount !== undefined) {
    const people = formatNumber(headcount, language);
    const persons = plural(headcount, "personne", "personnes");
    return pick(
      language,
      `${people} ${persons} d'après la fiche entreprise`,
      `${people}, from the company sheet`,
    );
  }
  if (band === undefined) return pick(language, "à demander : l'effectif", "to ask: the headcount");
  const year = bandYear === undefined ? "" : ` (${bandYear})`;
  const label = bandLabel(band, language);
  return pick(
    language,
    `à demander : l'effectif ; Sirene indique ${label}${year}, donnée ancienne à confirmer`,
    `to ask: the headcount; Sirene says ${label}${year}, old data to be confirmed`,
  );
}

function turnoverReason({ turnoverEuros, accountsYear }: CompanyFacts, language: Language): string {
  if (turnoverEuros === undefined) {
    return pick(
      language,
      "à demander : le chiffre d'affaires du dernier exercice clos",
      "to ask: the last turnover",
    );
  }
  const amount = formatEuros(turnoverEuros, language);
  const year =
    accountsYear === undefined
      ? ""
      : pick(language, `, comptes de ${accountsYear}`, `, ${accountsYear} accounts`);
  return pick(
    language,
    `${amount} d'après la fiche entreprise${year}`,
    `${amount}, from the company sheet${year}`,
  );
}

function ageReason({ createdOn }: CompanyFacts, today: string, language: Language): string {
  if (createdOn === undefined)
    return pick(language, "à demander : la date de création", "to ask: the creation date");
  const day = formatDay(createdOn, language);
  return createdOn > today
    ? pick(language, `création prévue le ${day}`, `to be created on ${day}`)
    : pick(language, `créée le ${day}`, `created on ${day}`);
}

/** What is known of the size, region or activity, or what to ask. */
export function choiceReason(field: ChoiceField, facts: CompanyFacts, language: Language): string {
  switch (field) {
    case "category":
      return categoryReason(facts, language);
    case "region":
      return facts.region === undefined
        ? pick(
            language,
            "à demander : la commune de l'établissement",
            "to ask: the commune of the establishment",
          )
        : pick(
            language,
            `région ${regionOf(facts.region)?.name ?? facts.region}, d'après la commune`,
            `${regionOf(facts.region)?.name ?? facts.region}, from the commune`,
          );
    case "section":
      return facts.section === undefined
        ? pick(language, "à demander : l'activité (code APE)", "to ask: the activity (APE code)")
        : pick(
            language,
            `section ${facts.section} de la NAF rév. 2, d'après le code APE`,
            `NAF rev. 2 section ${facts.section}, from the APE code`,
          );
  }
}

function categoryReason({ size }: CompanyFacts, language: Language): string {
  if (size.category === undefined) {
    return pick(language, "à demander : l'effectif, qui décide de la taille légale", "to ask: the headcount");
  }
  const label = sizeLabel(size, language);
  return pick(language, `${label}, d'après la règle légale`, `${label}, by the legal rule`);
}

/** « établissement en région Grand Est ». */
export function zoneLabel(zone: readonly string[], language: Language): string {
  const names = listing(
    zone.map((code) => regionOf(code)?.name ?? code),
    language,
  );
  return pick(language, `établissement en région ${names}`, `establishment in ${names}`);
}

/** « vérifié le 26/09/2026 ». */
export function verified(day: string, language: Language): string {
  return pick(language, `vérifié le ${day}`, `checked on ${day}`);
}

/** The outcome in a sentence or two. */
export function summary(
  outcome: Outcome,
  scheme: Scheme,
  findings: readonly CriterionFinding[],
  language: Language,
): string {
  const inState = (state: CriterionFinding["state"]): CriterionFinding[] =>
    findings.filter((finding) => finding.state === state);
  switch (outcome) {
    case "stale": {
      const day = formatDayLong(scheme.expiresOn, language);
      return pick(
        language,
        `Information périmée depuis le ${day} : à confirmer auprès de l'organisme.`,
        `This information expired on ${day}: to be confirmed with the operator.`,
      );
    }
    case "not_eligible": {
      const reasons = inState("not_met").map(({ label, reason }) => `${label} (${reason})`);
      if (scheme.status === "closed")
        return pick(
          language,
          `Dispositif clos. ${scheme.statusReason ?? ""}`,
          `Closed. ${scheme.statusReason ?? ""}`,
        );
      return pick(
        language,
        `${plural(reasons.length, "Condition non remplie", "Conditions non remplies")} : ${reasons.join(" ; ")}.`,
        `${plural(reasons.length, "Condition", "Conditions", "en")} not met: ${reasons.join("; ")}.`,
      );
    }
    case "to_check": {
      const missing = inState("unknown").map(({ label }) => label);
      const asked =
        missing.length === 0
          ? ""
          : pick(language, `À vérifier : ${missing.join(" ; ")}.`, `To check: ${missing.join("; ")}.`);
      return [asked, scheme.status === "to_confirm" ? (scheme.statusReason ?? "") : ""]
        .filter((part) => part !== "")
        .join(" ");
    }
    case "likely":
      return findings.length === 0
        ? pick(language, "Sans condition de taille ni d'activité.", "No condition of size or activity.")
        : pick(
            language,
            "Les conditions connues sont remplies ; l'organisme décide.",
            "The known conditions are met; the operator decides.",
          );
  }
}

/** Grades C and U: what a third party wrote is said to be to confirm (domain.md §0). */
export function secondHandCaution(scheme: Scheme, language: Language): string[] {
  if (scheme.grade !== "C" && scheme.grade !== "U") return [];
  return [
    pick(
      language,
      "À confirmer : ces informations viennent d'un tiers, et non de la page officielle.",
      "To be confirmed: this information comes from a third party, not from the official page.",
    ),
  ];
}

/** What to keep in mind beside the outcome. */
export function caveats(scheme: Scheme, facts: CompanyFacts, language: Language): string[] {
  return [
    ...(scheme.warning === undefined ? [] : [scheme.warning]),
    ...(scheme.notPaid === undefined
      ? []
      : [
          pick(
            language,
            `Ne paie pas : ${scheme.notPaid.join(" ; ")}.`,
            `Does not pay: ${scheme.notPaid.join("; ")}.`,
          ),
        ]),
    ...secondHandCaution(scheme, language),
    ...(scheme.otherConditions === undefined
      ? []
      : [
          pick(
            language,
            `À vérifier aussi : ${scheme.otherConditions.join(" ; ")}.`,
            `Also to check: ${scheme.otherConditions.join("; ")}.`,
          ),
        ]),
    ...groupCaution(scheme, facts, language),
  ];
}

/** The size of a company that belongs to a group may be read on the group (domain.md §2.2). */
export function groupCaution(scheme: Scheme, facts: CompanyFacts, language: Language): string[] {
  const readsSize = scheme.criteria.some(({ field }) => field === "category" || field === "headcount");
  if (!readsSize || !facts.size.cautions.includes("group")) return [];
  return [
    pick(
      language,
      "L'entreprise appartient à un groupe : les seuils peuvent se lire sur l'ensemble du groupe.",
      "The company belongs to a group: thresholds may apply to the whole group.",
    ),
  ];
}
