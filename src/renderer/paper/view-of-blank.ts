/** The questionnaire as it is printed to be filled in by hand: the same content, the same order as the screen. */
import { questionnaireIn } from "../../shared/content/questionnaire.ts";
import type { Language } from "../../shared/language/language.ts";
import type { BlankView, OrganisationView } from "./visit-view.ts";

/** Pure: the day of printing comes in. */
export function viewOfBlank(organisation: OrganisationView, today: string, language: Language): BlankView {
  const { title, dimensions } = questionnaireIn(language);
  return {
    language,
    printedOn: today,
    // At the top of the sheet only: nothing else of it is printed.
    organisation: {
      name: organisation.name,
      ...(organisation.logo === undefined ? {} : { logo: organisation.logo }),
    },
    title,
    dimensions: dimensions.map((dimension) => ({
      number: dimension.number,
      title: dimension.title,
      items: dimension.items.map(({ id, question, anchors, tpe }) => ({
        ...{ id, question, anchors, isShort: tpe },
      })),
    })),
  };
}
