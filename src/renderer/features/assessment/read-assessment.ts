import type { DocumentId } from "../../../shared/records/field-values.ts";
import { assessmentOfVisit } from "../../data/assessments.ts";
import { companyById } from "../../data/companies.ts";
import { visitById } from "../../data/visits.ts";

/** A visit, its company and its pre-assessment, as far as they are there; undefined without the visit. Live (`useLive`). */
export async function readAssessment(visitId: DocumentId) {
  const visit = await visitById(visitId);
  if (visit === undefined) return undefined;
  const [company, assessment] = await Promise.all([
    companyById(visit.fields.companyId),
    assessmentOfVisit(visitId),
  ]);
  return { visit, company, assessment };
}
