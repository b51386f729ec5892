/** One use on its sheet: what it brings, what must be there first, what to watch, and how to begin in a week. */
import { type AiAct, aiActIn } from "../../../shared/content/ai-act.ts";
import { nafSections } from "../../../shared/content/naf.ts";
import { type Prerequisite, type Use, useCatalogueIn as catalogueIn } from "../../../shared/content/uses.ts";
import type { Language } from "../../../shared/language/language.ts";
import { listing } from "../../../shared/language/lists.ts";
import { answersOf } from "../../../shared/records/assessment-keys.ts";
import { vigilancePoints } from "../../../shared/rules/ai-act.ts";
import { rankedUses, type UseVigilance } from "../../../shared/rules/use-ranking.ts";
import { prerequisiteState, type Answers } from "../../../shared/rules/use-score.ts";
import type { PrerequisiteView, UseSheetView } from "../given-view.ts";
import { wordingIn } from "../wording/wording.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";
import { type GivenSources, givenView } from "./given.ts";
import { effortOf } from "./uses.ts";

/** Questions of the second dimension of the questionnaire: the data. */
const aboutData = /^2\./;

/** Undefined when the catalogue has no such use. */
export function givenUseView(id: string, sources: GivenSources): UseSheetView | undefined {
  const { language, today, visit } = sources;
  const catalogue = catalogueIn(language);
  const use = catalogue.uses.find((each) => each.id === id);
  if (use === undefined) return undefined;
  const { vigilance } = rankedUses([use], { answers: {} }, language);
  const act = aiActIn(language);
  const isAdvised = use.riskClass === "minimal" || use.riskClass === "transparency";
  const answers = visit?.assessment === undefined ? {} : answersOf(visit.assessment);
  const needs = use.prerequisites.map((need) => ({ need, isData: needsData(need) }));
  return {
    ...givenView(sources, use.title),
    trades: tradesOf(use, language),
    description: use.description,
    // Of what is not advised, the catalogue says it in place of a benefit.
    ...(isAdvised ? { benefit: use.benefit } : { warning: use.benefit }),
    ...(use.efforts.length === 0 ? {} : { effort: upperFirst(effortOf(use, language)) }),
    ...(use.tool === undefined ? {} : { tool: upperFirst(use.tool) }),
    dataNeeded: needs.filter(({ isData }) => isData).map(({ need }) => stateOf(need, answers)),
    otherNeeds: needs.filter(({ isData }) => !isData).map(({ need }) => stateOf(need, answers)),
    ...(use.firstStep === undefined ? {} : { firstStep: use.firstStep }),
    vigilance: vigilance.flatMap((point) => pointsOf(point, today, language, act)),
    // The note of a class of risk is its advice already.
    riskNotes: [
      ...(use.riskClass === "minimal" && use.riskNote !== undefined ? [use.riskNote] : []),
      ...(vigilance.length === 0 ? [act.minimal.advice] : []),
    ],
    actText: act.text,
    actMention: act.mention,
    ...(use.published === undefined
      ? {}
      : {
          published: {
            text: use.published.text,
            mention: catalogue.publishedMention,
            source: use.published.source,
          },
        }),
    ...(use.reviewed || !isAdvised ? {} : { reviewMention: catalogue.reviewMention }),
  };
}

function needsData({ items }: Prerequisite): boolean {
  return items.some(({ item }) => aboutData.test(item));
}

function stateOf(need: Prerequisite, answers: Answers): PrerequisiteView {
  const state = prerequisiteState(need, answers);
  return { label: upperFirst(need.label), met: state === "unknown" ? null : state === "met" };
}

function pointsOf(point: UseVigilance, today: string, language: Language, act: AiAct) {
  return vigilancePoints([point], today, language, act).map(({ advice, article, when }) => ({
    ...(point.shift === undefined ? {} : { condition: point.shift.when }),
    ...{ advice, article, when },
  }));
}

function tradesOf({ sections }: Use, language: Language): string {
  const words = wordingIn(language).given;
  if (sections === "all") return words.allTrades;
  const titles = nafSections("rev2")
    .filter(({ letter }) => sections.rev2.includes(letter))
    .map(({ title, titleEn }) => (language === "fr" ? title : titleEn));
  return words.trades(listing(titles, language));
}
