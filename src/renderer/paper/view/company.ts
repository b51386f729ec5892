/** The company of a view: what the sheet says of its trade, its size and its address. */
import type { Company } from "../../../shared/records/company.ts";
import type { NafEdition } from "../../../shared/records/field-values.ts";
import { nafOfCompany, type CompanyFacts } from "../../../shared/rules/company-facts.ts";
import { sizeCautions, sizeLabel, sizeReason } from "../../../shared/rules/company-size-words.ts";
import { nafLabel } from "../../../shared/rules/naf.ts";
import type { CompanyView } from "../visit-view.ts";

const editionNames: Readonly<Record<NafEdition, string>> = { rev2: "NAF rév. 2", "2025": "NAF 2025" };

/** A code of activity never goes without its edition (domain.md §8.5). */
export function companyView(company: Company, { size }: CompanyFacts): CompanyView {
  const naf = nafOfCompany(company);
  const town = joined([company.postcode, company["commune.name"]], " ");
  const address = joined([company.address, town], ", ");
  const why = joined([sizeReason(size), ...sizeCautions(size)], " ");
  return {
    name: company.name,
    ...(company.siren === undefined ? {} : { siren: company.siren }),
    ...(company.siret === undefined ? {} : { siret: company.siret }),
    ...(naf === undefined
      ? {}
      : { activity: `${joined([naf.code, nafLabel(naf)], " ")} (${editionNames[naf.edition]})` }),
    ...(address === "" ? {} : { address }),
    size: { label: capitalised(sizeLabel(size)), why },
  };
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part.trim() !== "").join(separator);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
