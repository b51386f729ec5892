import { formatDay } from "../../../shared/language/dates.ts";
import { colour, measure, size } from "../design.ts";
import type { EventView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import { dashMark } from "./marks.ts";
import { marked } from "./side-by-side.ts";
import { line, words } from "./text.ts";

/** Meetings, workshops and people the company was pointed to. */
export function eventLines(events: readonly EventView[]): Block[] {
  return events.map((event) => {
    const facts = [
      event.kind,
      event.day === undefined ? undefined : formatDay(event.day),
      event.partner,
      event.outcome,
    ].filter((fact) => fact !== undefined && fact !== "");
    const comment = event.comment === undefined ? [] : [words(event.comment, { fontSize: size.note })];
    const content = {
      stack: [
        marked(
          dashMark(),
          {
            stack: [
              line(
                [words(event.title, { bold: true }), words(`  ${facts.join(" · ")}`, { color: colour.soft })],
                {
                  fontSize: size.body,
                },
              ),
              ...comment,
            ],
          },
          measure,
          6,
        ),
      ],
      margin: [0, 0, 0, 4] satisfies [number, number, number, number],
    };
    return block(content, [event.title, ...facts, event.comment]);
  });
}
