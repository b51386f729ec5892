/** One trade on its sheet: uses to look at, those to keep away from, figures of the country, three schemes. */
import { aiActIn } from "../../../shared/content/ai-act.ts";
import { type FigureChart, figuresIn } from "../../../shared/content/figures.ts";
import { schemeCatalogueIn } from "../../../shared/content/schemes.ts";
import { useCatalogueIn as catalogueIn } from "../../../shared/content/uses.ts";
import type { Language } from "../../../shared/language/language.ts";
import { formatPercent } from "../../../shared/language/numbers.ts";
import { answersOf, useRatingsOf as ratingsOfUses } from "../../../shared/records/assessment-keys.ts";
import { vigilancePoints } from "../../../shared/rules/ai-act.ts";
import { companyFacts, declaredAnswers } from "../../../shared/rules/company-facts.ts";
import { evaluateSchemes, type SchemeEvaluation } from "../../../shared/rules/eligibility.ts";
import { type Trade, tradeById, usesOfTrade } from "../../../shared/rules/trades.ts";
import { type RankedUse, rankedUses } from "../../../shared/rules/use-ranking.ts";
import type { FigureView, TradeSheetView } from "../given-view.ts";
import { wordingIn } from "../wording/wording.ts";
import { type GivenSources, givenView } from "./given.ts";

/** What fits on one side with the rest, and in one conversation. */
const shownUses = 6;

/** Undefined when NAF rév. 2 has no such section or division. */
export function tradeSheetView(id: string, sources: GivenSources): TradeSheetView | undefined {
  const { language, today } = sources;
  const trade = tradeById(id, language);
  if (trade === undefined) return undefined;
  const { uses, mention, toAvoid } = usesFor(trade, sources);
  return {
    ...givenView(sources, trade.title),
    activity: activityOf(trade, language),
    uses: uses.map(({ use, quadrant }) => ({
      ...{ title: use.title, benefit: use.benefit, quarter: quadrant },
    })),
    usesMention: mention,
    toAvoid: vigilancePoints(toAvoid, today, language, aiActIn(language)).map(
      ({ title, advice, article, when }) => ({ title, advice, article, when }),
    ),
    figures: figuresOf(trade, language),
    schemes: schemesFor(trade, sources).map(({ scheme, verifiedOn }) => ({
      ...{ name: scheme.name, operator: scheme.operator, summary: scheme.summary, verifiedOn },
      ...(scheme.officialUrl === undefined ? {} : { officialUrl: scheme.officialUrl }),
    })),
  };
}

/** Those kept during the visit, or else the trade's own and then those of every trade. */
function usesFor(trade: Trade, { language, visit }: GivenSources) {
  const catalogue = catalogueIn(language);
  const assessment = visit?.assessment;
  const ratings = assessment === undefined ? {} : ratingsOfUses(assessment);
  const { recommended, vigilance } = rankedUses(
    usesOfTrade(trade, catalogue.uses, visit?.company.isCraft),
    { answers: assessment === undefined ? {} : answersOf(assessment), ratings },
    language,
  );
  const kept = recommended.filter(({ use }) => ratings[use.id]?.kept === true);
  const words = wordingIn(language).given;
  return {
    uses: kept.length > 0 ? kept : firstOf(recommended),
    mention: `${kept.length > 0 ? words.kept : words.suggested} ${catalogue.reviewMention}`,
    toAvoid: vigilance.filter(({ kind, use }) => kind === "class" && use.riskClass !== "transparency"),
  };
}

function firstOf(recommended: readonly RankedUse[]): readonly RankedUse[] {
  const own = recommended.filter(({ isOfTrade }) => isOfTrade);
  const others = recommended.filter(({ isOfTrade }) => !isOfTrade);
  const shown = new Set([...own, ...others].slice(0, shownUses));
  return recommended.filter((each) => shown.has(each));
}

function activityOf({ id, section, sectionTitle, divisions }: Trade, language: Language): string {
  const words = wordingIn(language).given;
  if (id !== section) return words.division(id, section, sectionTitle);
  return words.section(section, divisions[0] ?? "", divisions.at(-1) ?? "");
}

/** The lines of its sector, then the whole of the companies that an ambassador meets most: one population a line. */
function figuresOf({ section }: Trade, language: Language): FigureView[] {
  const { charts } = figuresIn(language);
  const words = wordingIn(language).given;
  const common = (chart: FigureChart) => ({
    population: words.population(chart.title, chart.population, chart.year),
    source: `${chart.source.name}${chart.source.grade === "C" ? ` ${words.toConfirm}` : ""}`,
  });
  const own = charts.flatMap((chart) =>
    chart.rows
      .filter(({ sections }) => sections?.includes(section) === true)
      .map((row) => ({
        share: `${row.approximate === true ? "≈ " : ""}${formatPercent(row.percent, language)}`,
        what: row.label,
        ...common(chart),
      })),
  );
  const [whole] = charts;
  return whole === undefined ? own : [...own, { what: whole.note, ...common(whole) }];
}

/** One of each pillar: what the trade itself opens first, then what is open to all. */
function schemesFor(trade: Trade, { language, today, visit }: GivenSources): SchemeEvaluation[] {
  const company = visit?.company ?? { name: "", "naf.code": trade.divisions[0] ?? "", "naf.edition": "rev2" };
  const facts = companyFacts(company, declaredAnswers(visit?.assessment ?? {}));
  const open = evaluateSchemes(facts, schemeCatalogueIn(language).schemes, today, language).filter(
    ({ outcome, isElsewhere }) => !isElsewhere && (outcome === "likely" || outcome === "to_check"),
  );
  const isOwn = ({ findings }: SchemeEvaluation): boolean => findings.some(({ state }) => state === "met");
  return (["support", "training", "awareness"] as const).flatMap((pillar) =>
    open
      .filter(({ scheme }) => scheme.pillar === pillar)
      .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
      .slice(0, 1),
  );
}
