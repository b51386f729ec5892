/** Pre-assessments: one key an answer, so that two people who answer two items never meet. */
import type { Answer, Assessment, Evidence } from "../../shared/records/assessment.ts";
import {
  type AssessmentFamily,
  assessmentKey,
  type UseRating,
} from "../../shared/records/assessment-keys.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { recordsWhere } from "./reading.ts";
import { createRecord, type Edit, editRecord, readRecord, type Stored } from "./records.ts";
import { undoScope } from "./undo-scope.ts";

/** What an assessment needs to exist. It starts now unless told. */
export type NewAssessment = Partial<Assessment> &
  Pick<Assessment, "visitId" | "companyId" | "questionnaire" | "variant">;

/** Creates an assessment. */
export function createAssessment(fields: NewAssessment, options?: CommitOptions): Promise<DocumentId> {
  const startedAt = fields.startedAt ?? theNotebook().now().toISOString();
  return createRecord("assessment", { ...fields, startedAt }, options);
}

/** Changes fixed fields (variant, finishedAt…); `null` removes. A step of the assessment's undo unless told otherwise. */
export function editAssessment(
  id: DocumentId,
  fields: Edit<"assessment">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("assessment", id, fields, { undo: { scope: undoScope("assessment", id) }, ...options });
}

/** Answers an item (`2.3`); `null` takes the answer back. */
export function answerItem(id: DocumentId, item: string, answer: Answer | null): Promise<CommitReceipt> {
  return setOne(id, "answers", item, answer);
}

/** Writes what was found for an item, in words; `null` removes it. */
export function setFinding(id: DocumentId, item: string, text: string | null): Promise<CommitReceipt> {
  return setOne(id, "findings", item, text);
}

/** Says how the answer is known; `null` removes it. */
export function setEvidence(id: DocumentId, item: string, evidence: Evidence | null): Promise<CommitReceipt> {
  return setOne(id, "evidence", item, evidence);
}

/** Ticks one of the unscored « usages actuels »; `null` takes the answer back. */
export function setUsage(id: DocumentId, usage: string, isUsed: boolean | null): Promise<CommitReceipt> {
  return setOne(id, "usages", usage, isUsed);
}

/** Rates a use of the catalogue (value and feasibility 1 to 5) or keeps it for the sheet; `null` removes. */
export function rateUse(
  id: DocumentId,
  use: string,
  rating: { readonly [K in keyof UseRating]?: UseRating[K] | null },
): Promise<CommitReceipt> {
  const fields = Object.fromEntries(
    Object.entries(rating).map(([part, value]) => [`uses.${use}.${part}`, value]),
  );
  return editAssessment(id, fields);
}

/** Remembers the item last shown, to resume there. Not a step of undo. */
export function rememberItem(id: DocumentId, item: string): Promise<CommitReceipt> {
  return editRecord("assessment", id, { lastItem: item });
}

/** One assessment, unless it is in the bin. */
export function assessmentById(id: DocumentId): Promise<Stored<"assessment"> | undefined> {
  return readRecord("assessment", id);
}

/** The assessment of a visit: the last one begun, should there be several. */
export async function assessmentOfVisit(visitId: DocumentId): Promise<Stored<"assessment"> | undefined> {
  return (await recordsWhere(theNotebook(), "assessment", "visitId", visitId)).at(-1);
}

/** All assessments of a company, in the order they were begun: its progress over the years. */
export function assessmentsOfCompany(companyId: DocumentId): Promise<Stored<"assessment">[]> {
  return recordsWhere(theNotebook(), "assessment", "companyId", companyId);
}

function setOne(
  id: DocumentId,
  family: AssessmentFamily,
  name: string,
  value: unknown,
): Promise<CommitReceipt> {
  return editAssessment(id, { [assessmentKey(family, name)]: value });
}
