/** Value against feasibility, in four quarters that hold numbers: a table, so that it is read as well as seen. */
import type { Content, TableCell } from "pdfmake/interfaces";
import type { TradeUseView } from "../given-view.ts";
import type { Pen } from "./pen.ts";

const quarters = [
  ["project", "quick_win"],
  ["set_aside", "prepare"],
] as const satisfies readonly (readonly TradeUseView["quarter"][])[];

const rowHead = 62;

/** Lines between the cells, none around: a cross, as one draws it by hand. */
const isInner = (index: number): number => (index === 0 || index === quarters.length + 1 ? 0 : 0.7);

/** The uses by their number in the list, from 1. */
export function matrixOfUses(pen: Pen, uses: readonly TradeUseView[], width: number): Content {
  const { given: words } = pen.say;
  const head = (text: string, scope: "Column" | "Row"): TableCell => ({
    structure: "TH",
    scope,
    stack: [pen.words(text, { fontSize: pen.size.small, color: pen.colour.soft })],
  });
  const left = rowHead * pen.zoom;
  const side = (width - left) / 2 - 15;
  const quarter = (quadrant: TradeUseView["quarter"]): TableCell => {
    const numbers = uses.flatMap((use, index) => (use.quarter === quadrant ? [String(index + 1)] : []));
    return {
      stack: [
        pen.words(words.quarters[quadrant], { fontSize: pen.size.note, color: pen.colour.soft }),
        pen.words(numbers.length === 0 ? words.none : numbers.join("  "), {
          fontSize: numbers.length === 0 ? pen.size.note : pen.size.lead,
          bold: numbers.length > 0,
          color: numbers.length > 0 ? pen.colour.accent : pen.colour.soft,
        }),
      ],
      ...(quadrant === "quick_win" ? { fillColor: pen.colour.wash } : {}),
    };
  };
  return {
    structure: "Table",
    table: {
      widths: [left - 8, side, side],
      headerRows: 1,
      body: [
        ["", head(words.hard, "Column"), head(words.feasible, "Column")],
        [head(words.valuable, "Row"), ...quarters[0].map(quarter)],
        [head(words.toProve, "Row"), ...quarters[1].map(quarter)],
      ],
    },
    layout: {
      hLineWidth: isInner,
      vLineWidth: isInner,
      hLineColor: () => pen.colour.line,
      vLineColor: () => pen.colour.line,
      paddingLeft: (index: number) => (index === 0 ? 0 : 7),
      paddingRight: () => 7,
      paddingTop: (index: number) => (index === 0 ? 0 : 4),
      paddingBottom: () => 4,
    },
    margin: [0, 0, 0, 8],
  };
}
