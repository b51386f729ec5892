/** The assessment of a view: scores by the rules, in the words of the paper. */
import { questionnaireIn } from "../../../shared/content/questionnaire.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { Assessment } from "../../../shared/records/assessment.ts";
import { gapsOf } from "../../../shared/rules/gap-rules.ts";
import { closedGates, gatesToCheck } from "../../../shared/rules/gates.ts";
import { type Level, levels, shownScore } from "../../../shared/rules/levels.ts";
import { prioritiesOf, strengthsOf } from "../../../shared/rules/priorities.ts";
import { score } from "../../../shared/rules/scoring.ts";
import type { AssessmentView, ReasonView } from "../visit-view.ts";

const short = { fr: ", version courte", en: ", short version" } as const satisfies Record<Language, string>;

/** Scores, strengths, priorities, and what neither the three priorities nor the score already say. */
export function assessmentView(fields: Assessment, language: Language): AssessmentView {
  const questionnaire = questionnaireIn(language);
  const nameOf = (level: Level | null) => (level === null ? null : questionnaire.levels[level].name);
  const scores = score(questionnaire, fields.variant, fields);
  const priorities = prioritiesOf(questionnaire, scores);
  const named = new Set(priorities.map(({ id }) => id));
  const isShort = fields.variant === "short";
  const { total, level, isUnsure, confidence, evidenceShare } = scores;
  return {
    version: `Questionnaire ${fields.questionnaire.split("@").at(-1) ?? ""}${isShort ? short[language] : ""}`,
    isShort,
    total,
    level: nameOf(level),
    levelRank: level === null ? null : levels.indexOf(level) + 1,
    levels: total === null ? [] : levels.map((each) => questionnaire.levels[each].name),
    isUnsure,
    confidence: hundredths(confidence),
    evidence: hundredths(evidenceShare),
    dimensions: scores.dimensions.map((dimension, index) => ({
      number: index + 1,
      title: dimension.title,
      shortTitle: dimension.shortTitle,
      state: dimension.state,
      score: dimension.score,
      level: nameOf(dimension.level),
    })),
    strengths: strengthsOf(questionnaire, scores).map(reason),
    priorities: priorities.map(reason),
    alerts: [
      ...closedGates(questionnaire, scores).filter(({ id }) => !named.has(id)),
      ...gatesToCheck(questionnaire, scores),
      ...gapsOf(questionnaire, scores),
    ].map(reason),
  };
}

function reason({ title, text }: { readonly title: string; readonly text: string }): ReasonView {
  return { title, reason: text };
}

function hundredths(share: number | null): number | null {
  return share === null ? null : shownScore(100 * share);
}
