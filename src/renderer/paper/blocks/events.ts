import { colour, size } from "../design.ts";
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
      [pen.words(left, { fontSize: size.note, color: colour.soft })],
      [
        pen.words(title, { bold: true }),
        ...(facts === "" ? [] : [pen.words(facts, { fontSize: size.note, color: colour.soft })]),
        ...(comment === undefined ? [] : [pen.words(comment, { fontSize: size.note })]),
      ],
    );
    return block(content, [title, facts, comment]);
  });
}
