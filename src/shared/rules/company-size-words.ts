/** The legal size in words: which threshold decided, and what is still to be checked. */
import { formatEuros, formatNumber } from "../language/numbers.ts";
import type { Language } from "../language/language.ts";
import type { CompanySize, SizeCategory, SizeCaution, SizeReason } from "./company-size.ts";
import { upperFirst } from "../language/first-letter.ts";

const names = {
  fr: { TPE: "TPE (microentreprise)", PME: "PME", ETI: "ETI", GE: "grande entreprise" },
  en: { TPE: "TPE (micro-enterprise)", PME: "PME (SME)", ETI: "ETI (mid-cap)", GE: "GE (large company)" },
} as const satisfies Record<Language, Record<SizeCategory, string>>;

const cautionWords = {
  fr: {
    headcount_missing:
      "À vérifier\u00A0: l’effectif n’est pas connu, la taille légale ne peut pas être établie.",
    money_missing:
      "À vérifier\u00A0: sans chiffre d’affaires ni total de bilan sous le seuil, la catégorie reste présumée.",
    group:
      "À vérifier\u00A0: l’entreprise appartient à un groupe\u202F; la taille légale se calcule alors sur l’ensemble du groupe.",
    insee_differs:
      "À vérifier\u00A0: la catégorie publiée par l’Insee, calculée au niveau du groupe, est différente de celle-ci.",
  },
  en: {
    headcount_missing: "To check: the headcount is not known, so the legal size cannot be established.",
    money_missing:
      "To check: without a turnover or balance sheet under the limit, the category is only presumed.",
    group: "To check: the company belongs to a group; its legal size is then that of the whole group.",
    insee_differs: "To check: the category published by Insee, computed at group level, is different.",
  },
} as const satisfies Record<Language, Record<SizeCaution, string>>;

/** Name of a category, in lower case unless it is an abbreviation. */
export function sizeName(category: SizeCategory, language: Language = "fr"): string {
  return names[language][category];
}

/** « TPE (microentreprise) », « PME présumée », « à préciser ». */
export function sizeLabel(size: CompanySize, language: Language = "fr"): string {
  if (size.category === undefined) return language === "fr" ? "à préciser" : "to be specified";
  const name = sizeName(size.category, language);
  if (size.certainty === "certain") return name;
  return language === "fr" ? `${name} présumée` : `${name}, presumed`;
}

/** One sentence: the thresholds that decided. Empty when the headcount is missing. */
export function sizeReason(size: CompanySize, language: Language = "fr"): string {
  const parts = size.reasons.map((reason) => reasonWords(reason, language));
  if (parts.length === 0) return "";
  const text = parts.join(language === "fr" ? "\u202F; " : "; ");
  return `${upperFirst(text)}.`;
}

/** One sentence per point to check. */
export function sizeCautions(size: CompanySize, language: Language = "fr"): string[] {
  return size.cautions.map((caution) => cautionWords[language][caution]);
}

function reasonWords(reason: SizeReason, language: Language): string {
  const fr = language === "fr";
  const euros = (value: number): string => formatEuros(value, language);
  switch (reason.code) {
    case "headcount":
      return headcountWords(reason, language);
    case "turnover":
      return fr
        ? `chiffre d’affaires de ${euros(reason.euros)}\u00A0: au plus ${euros(reason.limit)}`
        : `turnover of ${euros(reason.euros)}: at most ${euros(reason.limit)}`;
    case "balance_sheet":
      return fr
        ? `total de bilan de ${euros(reason.euros)}\u00A0: au plus ${euros(reason.limit)}`
        : `balance sheet of ${euros(reason.euros)}: at most ${euros(reason.limit)}`;
    case "both_exceeded":
      return fr
        ? `plus une ${sizeName(reason.category)}, car le chiffre d’affaires dépasse ${euros(reason.turnoverLimit)} et le bilan ${euros(reason.balanceSheetLimit)}`
        : `no longer a ${sizeName(reason.category, "en")}: turnover is over ${euros(reason.turnoverLimit)} and the balance sheet over ${euros(reason.balanceSheetLimit)}`;
    case "money_assumed":
      return fr
        ? `suppose un chiffre d’affaires d’au plus ${euros(reason.turnoverLimit)} ou un bilan d’au plus ${euros(reason.balanceSheetLimit)}`
        : `assumes a turnover of at most ${euros(reason.turnoverLimit)} or a balance sheet of at most ${euros(reason.balanceSheetLimit)}`;
  }
}

function headcountWords(reason: Extract<SizeReason, { code: "headcount" }>, language: Language): string {
  const fr = language === "fr";
  const number = (value: number): string => formatNumber(value, language);
  const limits = [
    ...(reason.from === undefined ? [] : [`${fr ? "au moins" : "at least"} ${number(reason.from)}`]),
    ...(reason.under === undefined ? [] : [`${fr ? "moins de" : "under"} ${number(reason.under)}`]),
  ];
  const headcount = number(reason.headcount);
  if (limits.length === 0) return fr ? `effectif de ${headcount}` : `headcount of ${headcount}`;
  return fr
    ? `effectif de ${headcount}\u00A0: ${limits.join(" et ")} personnes`
    : `headcount of ${headcount}: ${limits.join(" and ")} people`;
}
