/** The uses of a view: those kept together, or else the first suggestions, said to be suggestions. */
import { aiActIn } from "../../../shared/content/ai-act.ts";
import { type Use, useCatalogueIn as catalogueIn } from "../../../shared/content/uses.ts";
import type { Language } from "../../../shared/language/language.ts";
import { answersOf, useRatingsOf as ratingsOfUses } from "../../../shared/records/assessment-keys.ts";
import type { Assessment } from "../../../shared/records/assessment.ts";
import type { Company } from "../../../shared/records/company.ts";
import { vigilancePoints } from "../../../shared/rules/ai-act.ts";
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import { type RankedUse, usesForCompany, type UseVigilance } from "../../../shared/rules/use-ranking.ts";
import type { Quadrant } from "../../../shared/rules/use-score.ts";
import { effortWords } from "../../../shared/rules/use-words.ts";
import type { AvoidView, UseView } from "../visit-view.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";

/** Without any use kept, this many suggestions are printed: enough to start a conversation. */
const suggested = 4;

const origins = {
  fr: { kept: "Retenus ensemble pendant la visite.", suggested: "Propositions, à choisir ensemble." },
  en: { kept: "Kept together during the visit.", suggested: "Suggestions, to choose from together." },
} as const satisfies Record<Language, Record<"kept" | "suggested", string>>;

/** The quadrant of one use: the screens name the group, in the plural. */
const quadrantsOfOne: Readonly<Record<Quadrant, Readonly<Record<Language, string>>>> = {
  quick_win: { fr: "Gain rapide", en: "Quick win" },
  project: { fr: "Projet", en: "Project" },
  prepare: { fr: "À préparer", en: "To prepare" },
  set_aside: { fr: "À écarter", en: "To set aside" },
};

export interface UsesOfView {
  readonly uses: readonly UseView[];
  readonly usesMention: string;
  readonly toAvoid: readonly AvoidView[];
}

/** Uses for a company and what was answered and kept; `today` decides « applicable depuis » or « à partir du ». */
export function usesView(
  company: Company,
  assessment: Assessment | undefined,
  today: string,
  language: Language,
): UsesOfView {
  const catalogue = catalogueIn(language);
  const ratings = assessment === undefined ? {} : ratingsOfUses(assessment);
  const answers = assessment === undefined ? {} : answersOf(assessment);
  const naf = nafOfCompany(company);
  const { recommended, vigilance } = usesForCompany(
    { naf, isCraft: company.isCraft, answers, ratings },
    catalogue.uses,
    language,
  );
  const kept = recommended.filter(({ use }) => ratings[use.id]?.kept === true);
  const shown = kept.length > 0 ? kept : recommended.slice(0, suggested);
  const origin = origins[language][kept.length > 0 ? "kept" : "suggested"];
  return {
    uses: shown.map((ranked) => viewOfUse(ranked, vigilance, today, language)),
    usesMention: `${origin} ${catalogue.reviewMention}`,
    toAvoid: vigilancePoints(
      vigilance.filter(({ kind, use }) => kind === "class" && use.riskClass !== "transparency"),
      today,
      language,
      aiActIn(language),
    ).map(({ title, advice, article, when }) => ({ title, advice, article, when })),
  };
}

function viewOfUse(
  { use, quadrant, prerequisites }: RankedUse,
  vigilance: readonly UseVigilance[],
  today: string,
  language: Language,
): UseView {
  const { publishedMention } = catalogueIn(language);
  const own = vigilance.filter((point) => point.use.id === use.id);
  return {
    title: use.title,
    benefit: use.benefit,
    effort: upperFirst(effortOf(use, language)),
    quadrant: quadrantsOfOne[quadrant][language],
    prerequisites: prerequisites.map(({ label, state }) => ({
      label,
      met: state === "unknown" ? null : state === "met",
    })),
    vigilance: own.flatMap((point) =>
      vigilancePoints([point], today, language, aiActIn(language)).map(({ advice, article, when }) => ({
        ...(point.shift === undefined ? {} : { condition: point.shift.when }),
        advice,
        article,
        when,
      })),
    ),
    ...(use.published === undefined ? {} : { published: `${use.published.text} ${publishedMention}` }),
  };
}

/** « quelques jours, outil prêt à l’emploi à quelques semaines de mise en place »: from the shortest to the longest. */
export function effortOf({ efforts }: Use, language: Language): string {
  return efforts.map((each) => effortWords[each][language]).join(language === "fr" ? " à " : " to ");
}
