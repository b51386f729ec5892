/** What a sheet that is handed out is made of: the settings, and a visit when it is for a company. */
import { dayOf } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { assessmentOfVisit } from "../../data/assessments.ts";
import { companyById } from "../../data/companies.ts";
import { readSettings } from "../../data/settings.ts";
import { visitById } from "../../data/visits.ts";
import type { GivenSources } from "../../paper/view-of-given.ts";

/** Undefined when the visit or its company is not in this notebook. */
export async function readGiven(
  visitId: DocumentId | undefined,
  language: Language,
): Promise<GivenSources | undefined> {
  const settings = await readSettings();
  if (visitId === undefined) return { settings, language, today: dayOf(new Date()) };
  const visit = await visitById(visitId);
  const company = visit && (await companyById(visit.fields.companyId));
  if (visit === undefined || company === undefined) return undefined;
  const assessment = await assessmentOfVisit(visitId);
  return {
    ...{ settings, language },
    today: dayOf(new Date(), visit.fields.zone),
    visit: {
      company: company.fields,
      day: visit.fields.day,
      isSample: visit.fields.isSample === true || company.fields.isSample === true,
      assessment: assessment?.fields,
    },
  };
}
