/** What the fields of a company's form read and change, whether the company exists already or not. */
import { Company } from "../../../shared/records/company.ts";
import type { Edit } from "../../data/records.ts";

/** What is known so far; the name may still be empty. */
export type CompanyDraft = Company;
/** `null` removes. */
export type CompanyEdit = Edit<"company">;

export interface FieldsProps {
  readonly company: CompanyDraft;
  readonly change: (edit: CompanyEdit) => void;
}

/** The draft after an edit; an edit that no company can hold changes nothing. Pure. */
export function withEdit(company: CompanyDraft, edit: CompanyEdit): CompanyDraft {
  const entries = Object.entries({ ...company, ...edit }).filter(([, value]) => value !== null);
  const next = Company.safeParse(Object.fromEntries(entries));
  return next.success ? next.data : company;
}

/** Text as a field keeps it: nothing but spaces is nothing. */
export function textOrNothing(text: string): string | null {
  return text.trim() === "" ? null : text;
}
