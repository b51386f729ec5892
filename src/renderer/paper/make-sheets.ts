/** Several sheets as one file, to be printed or carried together; read back sheet by sheet. The same in the worker and under Node. */
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { problem } from "../../shared/problem.ts";
import { type FontFiles, makePdf } from "./engine.ts";
import { type Binding, joinDefinitions, type Place } from "./join-definitions.ts";
import { type Asked, definitionOf, type PaperTools, type Sheet, withoutLogo } from "./make-sheet.ts";
import { lostTexts } from "./text/lost-texts.ts";
import { isBeyondPaper } from "./text/printable.ts";
import { textsOf } from "./text/texts-of.ts";

export interface BoundSheets extends Sheet {
  /** Where each sheet is, in the order asked. */
  readonly places: readonly Place[];
}

/** Of the time it takes, what writing takes; the rest is reading back. Measured on 100 sheets: a half each. */
const writing = 0.5;

/**
 * Makes one file of at least one sheet. What a report carries stays with the report alone: a file of many visits would not say which
 * one it is. Throws what pdfmake throws; `paper.incomplete` when words of a view are not on its own pages.
 */
export async function makeSheets(
  asked: readonly Asked[],
  binding: Binding,
  { loadFonts, readPages }: PaperTools,
  onProgress?: (share: number) => void,
): Promise<BoundSheets> {
  const fonts = await loadFonts(asked.some(({ view }) => textsOf(view).some(isBeyondPaper)));
  const bound = await layOutTogether(asked, binding, fonts, (share) => onProgress?.(share * writing));
  const pages = await readPages(bound.bytes, (share) => onProgress?.(writing + share * (1 - writing)));
  const lost = asked.flatMap(({ view }, index) => {
    const { first, pages: count } = bound.places[index] ?? { first: 1, pages: 0 };
    return lostTexts(view, pages.slice(first - 1, first - 1 + count));
  });
  if (lost.length > 0) throw problem.paper.incomplete({ passages: lost.length });
  return bound;
}

/** The same, not read back. */
async function layOutTogether(
  asked: readonly Asked[],
  binding: Binding,
  fonts: FontFiles,
  onProgress: (share: number) => void,
): Promise<BoundSheets> {
  const make = async (
    sheets: readonly Asked[],
    isWithoutLogo: boolean,
    pages?: readonly number[],
  ): Promise<BoundSheets> => {
    const definitions: TDocumentDefinitions[] = [];
    // One after the other: pdfmake has one set of files and one progress.
    for (const sheet of sheets) definitions.push(await definitionOf(sheet, fonts));
    const { definition, places } = joinDefinitions(definitions, binding, pages);
    const made = { ...(await makePdf(definition, fonts, { onProgress })), places: places(), isWithoutLogo };
    const isOnBack = binding.startsOnRecto && made.places.some(({ first }) => first % 2 === 0);
    // Only where looks of different margins meet: now that it is known how long each is.
    if (!isOnBack || pages !== undefined) return made;
    return await make(
      sheets,
      isWithoutLogo,
      made.places.map((place) => place.pages),
    );
  };
  try {
    return await make(asked, false);
  } catch (thrown) {
    const plainer = asked.map((each) => withoutLogo(each) ?? each);
    if (plainer.every((each, index) => each === asked[index])) throw thrown;
    return await make(plainer, true);
  }
}
