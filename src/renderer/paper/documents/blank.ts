/** « Questionnaire vierge »: the questions in the order of the screen, to be circled by hand when the battery is dead. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import {
  circledWidth,
  type HandLine,
  handLine,
  handLines,
  ticksInLine,
  toCircle,
  toTick,
} from "../blocks/by-hand.ts";
import { sideBySide } from "../blocks/columns.ts";
import { letterhead } from "../blocks/identity.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { block, type Block, titled } from "../blocks/keep-together.ts";
import { type Pen, penFor } from "../blocks/pen.ts";
import { half, measure, page } from "../design.ts";
import type { BlankView } from "../visit-view.ts";
import { sheet } from "./frame.ts";

type Item = BlankView["dimensions"][number]["items"][number];

const answers = ["1", "2", "3", "4", "5", "NSP", "SO"] as const;
const evidenceWidths = [34, 34, 52];
const evidenceWidth = 120;
const gap = 14;

/** Over as many pages as it takes; each question with its answers, how it is known, and a line for what is seen. */
export function blank(view: BlankView): TDocumentDefinitions {
  const pen = penFor(view);
  return {
    ...sheet(pen, view, pen.say.documents.blank),
    header: header(pen),
    content: [
      ...top(pen, view),
      ...view.dimensions.flatMap(({ number, title, items }) =>
        titled(
          subheading(pen, `${number}. ${title}`, { structure: "H2", above: 6 }),
          items.map((item) => question(pen, item, view.isShort)),
        ),
      ),
      ...titled(
        heading(pen, pen.say.blank.usages, { intro: pen.say.blank.usagesHow }),
        view.usages.map((list) => usageList(pen, list)),
      ),
    ],
  };
}

/** Pages come apart: each says whose it is. */
function header(pen: Pen): (current: number) => Content {
  const note = { fontSize: pen.size.small, color: pen.colour.soft };
  return (current) =>
    current === 1
      ? ""
      : pen.words(`${pen.say.blank.company} : ${"_".repeat(36)}   ${pen.say.blank.day} : ${"_".repeat(12)}`, {
          ...note,
          margin: [page.left, 18, page.right, 0],
        });
}

function top(pen: Pen, view: BlankView): Content[] {
  const { blank: say, documents } = pen.say;
  const right = { alignment: "right" } as const;
  const count = view.dimensions.reduce((sum, { items }) => sum + items.length, 0);
  return [
    {
      columns: [
        { width: "*", stack: [letterhead(pen, view)] },
        {
          width: pen.isOneColumn ? 300 : 240,
          stack: [
            pen.words(documents.blank.kind, {
              ...right,
              fontSize: pen.size.lead,
              bold: true,
              color: pen.colour.accent,
            }),
            pen.words(say.which(view.isShort, count, view.version), {
              ...right,
              fontSize: pen.size.small,
              color: pen.colour.soft,
            }),
          ],
        },
      ],
      margin: [0, 0, 0, 6],
    },
    pen.words(view.title, { fontSize: pen.size.heading * 1.4, bold: true, structure: "H1" }),
    pen.words([say.how, ...(view.isShort ? [] : [say.tpe]), say.back].join(" "), {
      fontSize: pen.size.note,
      color: pen.colour.soft,
      margin: [0, 3, 0, 10],
    }),
    ...identifiers(pen).map((lines) => handLines(pen, lines)),
    {
      stack: [ticksInLine(pen, [say.noticeSpoken, say.noticePaper], [160, 160])],
      margin: [0, 2, 0, 8],
    },
  ];
}

/** What is copied first at the screen. */
function identifiers({ say: { blank: say }, isOneColumn }: Pen): HandLine[][] {
  const company = [
    { label: say.company, share: 0.62 },
    { label: say.siren, share: 0.38 },
  ];
  const met = { label: say.met, share: isOneColumn ? 1 : 0.46 };
  const when = [
    { label: say.day, share: isOneColumn ? 0.4 : 0.22 },
    { label: say.start, share: isOneColumn ? 0.3 : 0.16 },
    { label: say.end, share: isOneColumn ? 0.3 : 0.16 },
  ];
  return isOneColumn ? [company, [met], when] : [company, [met, ...when]];
}

/** The question, what each number means, the answers to circle, how it is known, and a line for the hand. */
function question(pen: Pen, { id, question: text, anchors, isShort }: Item, isShortSheet: boolean): Block {
  const note = { fontSize: pen.size.small, color: pen.colour.soft };
  const meanings = anchors.map((anchor, index) => `${index + 1}.\u00a0${anchor}`);
  const mark = isShort && !isShortSheet ? "• " : "";
  const boxes = toCircle(pen, answers);
  const { evidence } = pen.say.report;
  const known = ticksInLine(pen, [evidence.seen, evidence.said, evidence.not_seen], evidenceWidths);
  const boxesWidth = circledWidth(pen, answers.length);
  const lineWidth = measure - boxesWidth - evidenceWidth - 2 * gap;
  const content: Content = {
    structure: "LI",
    stack: [
      pen.words(`${mark}${id} ${text}`, { fontSize: pen.size.body, bold: true }),
      pen.words(meanings.join(pen.isOneColumn ? "\n" : "  "), { ...note, margin: [0, 1, 0, 3] }),
      pen.isOneColumn
        ? {
            stack: [
              boxes,
              { stack: [known], margin: [0, 6, 0, 0] },
              handLine(pen, pen.say.blank.note, measure),
            ],
          }
        : {
            columns: [
              { width: boxesWidth, stack: [boxes] },
              // Its words stand on the line of the numbers.
              { width: evidenceWidth, stack: [known], margin: [0, 5.2, 0, 0] },
              { width: lineWidth, stack: [handLine(pen, pen.say.blank.note, lineWidth)] },
            ],
            columnGap: gap,
          },
    ],
    // With more, the full form begins a sixth page.
    margin: [0, 0, 0, pen.isOneColumn ? 14 : 8],
  };
  const below = pen.isOneColumn ? ["", "", "", ""] : ["", ""];
  return block(pen, content, [text, ...(pen.isOneColumn ? meanings : [meanings.join("  ")]), ...below], 100);
}

/** The unscored lists of the screen, in two columns: as many ticks as it takes. */
function usageList(pen: Pen, { title, options }: BlankView["usages"][number]): Block {
  const middle = pen.isOneColumn ? options.length : Math.ceil(options.length / 2);
  const columns = [options.slice(0, middle), options.slice(middle)].filter((column) => column.length > 0);
  const width = pen.isOneColumn ? measure : half;
  const content: Content = {
    stack: [
      pen.words(title, { fontSize: pen.size.body, bold: true, margin: [0, 2, 0, 3], structure: "H3" }),
      sideBySide(
        pen,
        columns.map((column) => ({
          width,
          stack: column.map((option) => ({
            stack: [toTick(pen, option, width)],
            margin: [0, 0, 0, 4] satisfies [number, number, number, number],
          })),
        })),
      ),
    ],
    margin: [0, 0, 0, 8],
  };
  return block(pen, content, [title, ...options.slice(0, middle)]);
}
