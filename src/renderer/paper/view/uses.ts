/** The uses of a view: those kept together, or else the first suggestions, said to be suggestions. */
import { useCatalogue } from "../../../shared/content/uses.ts";
import { answersOf, useRatingsOf as ratingsOfUses } from "../../../shared/records/assessment-keys.ts";
import type { Assessment } from "../../../shared/records/assessment.ts";
import type { Company } from "../../../shared/records/company.ts";
import { vigilancePoints } from "../../../shared/rules/ai-act.ts";
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import { type RankedUse, usesForCompany, type UseVigilance } from "../../../shared/rules/use-ranking.ts";
import { effortWords, quadrantWords } from "../../../shared/rules/use-words.ts";
import type { UseView, VigilanceView } from "../visit-view.ts";

/** Without any use kept, this many suggestions are printed: enough to start a conversation. */
const suggested = 4;

export interface UsesOfView {
  readonly uses: readonly UseView[];
  readonly usesMention: string;
  readonly toAvoid: readonly VigilanceView[];
}

/** Uses for a company and what was answered and kept; `today` decides « applicable depuis » or « à partir du ». */
export function usesView(company: Company, assessment: Assessment | undefined, today: string): UsesOfView {
  const ratings = assessment === undefined ? {} : ratingsOfUses(assessment);
  const answers = assessment === undefined ? {} : answersOf(assessment);
  const naf = nafOfCompany(company);
  const { recommended, vigilance } = usesForCompany(
    { naf, isCraft: company.isCraft, answers, ratings },
    useCatalogue.uses,
  );
  const kept = recommended.filter(({ use }) => ratings[use.id]?.kept === true);
  const shown = kept.length > 0 ? kept : recommended.slice(0, suggested);
  const origin =
    kept.length > 0 ? "Retenus ensemble pendant la visite." : "Propositions, à choisir ensemble.";
  return {
    uses: shown.map((ranked) => viewOfUse(ranked, vigilance, today)),
    usesMention: `${origin} ${useCatalogue.reviewMention}`,
    toAvoid: vigilancePoints(
      vigilance.filter(({ kind, use }) => kind === "class" && use.riskClass !== "transparency"),
      today,
    ),
  };
}

function viewOfUse(
  { use, quadrant, prerequisites }: RankedUse,
  vigilance: readonly UseVigilance[],
  today: string,
): UseView {
  const own = vigilance.filter((point) => point.use.id === use.id);
  return {
    title: use.title,
    benefit: use.benefit,
    effort: use.efforts.map((effort) => effortWords[effort].fr).join(" à "),
    quadrant: quadrantWords[quadrant].name.fr,
    prerequisites: prerequisites.map(({ label, state }) => ({
      label,
      met: state === "unknown" ? null : state === "met",
    })),
    vigilance: own.flatMap((point) =>
      vigilancePoints([point], today).map(({ title, advice, article, when }) => ({
        title,
        advice: point.shift === undefined ? advice : `${point.shift.when} : ${advice}`,
        article,
        when,
      })),
    ),
    ...(use.published === undefined
      ? {}
      : { published: `${use.published.text} ${useCatalogue.publishedMention}` }),
  };
}
