/**
 * « Facile à lire »: the summary in short sentences, large letters and simple drawings. Rules: Inclusion Europe, « L’information pour tous »
 * (2009). Without its logo, which is for texts that the people concerned have read.
 */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { goesOn } from "../blocks/heading.ts";
import { letterhead } from "../blocks/identity.ts";
import { block, type Block, titled, together } from "../blocks/keep-together.ts";
import { box } from "../blocks/marks.ts";
import { type Pen, penFor } from "../blocks/pen.ts";
import { picture, stepsReached } from "../blocks/pictures.ts";
import { onOneLine } from "../blocks/running.ts";
import { measure, page } from "../design.ts";
import type { EasyEntry, EasyPart, EasyView } from "../visit-view.ts";
import { sheet, unprintablePart } from "./frame.ts";

/** The drawing of a part and the space after it. */
const margin = { picture: 40, gap: 14 } as const;
const wide = measure - margin.picture - margin.gap;

/** One idea a sentence, one sentence a line. Always in large letters, whatever look was asked for. */
export function easy(view: EasyView): TDocumentDefinitions {
  const pen = penFor({ ...view, look: "large" });
  const words = pen.say.documents.easy;
  const whole = sheet(pen, view, words);
  return {
    ...whole,
    info: { ...whole.info, title: `${words.kind} – ${view.company.name.replace(/\s+/g, " ").trim()}` },
    header: header(pen, view),
    footer: footer(pen, view),
    content: [
      letterhead(pen, view),
      pen.words(words.kind, {
        fontSize: pen.size.title,
        bold: true,
        margin: [0, 8, 0, 2],
        structure: "H1",
      }),
      pen.words(view.company.name, {
        fontSize: pen.size.heading,
        bold: true,
        color: pen.colour.accent,
        margin: [0, 0, 0, 8],
      }),
      ...view.parts.flatMap((part) => partOf(pen, part)),
      ...unprintablePart(pen, view),
    ],
  };
}

function partOf(pen: Pen, { title, picture: name, says, entries }: EasyPart): Content[] {
  const size = { fontSize: pen.size.heading, bold: true, outline: true, structure: "H2" } as const;
  const head: Content = {
    columns: [
      { width: margin.picture, stack: [picture(pen, name, margin.picture)] },
      { ...pen.words(title, { ...size, margin: [0, 8, 0, 0] }), width: wide },
    ],
    columnGap: margin.gap,
    margin: [0, 16, 0, 6],
  };
  const told = says.length === 0 ? [] : [sentences(pen, says)];
  const [first, ...rest] = entries.map((entry) => entryOf(pen, entry));
  // What is said of a list stays with its first line.
  const again: Content = {
    stack: [goesOn(pen, title)],
    margin: [margin.picture + margin.gap, 0, 0, 4],
  };
  return titled(head, first === undefined ? told : [together([...told, first]), ...rest], again);
}

function sentences(pen: Pen, says: readonly string[]): Block {
  const content: Content = {
    stack: says.map((sentence) => pen.words(sentence, { margin: [0, 0, 0, 3] })),
    margin: [margin.picture + margin.gap, 0, 0, 6],
  };
  return block(pen, content, says);
}

/** A thing and what is said of it; a box to tick or a level in the margin, where the eye looks for drawings. */
function entryOf(pen: Pen, { name, level, isDone, says, own }: EasyEntry): Block {
  const mark = level !== undefined ? stepsReached(pen, level) : isDone !== undefined ? box(pen, isDone) : "";
  const left = level === undefined ? margin.picture : 82;
  // Steps are an ornament: the sentences say the level.
  const label = isDone === undefined ? {} : ({ structure: "Lbl" } as const);
  const content: Content = {
    structure: "LI",
    columns: [
      {
        width: left,
        stack: [{ stack: [mark], margin: [level === undefined ? 22 : 0, 0, 0, 0] }],
        ...label,
      },
      {
        structure: "LBody",
        width: measure - left - margin.gap,
        stack: [
          ...(name === undefined ? [] : [pen.words(name, { bold: true, margin: [0, 0, 0, 2] })]),
          ...[...own, ...says].map((sentence) => pen.words(sentence, { margin: [0, 0, 0, 2] })),
        ],
      },
    ],
    columnGap: margin.gap,
    margin: [0, 0, 0, 9],
  };
  return block(pen, content, [name, ...own, ...says, ""]);
}

const small = ({ size }: Pen) => ({ fontSize: size.small });

function header(pen: Pen, view: EasyView): (current: number) => Content {
  const text = view.isSample ? pen.say.sample : view.company.name;
  return (current) =>
    current === 1 && !view.isSample
      ? ""
      : onOneLine(pen, text, { ...small(pen), margin: [page.left, 16, page.right, 0] });
}

/** « Page 1 sur 3 »: in words, so that a lost page is missed. */
function footer(pen: Pen, view: EasyView): (current: number, count: number) => Content {
  const { easy: say } = pen.say;
  return (current, count) => ({
    columns: [
      { ...pen.words(say.printed(pen.dayLong(view.printedOn)), small(pen)), width: "*" },
      {
        ...pen.words(say.page(current, count), { ...small(pen), bold: true, alignment: "right" }),
        width: 110,
      },
    ],
    margin: [page.left, 14, page.right, 0],
  });
}
