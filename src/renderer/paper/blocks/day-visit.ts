/** One visit of the programme: when on the left; where, whom, and what to take on the right. */
import type { Content } from "pdfmake/interfaces";
import { timeInText } from "../../../shared/language/dates.ts";
import type { DayVisitView } from "../day-view.ts";
import { rail } from "../design.ts";
import { textsOf } from "../text/texts-of.ts";
import { handLines } from "./by-hand.ts";
import { widthOf } from "./columns.ts";
import { block, type Block } from "./keep-together.ts";
import { line, type Pen } from "./pen.ts";
import { railed } from "./rail.ts";
import { tickList, type TickLine } from "./tick-list.ts";

/** Kept on one page when it is short; a line is left for the hand. */
export function dayVisit(pen: Pen, visit: DayVisitView, title: "H2" | "H3"): Block {
  const { day: words } = pen.say;
  const content = railed(pen, whenAndHow(pen, visit), [
    pen.words(visit.company, { fontSize: pen.size.lead, bold: true, structure: title }),
    pen.words([visit.address ?? words.noAddress, visit.phone].filter(isSaid).join("\n"), {
      fontSize: pen.size.body,
    }),
    ...labelled(pen, words.people, people(pen, visit)),
    ...ticks(
      pen,
      words.open,
      visit.open.map((action) => openLine(pen, action)),
    ),
    ...ticks(
      pen,
      words.bring,
      visit.bring.map((text) => ({ text })),
    ),
    {
      stack: [handLines(pen, [{ label: words.notes, share: 1 }], widthOf(pen, rail.right))],
      margin: [0, 5, 0, 3],
    },
  ]);
  return block(pen, content, ["", "", "", "", "", ...textsOf(visit)], 62);
}

function whenAndHow(pen: Pen, { startsAt, endsAt, zone, planned }: DayVisitView): Content[] {
  const { day: words } = pen.say;
  const time =
    startsAt === undefined
      ? words.noTime
      : endsAt === undefined
        ? timeInText(startsAt)
        : words.fromTo(timeInText(startsAt), timeInText(endsAt));
  const soft = { fontSize: pen.size.note, color: pen.colour.soft };
  return [
    pen.words(time, { fontSize: pen.size.heading, bold: true }),
    ...(zone === undefined ? [] : [pen.words(words.zone(zone), { fontSize: pen.size.note, bold: true })]),
    ...planned.map((text) => pen.words(text, soft)),
  ];
}

function people(pen: Pen, { people: met }: DayVisitView): Content[] {
  if (met.length === 0) return [pen.words(pen.say.day.nobody, { color: pen.colour.soft })];
  return met.map(({ name, role, phone }) => {
    const rest = [role, phone].filter(isSaid).join(" · ");
    return line([pen.words(name, { bold: true }), pen.words(rest === "" ? "" : `, ${rest}`)]);
  });
}

function openLine(pen: Pen, { label, who, dueOn }: DayVisitView["open"][number]): TickLine {
  const due = dueOn === undefined ? undefined : pen.say.day.due(pen.day(dueOn));
  const detail = [who, due].filter(isSaid).join(", ");
  return { text: label, ...(detail === "" ? {} : { detail }) };
}

function ticks(pen: Pen, label: string, lines: readonly TickLine[]): Content[] {
  return lines.length === 0 ? [] : labelled(pen, label, tickList(pen, lines, rail.right));
}

function labelled(pen: Pen, label: string, content: Content[]): Content[] {
  return [
    pen.words(label, { fontSize: pen.size.small, color: pen.colour.soft, margin: [0, 5, 0, 1.5] }),
    ...content,
  ];
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
