/** The company of a view: what the sheet says of its trade, its size and its address. */
import { plural } from "../../../shared/language/lists.ts";
import { formatEuros, formatNumber } from "../../../shared/language/numbers.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { Company } from "../../../shared/records/company.ts";
import type { NafEdition } from "../../../shared/records/field-values.ts";
import { nafOfCompany, type CompanyFacts } from "../../../shared/rules/company-facts.ts";
import { sizeCautions, sizeLabel } from "../../../shared/rules/company-size-words.ts";
import { nafLabel } from "../../../shared/rules/naf.ts";
import type { CompanyView } from "../visit-view.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";

const editionNames: Readonly<Record<NafEdition, string>> = { rev2: "NAF rév. 2", "2025": "NAF 2025" };

/** A code of activity never goes without its edition (domain.md §8.5). */
export function companyView(company: Company, { size }: CompanyFacts, language: Language): CompanyView {
  const naf = nafOfCompany(company);
  const town = joined([company.postcode, company["commune.name"]], " ");
  const address = joined([company.address, town], ", ");
  const why = joined([declared(company, language), ...sizeCautions(size, language)], ". ");
  return {
    name: company.name,
    ...(company.siren === undefined ? {} : { siren: company.siren }),
    ...(company.siret === undefined ? {} : { siret: company.siret }),
    ...(naf === undefined
      ? {}
      : { activity: `${joined([naf.code, nafLabel(naf)], " ")} (${editionNames[naf.edition]})` }),
    ...(address === "" ? {} : { address }),
    size: { label: upperFirst(sizeLabel(size, language)), why },
  };
}

/** The two figures that decide, as they were declared; the thresholds are on the screens. */
function declared({ headcount, turnoverEuros }: Company, language: Language): string {
  const people =
    language === "fr"
      ? plural(headcount ?? 0, "personne", "personnes")
      : plural(headcount ?? 0, "person", "people", "en");
  const turnover = language === "fr" ? "de chiffre d’affaires" : "turnover";
  return joined(
    [
      headcount === undefined ? undefined : `${formatNumber(headcount, language)} ${people}`,
      turnoverEuros === undefined ? undefined : `${formatEuros(turnoverEuros, language)} ${turnover}`,
    ],
    ", ",
  );
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part.trim() !== "").join(separator);
}
