/** The questionnaire as it is printed to be filled in by hand: the same content, the same order as the screen. */
import { questionnaireIn } from "../../shared/content/questionnaire.ts";
import type { Language } from "../../shared/language/language.ts";
import type { AssessmentVariant } from "../../shared/records/assessment.ts";
import type { BlankView, OrganisationView } from "./visit-view.ts";

/** Pure: the day of printing comes in. `short` asks only what a very small company is asked. */
export function viewOfBlank(
  organisation: OrganisationView,
  today: string,
  language: Language,
  variant: AssessmentVariant = "full",
): BlankView {
  const { title, version, dimensions, usages } = questionnaireIn(language);
  const isShort = variant === "short";
  return {
    language,
    printedOn: today,
    // At the top of the sheet only: nothing else of it is printed.
    organisation: {
      name: organisation.name,
      ...(organisation.logo === undefined ? {} : { logo: organisation.logo }),
    },
    title,
    version,
    isShort,
    dimensions: dimensions.map((dimension) => ({
      number: dimension.number,
      title: dimension.title,
      items: dimension.items
        .filter(({ tpe }) => tpe || !isShort)
        .map(({ id, question, anchors, tpe }) => ({ id, question, anchors, isShort: tpe })),
    })),
    usages: usages.map((list) => ({ title: list.title, options: list.options.map(({ label }) => label) })),
  };
}
