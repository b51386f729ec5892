/** The schemes of a view, in the order of the paper. */
import { type Pillar, schemeCatalogueIn } from "../../../shared/content/schemes.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { CompanyFacts } from "../../../shared/rules/company-facts.ts";
import { evaluateSchemes, type SchemeEvaluation } from "../../../shared/rules/eligibility.ts";
import type { OtherSchemeView, SchemeNameView, SchemesView, SchemeView } from "../visit-view.ts";

/** The three pillars, as the paper calls them. */
export const pillarNames: Readonly<Record<Language, Readonly<Record<Pillar, string>>>> = {
  fr: {
    awareness: "S’informer, rencontrer",
    training: "Se former",
    support: "Être accompagné et financé",
  },
  en: { awareness: "Learn and meet", training: "Train", support: "Be supported and funded" },
};

/** More would push the plan of action away from the middle of the sheet. */
const worthACall = 4;

/**
 * Every scheme of the catalogue but those of other regions, with its outcome. The first of each pillar opens the list, so that the three pillars
 * are always served (domain.md §1.4); then those a closed gate asks for, then by outcome and pillar.
 */
export function schemesView(
  facts: CompanyFacts,
  urgent: ReadonlySet<string>,
  today: string,
  language: Language,
): SchemesView {
  const evaluated = evaluateSchemes(facts, schemeCatalogueIn(language).schemes, today, language);
  const ranked = evaluated
    .filter(({ isElsewhere }) => !isElsewhere)
    .toSorted((a, b) => rank(a, urgent) - rank(b, urgent));
  const openers = (["support", "training", "awareness"] as const).flatMap((pillar) =>
    ranked.filter(({ scheme, outcome }) => scheme.pillar === pillar && isUseful(outcome)).slice(0, 1),
  );
  const others = ranked.filter((evaluation) => !openers.includes(evaluation));
  const filled = others.filter(({ outcome }) => isUseful(outcome)).slice(0, worthACall - openers.length);
  const cards = [...openers, ...filled];
  const footnotes = repeated(ranked.flatMap(({ caveats }) => caveats));
  return {
    cards: cards.map((evaluation) => schemeView(evaluation, footnotes, language)),
    others: others
      .filter((evaluation) => !filled.includes(evaluation))
      .map((evaluation) => otherView(evaluation, footnotes)),
    footnotes,
  };
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

/** What is there more than once, each once, in order. */
function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

function schemeView(
  evaluation: SchemeEvaluation,
  footnotes: readonly string[],
  language: Language,
): SchemeView {
  const { scheme, outcome, summary, caveats, cost, verifiedOn } = evaluation;
  return {
    ...nameView(evaluation, footnotes),
    pillar: pillarNames[language][scheme.pillar],
    outcome,
    summary: scheme.summary,
    reason: summary,
    cautions: caveats.filter((caution) => !footnotes.includes(caution)),
    nextStep: scheme.nextStep,
    cost: cost.text,
    ...chargeOf(evaluation),
    verifiedOn,
  };
}

function otherView(evaluation: SchemeEvaluation, footnotes: readonly string[]): OtherSchemeView {
  const { scheme, outcome, summary, verifiedOn } = evaluation;
  return {
    ...nameView(evaluation, footnotes),
    outcome,
    text: outcome === "likely" ? scheme.summary : summary,
    ...chargeOf(evaluation),
    verifiedOn,
  };
}

function nameView({ scheme, caveats }: SchemeEvaluation, footnotes: readonly string[]): SchemeNameView {
  return {
    name: scheme.name,
    operator: scheme.operator,
    ...(scheme.officialUrl === undefined ? {} : { url: scheme.officialUrl }),
    footnotes: footnotes.flatMap((text, index) => (caveats.includes(text) ? [index + 1] : [])),
  };
}

function chargeOf({ cost }: SchemeEvaluation): { chargeEuros?: number } {
  const chargeEuros = cost.kind === "free" ? 0 : cost.kind === "known" ? cost.chargeEuros : undefined;
  return chargeEuros === undefined ? {} : { chargeEuros };
}
