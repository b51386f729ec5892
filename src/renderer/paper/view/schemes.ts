/** The schemes of a view, in the order of the paper. */
import { type Pillar, schemeCatalogue } from "../../../shared/content/schemes.ts";
import type { CompanyFacts } from "../../../shared/rules/company-facts.ts";
import { evaluateSchemes, type SchemeEvaluation } from "../../../shared/rules/eligibility.ts";
import type { SchemeView } from "../visit-view.ts";

const pillarNames: Readonly<Record<Pillar, string>> = {
  awareness: "S’informer, rencontrer",
  training: "Se former",
  support: "Être accompagné et financé",
};

/**
 * Every scheme of the catalogue, with its outcome. The first of each pillar opens the list, so that the three pillars
 * are always served (domain.md §1.4); then those a closed gate asks for, then by outcome and pillar.
 */
export function schemesView(facts: CompanyFacts, urgent: ReadonlySet<string>, today: string): SchemeView[] {
  const ranked = evaluateSchemes(facts, schemeCatalogue.schemes, today).toSorted(
    (a, b) => rank(a, urgent) - rank(b, urgent),
  );
  const openers = ["support", "training", "awareness"].flatMap((pillar) =>
    ranked.filter(({ scheme, outcome }) => scheme.pillar === pillar && isUseful(outcome)).slice(0, 1),
  );
  return [...openers, ...ranked.filter((evaluation) => !openers.includes(evaluation))].map(schemeView);
}

function isUseful(outcome: SchemeEvaluation["outcome"]): boolean {
  return outcome === "likely" || outcome === "to_check";
}

/** Lower comes first: urgent, then likely before to check, then support, training, awareness. */
function rank({ scheme, outcome }: SchemeEvaluation, urgent: ReadonlySet<string>): number {
  const outcomes: Readonly<Record<SchemeEvaluation["outcome"], number>> = {
    likely: 0,
    to_check: 3,
    not_eligible: 100,
    stale: 200,
  };
  const pillars: Readonly<Record<Pillar, number>> = { support: 0, training: 1, awareness: 2 };
  return outcomes[outcome] + pillars[scheme.pillar] - (urgent.has(scheme.id) ? 10 : 0);
}

function schemeView({ scheme, outcome, summary, caveats, cost, verifiedOn }: SchemeEvaluation): SchemeView {
  const charge = cost.kind === "free" ? 0 : cost.kind === "known" ? cost.chargeEuros : undefined;
  return {
    name: scheme.name,
    operator: scheme.operator,
    pillar: pillarNames[scheme.pillar],
    outcome,
    summary: scheme.summary,
    reason: summary,
    cautions: caveats,
    nextStep: scheme.nextStep,
    cost: cost.text,
    ...(charge === undefined ? {} : { chargeEuros: charge }),
    ...(scheme.officialUrl === undefined ? {} : { url: scheme.officialUrl }),
    verifiedOn,
  };
}
