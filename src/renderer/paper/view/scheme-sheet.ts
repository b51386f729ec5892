/** One scheme on its sheet: its conditions for anybody, or what is known of them for a company. */
import { type Scheme, schemeCatalogueIn } from "../../../shared/content/schemes.ts";
import type { Language } from "../../../shared/language/language.ts";
import { companyFacts, declaredAnswers } from "../../../shared/rules/company-facts.ts";
import { evaluateScheme, isStale, type SchemeEvaluation } from "../../../shared/rules/eligibility.ts";
import { groupCaution, secondHandCaution, zoneLabel } from "../../../shared/rules/eligibility-words.ts";
import type { CriterionState } from "../../../shared/rules/finding.ts";
import type { ConditionView, SchemeSheetView } from "../given-view.ts";
import { wordingIn } from "../wording/wording.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";
import { type GivenSources, givenView } from "./given.ts";
import { pillarNames } from "./schemes.ts";

/** Undefined when the catalogue has no such scheme. */
export function schemeSheetView(id: string, sources: GivenSources): SchemeSheetView | undefined {
  const { language, today, visit } = sources;
  const scheme = schemeCatalogueIn(language).schemes.find((each) => each.id === id);
  if (scheme === undefined) return undefined;
  const facts = companyFacts(visit?.company ?? { name: "" }, declaredAnswers(visit?.assessment ?? {}));
  const evaluation = evaluateScheme(facts, scheme, today, language);
  const { outcome, summary, cost } = evaluation;
  const isOver = isStale(scheme, today) || scheme.status === "closed";
  const isForCompany = visit !== undefined && !isOver;
  const charge = cost.kind === "free" ? 0 : cost.kind === "known" ? cost.chargeEuros : undefined;
  const reason = reasonOf(evaluation, language);
  const { statusReason = "" } = scheme;
  const isWaiting = scheme.status === "to_confirm" && !(isForCompany && reason.includes(statusReason));
  return {
    ...givenView(sources, scheme.name),
    operator: scheme.operator,
    pillar: pillarNames[language][scheme.pillar],
    summary: scheme.summary,
    ...(isOver ? { warning: summary } : {}),
    ...(isForCompany ? { verdict: { outcome, reason } } : {}),
    conditions: isForCompany ? conditionsFor(evaluation) : conditionsOf(scheme, language),
    cost: cost.text,
    ...(charge === undefined ? {} : { chargeEuros: charge }),
    notPaid: (scheme.notPaid ?? []).map(upperFirst),
    cautions: [
      ...(scheme.warning === undefined ? [] : [scheme.warning]),
      ...(isWaiting && !isOver ? [statusReason] : []),
      ...secondHandCaution(scheme, language),
      ...groupCaution(scheme, facts, language),
    ],
    nextStep: scheme.nextStep,
    ...(scheme.officialUrl === undefined ? {} : { officialUrl: scheme.officialUrl }),
    verifiedOn: scheme.verifiedOn,
    sources: scheme.sources.map(({ name }) => name),
  };
}

/** In words, to be ticked by hand. */
function conditionsOf(scheme: Scheme, language: Language): ConditionView[] {
  return [
    ...(scheme.zone === undefined ? [] : [zoneLabel(scheme.zone, language)]),
    ...scheme.criteria.map(({ label }) => label),
    ...(scheme.otherConditions ?? []),
  ].map((label) => ({ label: upperFirst(label) }));
}

/** In short: the conditions that decide come right under it, each with its own reason. */
function reasonOf({ findings, summary }: SchemeEvaluation, language: Language): string {
  const count = (state: CriterionState) => findings.filter((finding) => finding.state === state).length;
  const [notMet, unknown] = [count("not_met"), count("unknown")];
  return notMet + unknown === 0 ? summary : wordingIn(language).given.counted(notMet, unknown);
}

const order = ["not_met", "unknown", "met"] as const satisfies readonly CriterionState[];

/** What decides first, each with what is known; what the notebook cannot check stays to be ticked. */
function conditionsFor({ scheme, findings }: SchemeEvaluation): ConditionView[] {
  const sorted = findings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return [
    ...sorted.map(({ label, state, reason }) => ({ label: upperFirst(label), state, reason })),
    ...(scheme.otherConditions ?? []).map((label) => ({ label: upperFirst(label) })),
  ];
}
