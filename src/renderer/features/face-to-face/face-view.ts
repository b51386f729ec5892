/**
 * All that the face-to-face view knows: a list of what it may show, made of the pre-assessment and of a name. No note, no
 * contact, no figure, no finding, no other company can be in it, because nothing else goes in.
 */
import { itemsAsked, questionnaireIn } from "../../../shared/content/questionnaire.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { Answer, Assessment } from "../../../shared/records/assessment.ts";
import { answersOf } from "../../../shared/records/assessment-keys.ts";
import { prioritiesOf, strengthsOf } from "../../../shared/rules/priorities.ts";
import { score } from "../../../shared/rules/scoring.ts";

export interface FaceQuestion {
  readonly id: string;
  /** Title of its dimension. */
  readonly part: string;
  readonly question: string;
  readonly help: string;
  /** The five answers, from the first to the last. */
  readonly answers: readonly string[];
  readonly answer: Answer | undefined;
}

export interface FaceView {
  readonly company: string;
  readonly questions: readonly FaceQuestion[];
  /** 0 to 100; null when it cannot be assessed. */
  readonly axes: readonly { readonly id: string; readonly label: string; readonly value: number | null }[];
  readonly total: number | null;
  readonly level: string | null;
  /** The total stands on too few certain answers to be shown alone. */
  readonly isUnsure: boolean;
  readonly strengths: readonly string[];
  readonly priorities: readonly string[];
}

/** Pure: from answers to what is shown of them. */
export function faceView(company: string, assessment: Assessment, language: Language): FaceView {
  const questionnaire = questionnaireIn(language);
  const given = answersOf(assessment);
  const scores = score(questionnaire, assessment.variant, assessment);
  const partOf = new Map(
    questionnaire.dimensions.flatMap(({ title, items }) => items.map(({ id }) => [id, title] as const)),
  );
  return {
    company,
    questions: itemsAsked(questionnaire, assessment.variant).map(({ id, question, help, anchors }) => ({
      ...{ id, question, help, answers: anchors, answer: given[id] },
      part: partOf.get(id) ?? "",
    })),
    axes: scores.dimensions.map(({ id, shortTitle, score: value }) => ({ id, label: shortTitle, value })),
    total: scores.total,
    level: scores.level === null ? null : questionnaire.levels[scores.level].name,
    isUnsure: scores.isUnsure,
    strengths: strengthsOf(questionnaire, scores).map(({ title }) => title),
    priorities: prioritiesOf(questionnaire, scores).map(({ title }) => title),
  };
}
