/** What the sheets handed out share: the page, the top with the recipient, the end with who to call. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { grantDisclaimer } from "../../../shared/rules/eligibility-words.ts";
import { ambassadorCard } from "../blocks/ambassador-card.ts";
import { callout } from "../blocks/callout.ts";
import { halfOf, sideBySide } from "../blocks/columns.ts";
import { block, together } from "../blocks/keep-together.ts";
import { largeTitle, masthead } from "../blocks/masthead.ts";
import type { Pen } from "../blocks/pen.ts";
import { half, page } from "../design.ts";
import type { GivenView } from "../given-view.ts";
import { textsOf } from "../text/texts-of.ts";
import type { DocumentWords } from "../wording/fr.ts";
import { sheet, unprintablePart } from "./frame.ts";

/** A whole sheet: `about` is said under the title. */
export function givenSheet(
  pen: Pen,
  view: GivenView,
  words: DocumentWords,
  about: readonly string[],
  content: readonly Content[],
): TDocumentDefinitions {
  const base = sheet(pen, view, words);
  return {
    ...base,
    info: { ...base.info, title: `${words.kind} – ${view.title}` },
    ...(view.isSample ? { header: sampleHeader(pen) } : {}),
    content: [
      masthead(pen, view, words),
      ...(view.recipient === undefined
        ? []
        : [
            pen.words(pen.say.given.recipient(view.recipient, pen.dayLong), {
              ...{ fontSize: pen.size.lead, bold: true, color: pen.colour.accent },
              margin: [0, 0, 0, 2],
            }),
          ]),
      largeTitle(pen, view.title),
      ...about.map((text) =>
        pen.words(text, { fontSize: pen.size.note, color: pen.colour.soft, margin: [0, 2, 0, 0] }),
      ),
      ...content,
      ...unprintablePart(pen, view),
    ],
  };
}

/** Who to call, beside what the sheet is not worth; `last` is a line under both, which a page alone would lose. */
export function callPart(
  pen: Pen,
  view: GivenView,
  caution: { readonly title: string; readonly text: string },
  last: readonly string[] = [],
): Content {
  const card = ambassadorCard(pen, view.ambassador, view.organisation);
  const columns = sideBySide(pen, [
    { width: half, stack: [{ stack: [card], margin: [0, 0, 0, pen.isOneColumn ? 8 : 4] }] },
    { width: half, stack: [callout(pen, caution.title, caution.text, halfOf(pen))] },
  ]);
  const texts = [caution.text, ...textsOf(view.ambassador), view.organisation.address];
  return together([
    block(pen, { stack: [columns], margin: [0, 9, 0, 0] }, texts),
    ...last.map((text) =>
      block(pen, pen.words(text, { fontSize: pen.size.small, color: pen.colour.soft }), [text], 110),
    ),
  ]).content;
}

/** « Ne vaut pas décision d’octroi »: an ambassador grants nothing (domain.md §1.4, §8.13). */
export function noGrant({ language, say: { next } }: Pen): { readonly title: string; readonly text: string } {
  return { title: next.noGrant, text: `${grantDisclaimer[language]} ${next.noGrantDates}` };
}

function sampleHeader(pen: Pen): Content {
  return pen.words(pen.say.sample, {
    ...{ fontSize: pen.size.small, color: pen.colour.soft, alignment: "right" },
    margin: [page.left, 20, page.right, 0],
  });
}
