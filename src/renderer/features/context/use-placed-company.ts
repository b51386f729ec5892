import { useState } from "react";
import type { CompanyPlace } from "../../../shared/content/figures.ts";
import type { Company } from "../../../shared/records/company.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { companyFacts } from "../../../shared/rules/company-facts.ts";
import { companyById } from "../../data/companies.ts";
import { useLive } from "../../data/live.ts";

/** A company and what places it in the charts. */
export interface PlacedCompany {
  readonly id: DocumentId;
  readonly name: string;
  readonly place: CompanyPlace;
}

/** The company shown in the charts, which follows its record; none at first. */
export function usePlacedCompany(): {
  readonly company: PlacedCompany | undefined;
  readonly choose: (id: DocumentId | undefined) => void;
} {
  const [id, choose] = useState<DocumentId>();
  const live = useLive(async () => (id === undefined ? undefined : await companyById(id)), [id]);
  const stored = live.status === "ready" ? live.value : undefined;
  const company =
    stored === undefined
      ? undefined
      : { id: stored.id, name: stored.fields.name, place: placeOf(stored.fields) };
  return { company, choose };
}

/** Only a declared headcount places a company: Sirene's band is years old. */
function placeOf(company: Company): CompanyPlace {
  const { headcount, section, size } = companyFacts(company);
  return { headcount, section, size: size.category };
}
