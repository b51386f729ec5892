import type { Content, TableCell } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { colour, measure, size } from "../design.ts";
import type { ActionView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import { box } from "./marks.ts";
import { words } from "./text.ts";

/** Lines left empty for the hand, when the plan is short. */
const emptyLines = 2;
const shortPlan = 8;

/** The plan: a box to tick, what, who, when. Rows break over pages when they must; the head is said again. */
export function actionPlan(actions: readonly ActionView[]): Block {
  const who = 122;
  const when = 70;
  const content: Content = {
    table: {
      headerRows: 1,
      widths: [12, measure - 12 - who - when - 36, who, when],
      body: [
        ["", "Action", "Qui", "Pour quand"].map((title): TableCell =>
          words(title, { fontSize: size.small, color: colour.soft, bold: true }),
        ),
        ...actions.map((action): TableCell[] => [
          box(action.isDone),
          words(action.label, { fontSize: size.body }),
          words(action.who ?? "", { fontSize: size.body }),
          words(action.dueOn === undefined ? "" : formatDay(action.dueOn), { fontSize: size.body }),
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
      paddingLeft: (index: number) => (index === 0 ? 0 : 12),
      paddingRight: () => 0,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
  };
  return block(content, [
    "",
    ...actions.flatMap(({ label, who }) => [label, who === undefined ? "" : who.slice(20)]),
    "",
    "",
    "",
  ]);
}
