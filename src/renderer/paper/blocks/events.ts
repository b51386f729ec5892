import type { EventView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import type { Pen } from "./pen.ts";
import { railed } from "./rail.ts";

/** Meetings, workshops and people the company was pointed to. */
export function eventLines(pen: Pen, events: readonly EventView[]): Block[] {
  return events.map(({ title, kind, day, partner, outcome, comment }) => {
    const facts = [partner, outcome].filter((fact) => fact !== undefined && fact !== "").join(" · ");
    const left = [kind, day === undefined ? "" : pen.day(day)].filter((part) => part !== "").join(" · ");
    const content = railed(
      pen,
      [pen.words(left, { fontSize: pen.size.note, color: pen.colour.soft })],
      [
        pen.words(title, { bold: true }),
        ...(facts === "" ? [] : [pen.words(facts, { fontSize: pen.size.note, color: pen.colour.soft })]),
        ...(comment === undefined ? [] : [pen.words(comment, { fontSize: pen.size.note })]),
      ],
      "item",
    );
    return block(pen, content, [title, facts, comment]);
  });
}
