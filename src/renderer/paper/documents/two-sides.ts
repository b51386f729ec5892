/** The two sides of the summary and its annex: pieces are measured, chosen by what matters, then set. */
import type { Content } from "pdfmake/interfaces";
import { abridged } from "../abridged.ts";
import { line, type Pen, type Setting } from "../blocks/pen.ts";
import { answersCode } from "../blocks/qr.ts";
import { given } from "../blocks/notice.ts";
import { ruledLines } from "../blocks/ruled-lines.ts";
import { page } from "../design.ts";
import type { Measure } from "../measure.ts";
import type { VisitView } from "../visit-view.ts";
import { annexIndex, type AnnexPart, annexParts } from "./annex.ts";
import { fill, leftOf } from "./fill.ts";
import { firstSide } from "./first-side.ts";
import { keepPart } from "./parts.ts";
import { type SidePart, type SidePartId, sideParts, type SideParts } from "./side-parts.ts";

/** Height of a side, less what rounding may cost. */
export const roomOfSide = page.height - page.top - page.bottom - 6;

/** The parts of the second side that each section of a template has. */
const partsOfSection: Readonly<Partial<Record<string, readonly SidePartId[]>>> = {
  plan: ["plan"],
  schemes: ["schemes"],
  uses: ["uses", "avoid"],
  events: ["events"],
  dimensions: ["dimensions"],
  others: ["others"],
  notice: ["notice"],
};

/** From the top of the second side, and by what matters when room is short: as the organisation wants it, what is urgent first. */
function orderIn(template: readonly string[] = Object.keys(partsOfSection)): readonly SidePartId[] {
  return ["alerts", ...template.flatMap((section) => partsOfSection[section] ?? [])];
}

/** Items of a part beyond which none can fit on a side. */
const mostItems = 30;

/** All the content of the summary. */
export async function twoSides(pen: Pen, whole: VisitView, measure: Measure): Promise<Content[]> {
  const { view, whole: cut } = abridged(whole, pen.say);
  const first = firstSide(pen, view);
  const firstPieces = first.pieces();
  const all = sideParts(pen, view, 0);
  const order = orderIn(view.template);
  const measured = partsIn(order, all).map(({ id, part }) => ({
    id,
    pieces: [
      part.onSide(0),
      ...Array.from({ length: Math.min(part.count, mostItems) }, (_, index) => part.item(index)),
    ],
  }));
  // The longest that the end may be: everything named.
  const everything = annexParts(pen, { view, cut, said: view.said, parts: all, taken: new Map() });
  const tall = await measure([
    ...firstPieces,
    endOfSides(pen, view, everything, false),
    ...measured.flatMap(({ pieces }) => pieces),
  ]);

  const chosen = first.choose(roomOfSide, tall.slice(0, firstPieces.length));
  const heights = new Map<SidePartId, readonly number[]>();
  let at = firstPieces.length + 1;
  for (const { id, pieces } of measured) {
    heights.set(id, tall.slice(at, at + pieces.length));
    at += pieces.length;
  }
  const parts = sideParts(pen, view, chosen.alerts);
  const second = partsIn(order, parts);
  const stocks = second.map(({ id, part }) => {
    const [head = 0, ...items] = heights.get(id) ?? [];
    const own = id === "alerts" ? items.slice(chosen.alerts) : items;
    return { head, items: own, atLeast: part.atLeast, isAlways: part.isAlways === true };
  });
  const room = roomOfSide - (tall[firstPieces.length] ?? 0);
  const counts = fill(room, stocks);
  const taken = new Map(second.map(({ id }, index) => [id, counts[index] ?? 0]));
  const annexed = annexParts(pen, { view, cut, said: chosen.elsewhere, parts, taken });
  return [
    ...first.content(chosen),
    ...ruledLines(pen, chosen.left),
    {
      stack: second.flatMap(({ id, part }) => {
        const count = taken.get(id) ?? 0;
        return count === 0 && part.isAlways !== true ? [] : [part.onSide(count)];
      }),
      pageBreak: "before",
    },
    endOfSides(pen, view, annexed, (taken.get("notice") ?? 0) > 0),
    ...ruledLines(pen, leftOf(room, stocks, counts)),
    ...annex(
      pen,
      annexed.flatMap(({ content }) => content()),
    ),
  ];
}

function partsIn(
  order: readonly SidePartId[],
  parts: SideParts,
): { readonly id: SidePartId; readonly part: SidePart }[] {
  return order.flatMap((id) => {
    const part = parts[id];
    return part === undefined ? [] : [{ id, part }];
  });
}

/** Who to call, which notice, the answers as a code, and what the annex holds. */
function endOfSides(pen: Pen, view: VisitView, index: readonly AnnexPart[], isNoticeThere: boolean): Content {
  const setting: Setting = { fontSize: pen.size.note, bold: true, margin: [0, 7, 0, 0] };
  const which = isNoticeThere ? [] : [pen.words(given(pen, view.notice), setting)];
  const { answersCode: code } = view;
  return {
    stack: [
      ...keepPart(pen, view),
      ...(code === undefined ? which : [answersCode(pen, code, which).content]),
      ...annexIndex(pen, index),
    ],
  };
}

/** Its title starts a page, and its first part stands under it, even one that would have started a page. */
function annex(pen: Pen, [first, ...rest]: readonly Content[]): Content[] {
  if (first === undefined) return [];
  const title = line([pen.words(pen.say.annex.title, { bold: true, color: pen.colour.accent })], {
    fontSize: pen.size.lead,
    structure: "H2",
  });
  return [{ stack: [title, withoutBreak(first)], pageBreak: "before" }, ...rest];
}

function withoutBreak(content: Content): Content {
  if (typeof content !== "object" || !("pageBreak" in content)) return content;
  const { pageBreak: _, ...flowing } = content;
  return flowing;
}
