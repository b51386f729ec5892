import type { Content, TableCell } from "pdfmake/interfaces";
import { measure } from "../design.ts";
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

/** A longer plan is parted: its first rows stay with the title, the others flow over the pages. */
const rowsWithTitle = 3;
const longPlan = 25;

/** The plan: a box to tick, what, who, when; two empty lines for the hand when it is short and still to be completed. */
export function actionPlan(
  pen: Pen,
  actions: readonly ActionView[],
  { isToComplete = true }: { readonly isToComplete?: boolean } = {},
): Block[] {
  const whole = planRows(pen, actions, { hasHead: true, ...(isToComplete ? {} : { empty: 0 }) });
  if (whole.lines <= longPlan || actions.length <= rowsWithTitle) return [whole];
  return [
    planRows(pen, actions.slice(0, rowsWithTitle), { hasHead: true, empty: 0 }),
    planRows(pen, actions.slice(rowsWithTitle), { hasHead: false, empty: 0 }),
  ];
}

/** Some actions in one table, with its heads and with empty lines for the hand, or without. */
export function planRows(
  pen: Pen,
  actions: readonly ActionView[],
  { hasHead, empty = actions.length <= shortPlan ? emptyLines : 0 }: { hasHead: boolean; empty?: number },
): Block {
  if (pen.isOneColumn) return largeRows(pen, actions, empty);
  const { what: whatTitle, who: whoTitle, when: whenTitle } = pen.say.plan;
  const body = (text: string) => pen.words(text, { fontSize: pen.size.body });
  const head = ["", whatTitle, whoTitle, whenTitle].map((title): TableCell =>
    pen.words(title, {
      fontSize: pen.size.small,
      color: pen.colour.soft,
      bold: true,
      // Over the boxes stands nothing.
      ...(title === "" ? {} : { structure: "TH" }),
    }),
  );
  const content: Content = {
    structure: "Table",
    ...(hasHead ? {} : { continues: true }),
    table: {
      widths: [tick, measure - tick - who - when - 3 * gap, who, when],
      body: [
        ...(hasHead ? [head] : []),
        ...actions.map((action): TableCell[] => [
          box(pen, action.isDone),
          body(action.label),
          body(action.who ?? ""),
          body(action.dueOn === undefined ? "" : pen.day(action.dueOn)),
        ]),
        ...Array.from({ length: empty }, (): TableCell[] => [box(pen, false), "", "", ""]),
      ],
    },
    layout: {
      hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
      hLineColor: () => pen.colour.line,
      vLineWidth: () => 0,
      paddingLeft: (index: number) => (index === 0 ? 0 : gap),
      paddingRight: () => 0,
      paddingTop: (index: number) => (index === 0 && hasHead ? 0 : 5),
      paddingBottom: (index: number) => (index === 0 && hasHead ? 3 : 5),
    },
    margin: [0, 0, 0, hasHead && empty === 0 ? 0 : 4],
  };
  // Each row has its padding: about a line more than its text.
  const texts = actions.flatMap(({ label, who: by }) => [label, by === undefined ? "" : by.slice(20)]);
  return block(pen, content, ["", ...texts, ...Array.from({ length: empty }, () => "")]);
}

/** One column: the action, then who and when under it. */
function largeRows(pen: Pen, actions: readonly ActionView[], empty: number): Block {
  const under = ({ who: by, dueOn }: ActionView): string =>
    [by ?? "", dueOn === undefined ? "" : pen.day(dueOn)].filter((text) => text !== "").join(" · ");
  const row = (isDone: boolean, texts: readonly Content[]): TableCell[] => [
    box(pen, isDone),
    { structure: "TH", scope: "Row", stack: [...texts] },
  ];
  const content: Content = {
    structure: "Table",
    continues: true,
    table: {
      widths: [tick * pen.zoom, measure - tick * pen.zoom - gap],
      body: [
        ...actions.map((action) =>
          row(action.isDone, [
            pen.words(action.label),
            ...(under(action) === "" ? [] : [pen.words(under(action), { fontSize: pen.size.note })]),
          ]),
        ),
        ...Array.from({ length: empty }, () => row(false, [pen.words(" ")])),
      ],
    },
    layout: {
      hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
      hLineColor: () => pen.colour.line,
      vLineWidth: () => 0,
      paddingLeft: (index: number) => (index === 0 ? 0 : gap),
      paddingRight: () => 0,
      paddingTop: () => 7,
      paddingBottom: () => 7,
    },
  };
  return block(pen, content, [
    ...actions.flatMap(({ label }) => [label, ""]),
    ...Array.from({ length: empty }, () => ""),
  ]);
}
