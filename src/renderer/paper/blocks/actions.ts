import type { Content, TableCell } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import type { ActionView } from "../visit-view.ts";
import { goesOn } from "./heading.ts";
import { block, type Block, titled, together } from "./keep-together.ts";
import { box } from "./marks.ts";
import type { Pen } from "./pen.ts";

/** Lines left empty for the hand, when the plan is short. */
const emptyLines = 2;
const shortPlan = 8;

const tick = 12;
const who = 122;
const when = 62;
const gap = 12;

export interface Plan {
  /** With two empty lines for the hand, when it is short. */
  readonly isToComplete?: boolean;
  /** What it is called where it goes on; by its title unless told. */
  readonly part?: string;
  /** What stays with the last action. */
  readonly foot?: Block;
}

/** The plan under its title: a box to tick, what, who, when. Where it goes on its heads are said again; no row is parted. */
export function actionPlan(
  pen: Pen,
  title: Content,
  actions: readonly ActionView[],
  { isToComplete = true, part = pen.say.plan.title, foot }: Plan = {},
): Content[] {
  const last = Math.max(actions.length - 1, 0);
  const empty = isToComplete ? emptyRows(actions) : 0;
  // A table a row: a block each, which stays whole when it can.
  const rows = Array.from({ length: last + 1 }, (_, index): Block => {
    const isLast = index === last;
    const action = actions.slice(index, index + 1);
    const row = planRows(pen, action, { hasHead: index === 0, empty: isLast ? empty : 0 });
    return isLast && foot !== undefined ? together([row, foot]) : row;
  });
  return titled(title, rows, { stack: [goesOn(pen, part), ...heads(pen)] });
}

const heads = (pen: Pen): Content[] =>
  pen.isOneColumn ? [] : [planRows(pen, [], { hasHead: true, empty: 0 }).content];

/** How many empty lines a plan has for the hand. */
export function emptyRows(actions: readonly ActionView[]): number {
  return actions.length <= shortPlan ? emptyLines : 0;
}

/** Some actions in one table, with its heads and with empty lines for the hand, or without. */
export function planRows(
  pen: Pen,
  actions: readonly ActionView[],
  { hasHead, empty }: { readonly hasHead: boolean; readonly empty: number },
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
    margin: [0, 0, 0, empty === 0 ? 0 : 4],
  };
  // Each row has its padding: about a line more than its text.
  const texts = actions.flatMap(({ label, who: by }) => [label, by === undefined ? "" : by.slice(20)]);
  return block(pen, content, [
    ...(hasHead ? [""] : []),
    ...texts,
    ...Array.from({ length: empty }, () => ""),
  ]);
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
