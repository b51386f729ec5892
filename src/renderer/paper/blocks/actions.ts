import type { Content, TableCell } from "pdfmake/interfaces";
import { colour, measure, size } from "../design.ts";
import type { ActionView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import { box } from "./marks.ts";
import type { Pen } from "./pen.ts";

/** Lines left empty for the hand, when the plan is short. */
const emptyLines = 2;
const shortPlan = 8;

const tick = 12;
const who = 122;
const when = 62;
const gap = 12;

/** The plan: a box to tick, what, who, when. Rows break over pages when they must; the head is said again. */
export function actionPlan(pen: Pen, actions: readonly ActionView[]): Block {
  const { what: whatTitle, who: whoTitle, when: whenTitle } = pen.say.plan;
  const body = (text: string) => pen.words(text, { fontSize: size.body });
  const content: Content = {
    table: {
      headerRows: 1,
      widths: [tick, measure - tick - who - when - 3 * gap, who, when],
      body: [
        ["", whatTitle, whoTitle, whenTitle].map((title): TableCell =>
          pen.words(title, { fontSize: size.small, color: colour.soft, bold: true }),
        ),
        ...actions.map((action): TableCell[] => [
          box(action.isDone),
          body(action.label),
          body(action.who ?? ""),
          body(action.dueOn === undefined ? "" : pen.day(action.dueOn)),
        ]),
        ...Array.from({ length: actions.length <= shortPlan ? emptyLines : 0 }, (): TableCell[] => [
          box(false),
          "",
          "",
          "",
        ]),
      ],
    },
    layout: {
      hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
      hLineColor: () => colour.line,
      vLineWidth: () => 0,
      paddingLeft: (index: number) => (index === 0 ? 0 : gap),
      paddingRight: () => 0,
      paddingTop: (index: number) => (index === 0 ? 0 : 5),
      paddingBottom: (index: number) => (index === 0 ? 3 : 5),
    },
    margin: [0, 0, 0, 4],
  };
  return block(content, [
    "",
    ...actions.flatMap(({ label, who: by }) => [label, by === undefined ? "" : by.slice(20)]),
    "",
    "",
    "",
  ]);
}
