/** What happened with a company, as its sheet tells it. Pure. */
import { type Level } from "../../../shared/rules/levels.ts";
import { score } from "../../../shared/rules/scoring.ts";
import { questionnaire, questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { Stored } from "../../data/records.ts";

/** One visit with the pre-assessment made during it. */
export interface HistoryVisit {
  readonly visit: Stored<"visit">;
  readonly assessment: AssessmentSummary | undefined;
}

export interface AssessmentSummary {
  readonly id: DocumentId;
  /** null when too few dimensions could be assessed, or when made with another questionnaire. */
  readonly total: number | null;
  readonly level: Level | null;
  /** The total stands on too few certain answers to be said alone. */
  readonly isUnsure: boolean;
  readonly answered: number;
  readonly asked: number;
  /** Made with another version: its score does not compare with those of this one. */
  readonly isOtherVersion: boolean;
}

/** Visits, latest first, each with its pre-assessment. */
export function historyOf(
  visits: readonly Stored<"visit">[],
  assessments: readonly Stored<"assessment">[],
): HistoryVisit[] {
  const byVisit = new Map(assessments.map((assessment) => [assessment.fields.visitId, assessment]));
  return visits.map((visit) => {
    const assessment = byVisit.get(visit.id);
    return { visit, assessment: assessment === undefined ? undefined : summaryOf(assessment) };
  });
}

function summaryOf({ id, fields }: Stored<"assessment">): AssessmentSummary {
  const isOtherVersion = fields.questionnaire !== questionnaireStamp;
  const { total, level, isUnsure, answered, asked } = score(questionnaire, fields.variant, fields);
  return isOtherVersion
    ? { id, total: null, level: null, isUnsure: false, answered, asked, isOtherVersion }
    : { id, total, level, isUnsure, answered, asked, isOtherVersion };
}
