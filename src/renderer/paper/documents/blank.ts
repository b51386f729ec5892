/** « Questionnaire vierge »: the questions in the order of the screen, to be circled by hand when the battery is dead. */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import { letterhead } from "../blocks/identity.ts";
import { subheading } from "../blocks/heading.ts";
import { block, type Block, titled } from "../blocks/keep-together.ts";
import { type Pen, penFor } from "../blocks/pen.ts";
import { measure } from "../design.ts";
import type { BlankView } from "../visit-view.ts";
import { sheet } from "./frame.ts";

type Item = BlankView["dimensions"][number]["items"][number];

const answers = ["1", "2", "3", "4", "5", "NSP", "SO"] as const;

/** Over as many pages as it takes; each question with its answers and a line for what is seen. */
export function blank(view: BlankView): TDocumentDefinitions {
  const pen = penFor(view);
  const words = pen.say.documents.blank;
  return {
    ...sheet(pen, view, words),
    content: [
      ...top(pen, view),
      ...view.dimensions.flatMap(({ number, title, items }) =>
        titled(
          { stack: [subheading(pen, `${number}. ${title}`, "H2")], margin: [0, 6, 0, 0] },
          items.map((item) => question(pen, item)),
        ),
      ),
    ],
  };
}

function top(pen: Pen, view: BlankView): Content[] {
  const { blank: say, documents } = pen.say;
  const right = { alignment: "right" } as const;
  return [
    {
      columns: [
        { width: "*", stack: [letterhead(pen, view)] },
        {
          width: 220,
          stack: [
            pen.words(documents.blank.kind, {
              ...right,
              fontSize: pen.size.lead,
              bold: true,
              color: pen.colour.accent,
            }),
            pen.words(documents.blank.detail, { ...right, fontSize: pen.size.small, color: pen.colour.soft }),
          ],
        },
      ],
      margin: [0, 0, 0, 6],
    },
    pen.words(view.title, { fontSize: 18, bold: true, structure: "H1" }),
    pen.words(`${say.how} ${say.tpe}`, {
      fontSize: pen.size.note,
      color: pen.colour.soft,
      margin: [0, 3, 0, 8],
    }),
    byHand(pen, [say.company, say.met, say.day]),
  ];
}

/** Labels with a rule to write on. */
function byHand(pen: Pen, labels: readonly string[]): Content {
  const widths = [measure * 0.45, measure * 0.33, measure * 0.22];
  return {
    columns: labels.map((label, index) => {
      const width = (widths[index] ?? 100) - 14;
      return {
        width,
        stack: [
          pen.words(label, { fontSize: pen.size.small, color: pen.colour.soft }),
          {
            canvas: [
              { type: "line", x1: 0, y1: 18, x2: width, y2: 18, lineWidth: 0.7, lineColor: pen.colour.ink },
            ],
          },
        ],
      };
    }),
    columnGap: 14,
    margin: [0, 0, 0, 12],
  };
}

/** The question, what each number means, the answers to circle, and a line for the hand. */
function question(pen: Pen, { id, question: text, anchors, isShort }: Item): Block {
  const note = { fontSize: pen.size.small, color: pen.colour.soft };
  const meanings = anchors.map((anchor, index) => `${index + 1}.\u00a0${anchor}`);
  const boxes = answers.map((label): TableCell => ({
    ...pen.words(label, { fontSize: pen.size.note, bold: true, alignment: "center" }),
    structure: "LI",
    margin: [0, 2, 0, 2],
  }));
  const content: Content = {
    stack: [
      pen.words(`${isShort ? "• " : ""}${id} ${text}`, { fontSize: pen.size.body, bold: true }),
      pen.words(meanings.join("  "), { ...note, margin: [0, 1, 0, 3] }),
      {
        columns: [
          {
            width: "auto",
            table: { widths: answers.map(() => 24), body: [boxes] },
            layout: { hLineColor: () => pen.colour.ink, vLineColor: () => pen.colour.ink },
          },
          {
            width: "*",
            stack: [
              pen.words(pen.say.blank.note, note),
              {
                canvas: [
                  {
                    ...{ type: "line", x1: 36, y1: 2, x2: measure - 270, y2: 2 },
                    lineWidth: 0.5,
                    lineColor: pen.colour.line,
                  },
                ],
              },
            ],
            margin: [14, 4, 0, 0],
          },
        ],
      },
    ],
    margin: [0, 0, 0, 9],
  };
  return block(pen, content, [text, ...meanings, "", ""], 100);
}
