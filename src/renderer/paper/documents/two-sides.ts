/** The two sides of the summary and its annex: pieces are measured, chosen by what matters, then set. */
import type { Content } from "pdfmake/interfaces";
import { abridged } from "../abridged.ts";
import { heading } from "../blocks/heading.ts";
import { line, type Pen } from "../blocks/pen.ts";
import { given } from "../blocks/notice.ts";
import { ruledLines } from "../blocks/ruled-lines.ts";
import { page } from "../design.ts";
import type { Measure } from "../measure.ts";
import type { VisitView } from "../visit-view.ts";
import { annexIndex, type AnnexPart, annexParts } from "./annex.ts";
import { fill, leftOf } from "./fill.ts";
import { firstSide } from "./first-side.ts";
import { keepPart } from "./parts.ts";
import { sideParts, type SidePartId } from "./side-parts.ts";

/** Height of a side, less what rounding may cost. */
export const roomOfSide = page.height - page.top - page.bottom - 6;

/** Of what stands on the second side, from the top. */
const order: readonly SidePartId[] = [
  "plan",
  "schemes",
  "uses",
  "avoid",
  "events",
  "dimensions",
  "others",
  "notice",
];

/** Items of a part beyond which none can fit on a side. */
const mostItems = 30;

/** All the content of the summary. */
export async function twoSides(pen: Pen, whole: VisitView, measure: Measure): Promise<Content[]> {
  const { view, whole: cut } = abridged(whole, pen.say);
  const parts = sideParts(pen, view);
  const ids = order.filter((id) => parts[id] !== undefined);
  const first = firstSide(pen, view);
  const second = ids.flatMap((id) => {
    const part = parts[id];
    if (part === undefined) return [];
    return [{ id, part, items: Math.min(part.count, mostItems) }];
  });
  // The longest that the end of the second side may be: everything named.
  const names = annexParts(pen, { view, cut, said: view.said, parts, taken: new Map() });
  const end = (index: readonly AnnexPart[], isNoticeThere: boolean): Content => ({
    stack: [
      ...keepPart(pen, view),
      ...(isNoticeThere
        ? []
        : [
            pen.words(given(pen, view.notice), { fontSize: pen.size.note, bold: true, margin: [0, 7, 0, 0] }),
          ]),
      ...annexIndex(pen, index),
    ],
  });
  const pieces = [
    ...first.pieces(),
    end(names, false),
    ...second.flatMap(({ part, items }) => [
      part.onSide(0),
      ...Array.from({ length: items }, (_, index) => part.item(index)),
    ]),
  ];
  const tall = await measure(pieces);

  const firstOption = first.choose(roomOfSide, tall.slice(0, first.pieces().length));
  let at = first.pieces().length;
  const endHeight = tall[at] ?? 0;
  at += 1;
  const stocks = second.map(({ part, items }) => {
    const [head = 0, ...heights] = tall.slice(at, at + 1 + items);
    at += 1 + items;
    return { head, items: heights, atLeast: part.atLeast, isAlways: part.isAlways === true };
  });
  const room = roomOfSide - endHeight;
  const counts = fill(room, stocks);
  const taken = new Map(second.map(({ id }, index) => [id, counts[index] ?? 0]));
  const annexed = annexParts(pen, { view, cut, said: firstOption.elsewhere, parts, taken });
  const isNoticeThere = (taken.get("notice") ?? 0) > 0;
  return [
    ...first.content(firstOption),
    ...ruledLines(pen, firstOption.left),
    {
      stack: second.flatMap(({ id, part }) => {
        const count = taken.get(id) ?? 0;
        return count === 0 && part.isAlways !== true ? [] : [part.onSide(count)];
      }),
      pageBreak: "before",
    },
    end(annexed, isNoticeThere),
    ...ruledLines(pen, leftOf(room, stocks, counts)),
    ...annexed.flatMap(({ content }, index) => (index === 0 ? [annexTitle(pen), ...content()] : content())),
  ];
}

function annexTitle(pen: Pen): Content {
  return {
    ...line([pen.words(pen.say.annex.title, { bold: true, color: pen.colour.accent })], {
      fontSize: pen.size.lead,
    }),
    pageBreak: "before",
  };
}
