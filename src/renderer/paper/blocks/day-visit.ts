/** One visit of the programme: when on the left; where, whom, and what to take on the right. */
import type { Content } from "pdfmake/interfaces";
import { timeInText } from "../../../shared/language/dates.ts";
import type { DayVisitView } from "../day-view.ts";
import { rail } from "../design.ts";
import { beginning } from "../text/beginning.ts";
import { textsOf } from "../text/texts-of.ts";
import { handLines } from "./by-hand.ts";
import { widthOf } from "./columns.ts";
import { goesOn } from "./heading.ts";
import { asOne, block, type Block } from "./keep-together.ts";
import { line, type Pen } from "./pen.ts";
import { railed } from "./rail.ts";
import { tickList, type TickLine } from "./tick-list.ts";
import { isSaid } from "../text/is-said.ts";

/** Letters of a line of the right column. */
const lettersOfLine = 62;

/** Kept on one page when it is short, else named again on the next; a line is left for the hand. */
export function dayVisit(pen: Pen, visit: DayVisitView, title: "H2" | "H3"): Block {
  const { day: words } = pen.say;
  const top = railed(pen, whenAndHow(pen, visit), [
    pen.words(visit.company, { fontSize: pen.size.lead, bold: true, structure: title }),
    pen.words([visit.address ?? words.noAddress, visit.phone].filter(isSaid).join("\n"), {
      fontSize: pen.size.body,
    }),
    label(pen, words.people, 5),
    ...people(pen, visit),
  ]);
  const { company, address, phone, people: met } = visit;
  const hand: Content = {
    stack: [handLines(pen, [{ label: words.notes, share: 1 }], widthOf(pen, rail.right))],
    margin: [0, 5, 0, 10],
  };
  return asOne(
    [
      block(pen, top, ["", "", ...textsOf({ company, address, phone, met })], lettersOfLine),
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
      block(pen, onRight(pen, hand), ["", ""]),
    ],
    goesOn(
      pen,
      `${timeOf(pen, visit)} · ${beginning(company.replace(/\s+/g, " "), pen.isOneColumn ? 28 : 70)}`,
    ),
  );
}

/** On the right of the rail. */
function onRight(pen: Pen, content: Content): Content {
  return { stack: [content], margin: [pen.isOneColumn ? 0 : rail.left + rail.gap, 0, 0, 0] };
}

function timeOf(pen: Pen, { startsAt, endsAt }: DayVisitView): string {
  const { day: words } = pen.say;
  if (startsAt === undefined) return words.noTime;
  return endsAt === undefined ? timeInText(startsAt) : words.fromTo(timeInText(startsAt), timeInText(endsAt));
}

function whenAndHow(pen: Pen, visit: DayVisitView): Content[] {
  const { day: words } = pen.say;
  const { zone, planned } = visit;
  const soft = { fontSize: pen.size.note, color: pen.colour.soft };
  return [
    pen.words(timeOf(pen, visit), { fontSize: pen.size.heading, bold: true }),
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

/** A box a block: none is parted from its text. The first stays with the label. */
function ticks(pen: Pen, title: string, lines: readonly TickLine[]): Block[] {
  return lines.map((each, index) => {
    const content = [...(index === 0 ? [label(pen, title, 2)] : []), ...tickList(pen, [each], rail.right)];
    return block(
      pen,
      onRight(pen, { stack: content }),
      [...(index === 0 ? [title] : []), `${each.text}  ${each.detail ?? ""}`],
      lettersOfLine,
    );
  });
}

function label(pen: Pen, text: string, above: number): Content {
  return pen.words(text, {
    fontSize: pen.size.small,
    color: pen.colour.soft,
    margin: [0, above, 0, 1.5],
  });
}
