/** The half page of information for the people met (art. 13 RGPD, domain.md §5). */
import type { Content } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { gutter, half, size } from "../design.ts";
import type { NoticeView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import { line, words } from "./text.ts";

type Paragraph = NoticeView["paragraphs"][number];

/** Two columns of short statements, then who gave the notice and when. */
export function notice(view: NoticeView): Block {
  const middle = Math.ceil(view.paragraphs.length / 2);
  const columns = [view.paragraphs.slice(0, middle), view.paragraphs.slice(middle)];
  const heights = columns.map(
    (paragraphs) =>
      block(
        "",
        paragraphs.map(({ heading, text }) => `${heading} ${text}`),
      ).lines,
  );
  const content: Content = {
    stack: [
      { columns: columns.map(column), columnGap: gutter },
      words(given(view), { fontSize: size.note, bold: true, margin: [0, 2, 0, 0] }),
    ],
  };
  return { content, lines: Math.max(...heights) + 1 };
}

function column(paragraphs: readonly Paragraph[]) {
  return {
    width: half,
    stack: paragraphs.map(({ heading, text }) =>
      line([words(`${heading} `, { bold: true }), words(text)], {
        fontSize: size.note,
        margin: [0, 0, 0, 4],
      }),
    ),
  };
}

function given({ version, givenOn, givenBy }: NoticeView): string {
  if (givenOn === undefined) return `Notice d’information ${version}, jointe à cette synthèse.`;
  const by = givenBy === undefined ? "" : ` par ${givenBy}`;
  return `Notice d’information ${version}, remise le ${formatDay(givenOn)}${by}.`;
}
