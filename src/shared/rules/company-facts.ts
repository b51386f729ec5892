/** What the rules may read of a company: each fact with where it comes from, so that a reason can say it. */
import { regionOfCommune } from "../content/regions.ts";
import { YesNoField } from "../content/schemes.ts";
import type { Company } from "../records/company.ts";
import { companySize, type CompanySize } from "./company-size.ts";
import { headcountBand, type HeadcountBand } from "./headcount-bands.ts";
import { sectionInRev2, type NafCode } from "./naf.ts";

/** What only the manager can say, asked during the visit: « un tout premier projet d'IA ? ». */
export type DeclaredField = Extract<YesNoField, `declared.${string}`>;
export type DeclaredAnswers = Partial<Record<DeclaredField, boolean>>;

export interface CompanyFacts {
  readonly headcount?: number | undefined;
  /** Sirene's band: shown as a hint, never used to decide, because it is years old and counts employees otherwise. */
  readonly band?: HeadcountBand | undefined;
  readonly bandYear?: number | undefined;
  readonly turnoverEuros?: number | undefined;
  readonly accountsYear?: number | undefined;
  readonly createdOn?: string | undefined;
  readonly size: CompanySize;
  /** Region code (COG), through the commune. */
  readonly region?: string | undefined;
  /** Letter in NAF rév. 2. */
  readonly section?: string | undefined;
  readonly yesNo: Partial<Record<YesNoField, boolean>>;
}

/** The activity code of a company with its edition, when both are known; rév. 2 when two codes are kept. */
export function nafOfCompany(company: Company): NafCode | undefined {
  const code = company["naf.code"];
  const edition = company["naf.edition"];
  if (code !== undefined && edition !== undefined) return { code, edition };
  const code2025 = company["naf2025.code"];
  return code2025 === undefined ? undefined : { code: code2025, edition: "2025" };
}

/** Brings the fields of a company, and what the manager declared, into facts. */
export function companyFacts(company: Company, declared: DeclaredAnswers = {}): CompanyFacts {
  const naf = nafOfCompany(company);
  const commune = company["commune.code"];
  const { inDifficulty, isEmployer, isCraft } = company;
  return {
    headcount: company.headcount,
    band: headcountBand(company["headcountBand.code"]),
    bandYear: company["headcountBand.year"],
    turnoverEuros: company.turnoverEuros,
    accountsYear: company.accountsYear,
    createdOn: company.createdOn,
    size: companySize({
      headcount: company.headcount,
      turnoverEuros: company.turnoverEuros,
      balanceSheetEuros: company.balanceSheetEuros,
      inGroup: company.inGroup,
      directoryCategory: company["directory.category"],
    }),
    region: commune === undefined ? undefined : regionOfCommune(commune)?.code,
    section: naf === undefined ? undefined : sectionInRev2(naf),
    yesNo: {
      ...declared,
      ...(inDifficulty === undefined ? {} : { inDifficulty }),
      ...(isEmployer === undefined ? {} : { isEmployer }),
      ...(isCraft === undefined ? {} : { isCraft }),
    },
  };
}

/** What the manager declared, read from the fields of an assessment (`declared.*`). */
export function declaredAnswers(fields: Readonly<Record<string, unknown>>): DeclaredAnswers {
  const answers: Record<string, boolean> = {};
  for (const field of YesNoField.options) {
    const said = fields[field];
    if (field.startsWith("declared.") && typeof said === "boolean") answers[field] = said;
  }
  return answers;
}
