/** One line of the list of companies: what is shown, filtered and sorted, made once from the record. Pure. */
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import { nafLabel, sectionInRev2 } from "../../../shared/rules/naf.ts";
import { companySize, type SizeCategory } from "../../../shared/rules/company-size.ts";
import { departmentOfCommune } from "../../../shared/content/regions.ts";
import type { Company } from "../../../shared/records/company.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { Stored } from "../../data/records.ts";
import { foldText, wordsOf } from "../../data/search-words.ts";

export interface CompanyRow {
  readonly id: DocumentId;
  readonly name: string;
  readonly siren: string | undefined;
  readonly siret: string | undefined;
  readonly trade: string | undefined;
  /** Letter of the section in rév. 2, whichever edition the code is written in: one letter, one meaning. */
  readonly section: string | undefined;
  readonly commune: string | undefined;
  readonly department: string | undefined;
  readonly region: string | undefined;
  readonly size: SizeCategory | undefined;
  /** The size could change with a figure that is missing. */
  readonly isSizePresumed: boolean;
  readonly isSample: boolean;
  /** ISO instant. */
  readonly changedAt: string;
  /** The name as it sorts: no case, no accents. */
  readonly sortName: string;
  /** Every word that finds it, folded, each after a space: a prefix is found as `" " + prefix`. */
  readonly words: string;
}

/** The legal size of a company, from what is known of it. */
export function sizeOf(company: Company) {
  return companySize({
    headcount: company.headcount,
    turnoverEuros: company.turnoverEuros,
    balanceSheetEuros: company.balanceSheetEuros,
    inGroup: company.inGroup,
    directoryCategory: company["directory.category"],
  });
}

/** The line of a company. */
export function rowOf({ id, fields, changedAt }: Stored<"company">): CompanyRow {
  const naf = nafOfCompany(fields);
  const trade = naf === undefined ? undefined : nafLabel(naf);
  const communeCode = fields["commune.code"];
  const department = communeCode === undefined ? undefined : departmentOfCommune(communeCode);
  const size = sizeOf(fields);
  const commune = fields["commune.name"];
  const found = [
    fields.name,
    commune,
    trade,
    naf?.code.replace(".", ""),
    fields.postcode,
    fields.siren,
    fields.siret,
  ];
  return {
    id,
    name: fields.name,
    siren: fields.siren,
    siret: fields.siret,
    trade,
    section: naf === undefined ? undefined : sectionInRev2(naf),
    commune,
    department: department?.code,
    region: department?.region,
    size: size.category,
    isSizePresumed: size.certainty !== "certain",
    isSample: fields.isSample === true,
    changedAt,
    sortName: foldText(fields.name.slice(0, 200)),
    words: ` ${found.flatMap((text) => (text === undefined ? [] : wordsOf(text.slice(0, 500)))).join(" ")}`,
  };
}
