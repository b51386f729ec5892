/**
 * The company being entered, before it exists. It is kept with the settings of this machine, so that closing the
 * laptop in the middle of a form loses nothing and puts no half-typed company in the notebook.
 */
import { Company } from "../../../shared/records/company.ts";
import { readSettings, saveSettings } from "../../data/settings.ts";
import type { CompanyDraft } from "./company-edit.ts";

const key = "companyDraft";

/** What was being entered, or undefined. */
export async function readDraft(): Promise<CompanyDraft | undefined> {
  const settings = await readSettings();
  const read = Company.safeParse(settings[key]);
  return read.success ? read.data : undefined;
}

/** Keeps it; resolves once it is on the disk. */
export async function keepDraft(draft: CompanyDraft): Promise<{ readonly at: string }> {
  await saveSettings({ [key]: draft });
  return { at: new Date().toISOString() };
}

/** Forgets it: the company exists, or is not wanted. */
export async function forgetDraft(): Promise<void> {
  await saveSettings({ [key]: null });
}
