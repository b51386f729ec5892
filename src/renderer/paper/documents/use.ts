/** « Fiche cas d’usage »: what it brings to the trade, what must be there first, what to watch, how to begin in a week. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { alert } from "../blocks/alert.ts";
import { handLines } from "../blocks/by-hand.ts";
import { halfOf, sideBySide } from "../blocks/columns.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { block, titled } from "../blocks/keep-together.ts";
import { dashMark } from "../blocks/marks.ts";
import { marked } from "../blocks/marked.ts";
import { line, type Pen, penFor } from "../blocks/pen.ts";
import { tickList } from "../blocks/tick-list.ts";
import { vigilanceLine } from "../blocks/uses.ts";
import { half, measure } from "../design.ts";
import type { PrerequisiteView, UseSheetView } from "../given-view.ts";
import { callPart, givenSheet } from "./given.ts";

/** One side, to be completed by hand. */
export function sheetOfUse(view: UseSheetView): TDocumentDefinitions {
  const pen = penFor(view);
  const { say, size } = pen;
  const { given: words } = say;
  return givenSheet(
    pen,
    view,
    say.documents.use,
    [view.trades],
    [
      ...(view.warning === undefined ? [] : [alert(pen, view.warning)]),
      pen.words(view.description, { fontSize: size.lead, margin: [0, 8, 0, 0] }),
      ...factsPart(pen, view),
      ...needsPart(pen, view),
      ...stepPart(pen, view),
      ...vigilancePart(pen, view),
      ...publishedPart(pen, view),
      callPart(pen, view, { title: words.caution, text: cautionOf(view) }),
    ],
  );
}

function factsPart(pen: Pen, { benefit, effort, tool }: UseSheetView): Content[] {
  const { given: words } = pen.say;
  const facts = [
    { label: words.brings, text: benefit, width: measure * 0.46 },
    { label: words.effort, text: effort, width: measure * 0.27 },
    { label: words.tool, text: tool, width: measure * 0.27 },
  ].flatMap(({ label, text, width }) =>
    text === undefined
      ? []
      : [
          {
            width: width - 12,
            stack: [
              pen.words(label, { fontSize: pen.size.small, color: pen.colour.soft }),
              pen.words(text, { fontSize: pen.size.body, bold: true }),
            ],
          },
        ],
  );
  return facts.length === 0 ? [] : [{ stack: [sideBySide(pen, facts, 12)], margin: [0, 9, 0, 0] }];
}

function needsPart(pen: Pen, { dataNeeded, otherNeeds, firstStep }: UseSheetView): Content[] {
  const { given: words } = pen.say;
  // What is not advised has nothing to prepare.
  if (firstStep === undefined) return [];
  const list = (title: string, needs: readonly PrerequisiteView[], none: string) => ({
    width: half,
    stack: [
      subheading(pen, title),
      ...(needs.length === 0
        ? [pen.words(none, { fontSize: pen.size.body, color: pen.colour.soft, margin: [0, 0, 0, 6] })]
        : tickList(
            pen,
            needs.map(({ label, met }) => ({
              text: met === false ? `${label} (${words.missing})` : label,
              isTicked: met === true,
            })),
            halfOf(pen),
          )),
    ],
  });
  const isTicked = [...dataNeeded, ...otherNeeds].some(({ met }) => met === true);
  return titled(heading(pen, words.needs, isTicked ? { intro: words.ticked } : {}), [
    block(
      pen,
      sideBySide(pen, [
        list(words.data, dataNeeded, words.noData),
        list(words.others, otherNeeds, words.noOthers),
      ]),
      ["", "", ...[...dataNeeded, ...otherNeeds].map(({ label }) => label)],
    ),
  ]);
}

function stepPart(pen: Pen, { firstStep }: UseSheetView): Content[] {
  const { given: words } = pen.say;
  if (firstStep === undefined) return [];
  return titled(heading(pen, words.firstStep), [
    block(
      pen,
      {
        stack: [
          pen.words(firstStep, { fontSize: pen.size.lead, margin: [0, 0, 0, 8] }),
          handLines(pen, [
            { label: words.byWhom, share: 0.6 },
            { label: words.byWhen, share: 0.4 },
          ]),
        ],
      },
      [firstStep, "", ""],
      90,
    ),
  ]);
}

function vigilancePart(pen: Pen, { vigilance, riskNotes, actText }: UseSheetView): Content[] {
  const dash = (content: Content): Content => ({
    stack: [marked(pen, dashMark(pen), content, measure, { markWidth: 6 })],
    margin: [0, 0, 0, 3],
  });
  return titled(heading(pen, pen.say.given.vigilance, { intro: actText }), [
    ...riskNotes.map((note) => block(pen, dash(pen.words(note)), [note], 90)),
    ...vigilance.map((point) =>
      block(
        pen,
        dash(line(vigilanceLine(pen, point), { fontSize: pen.size.body })),
        [[point.condition, point.advice, point.article, point.when].join(" ")],
        90,
      ),
    ),
  ]);
}

function publishedPart(pen: Pen, { published }: UseSheetView): Content[] {
  const { given: words } = pen.say;
  if (published === undefined) return [];
  const { text, mention, source } = published;
  return titled(heading(pen, words.published), [
    block(
      pen,
      {
        stack: [
          line([pen.words(`${text} `), pen.words(mention, { bold: true })], { fontSize: pen.size.body }),
          pen.words(words.source(source), { fontSize: pen.size.small, color: pen.colour.soft }),
        ],
      },
      [`${text} ${mention}`, source],
      90,
    ),
  ]);
}

/** What the sheet is worth: nobody of the trade has read it yet, and it is no legal advice. */
function cautionOf({ reviewMention, actMention }: UseSheetView): string {
  return [reviewMention, actMention].filter((text) => text !== undefined).join("\n");
}
