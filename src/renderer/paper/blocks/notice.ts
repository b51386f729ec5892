/** The half page of information for the people met (art. 13 RGPD, domain.md §5). */
import type { Content } from "pdfmake/interfaces";
import { half } from "../design.ts";
import type { NoticeView } from "../visit-view.ts";
import { sideBySide } from "./columns.ts";
import { block, type Block } from "./keep-together.ts";
import { line, type Pen } from "./pen.ts";

type Paragraph = NoticeView["paragraphs"][number];

/** Two columns of short statements, then who gave the notice and when, and the code to say. */
export function notice(pen: Pen, view: NoticeView): Block {
  const middle = Math.ceil(view.paragraphs.length / 2);
  const columns = [view.paragraphs.slice(0, middle), view.paragraphs.slice(middle)];
  const heights = columns.map(
    (paragraphs) =>
      block(
        pen,
        "",
        paragraphs.map(({ heading, text }) => `${heading} ${text}`),
      ).lines,
  );
  const content: Content = {
    stack: [
      sideBySide(
        pen,
        columns.map((paragraphs) => column(pen, paragraphs)),
      ),
      pen.words(given(pen, view), { fontSize: pen.size.note, bold: true, margin: [0, 2, 0, 0] }),
    ],
  };
  return {
    content,
    lines: (pen.isOneColumn ? heights.reduce((sum, height) => sum + height, 0) : Math.max(...heights)) + 2,
  };
}

function column(pen: Pen, paragraphs: readonly Paragraph[]) {
  return {
    width: half,
    stack: paragraphs.map(({ heading, text }) =>
      line([pen.words(`${runIn(heading)} `, { bold: true }), pen.words(text)], {
        fontSize: pen.size.small,
        margin: [0, 0, 0, 3.5],
      }),
    ),
  };
}

/** A title inside a line ends like a sentence. */
function runIn(title: string): string {
  return /[?!.…:]$/.test(title) ? title : `${title}.`;
}

/** Which notice, given by whom and when, to whom to write when it does not say, and the code to say. */
export function given(
  { say, day }: Pen,
  { version, givenOn, givenBy, how, visitCode, isWithoutContact = false }: NoticeView,
): string {
  const which =
    givenOn === undefined
      ? say.notice.attached(version)
      : say.notice.given(version, day(givenOn), givenBy, how);
  // A code that is cut at its hyphen is misread.
  return `${which} ${say.notice.rights(visitCode.replace("-", "\u2011"), isWithoutContact)}`;
}
