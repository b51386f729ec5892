/** « Programme des visites »: where to go, whom to meet, what to take. For the ambassador alone, and said so on each page. */
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { dayVisit } from "../blocks/day-visit.ts";
import { heading } from "../blocks/heading.ts";
import { titled, together } from "../blocks/keep-together.ts";
import { largeTitle, masthead } from "../blocks/masthead.ts";
import { line, penFor } from "../blocks/pen.ts";
import { titleAgain } from "../blocks/running.ts";
import type { DayView } from "../day-view.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";
import { sheet, unprintablePart } from "./frame.ts";

/** A day, or each day of a week that has visits. */
export function daySheet(view: DayView): TDocumentDefinitions {
  const pen = penFor(view);
  const { day: words, documents } = pen.say;
  const { first, last, days } = view;
  const isWeek = first !== last;
  const dayName = (day: string) => upperFirst(formatDayLong(day, view.language, { weekday: true }));
  const title = isWeek
    ? words.week(pen.dayLong(first), pen.dayLong(last))
    : words.title(formatDayLong(first, view.language, { weekday: true }));
  const count = days.reduce((sum, { visits }) => sum + visits.length, 0);
  const base = sheet(pen, view, documents.day);
  return {
    ...base,
    info: { ...base.info, title },
    header: titleAgain(pen, title),
    content: [
      masthead(pen, view, documents.day),
      largeTitle(pen, title),
      pen.words(count === 0 ? words.none : words.total(count), {
        ...{ fontSize: pen.size.lead, bold: true },
        margin: [0, 3, 0, 8],
      }),
      line([pen.words(`${words.mine}. `, { bold: true }), pen.words(words.mineWhy)], {
        fontSize: pen.size.note,
        margin: [0, 0, 0, 8],
      }),
      ...days.flatMap(({ day, visits }) => {
        const blocks = visits.map((visit) => dayVisit(pen, visit, isWeek ? "H3" : "H2"));
        // The title says the only day already.
        return isWeek
          ? titled(heading(pen, `${dayName(day)} – ${words.total(visits.length)}`), blocks)
          : blocks.map((visit) => together([visit]).content);
      }),
      ...unprintablePart(pen, view),
    ],
  };
}
