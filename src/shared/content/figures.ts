/**
 * National adoption figures, each with its year, its population and its source (domain.md §1.3). One chart is one
 * population: 13 %, 18 % and 26 % are answers to different questions and are never drawn together (domain.md §8.8).
 */
import { z } from "zod";
import { frenchTypography } from "../language/french-typography.ts";
import raw from "../../../assets/content/figures.json" with { type: "json" };
import { Source } from "./source.ts";

const Text = z.string().transform(frenchTypography);

const Row = z.object({
  id: z.string(),
  label: Text,
  /** 0 to 100. */
  percent: z.number().min(0).max(100),
  /** The source says « about ». */
  approximate: z.boolean().optional(),
  /** Employees, both ends included, that this line covers. */
  headcount: z.tuple([z.number(), z.number()]).optional(),
  /** Letters of NAF rév. 2 that this line covers. */
  sections: z.array(z.string()).optional(),
  /** Legal sizes that this line covers. */
  sizes: z.array(z.string()).optional(),
});
export type FigureRow = z.infer<typeof Row>;

const Chart = z.object({
  id: z.string(),
  title: Text,
  population: Text,
  year: z.int(),
  source: Source,
  rows: z.array(Row).min(1),
  note: Text,
});
export type FigureChart = z.infer<typeof Chart>;

const Figures = z.object({
  version: z.string(),
  date: z.iso.date(),
  goals: Chart.omit({ id: true, year: true }),
  charts: z.array(Chart),
});

/** The figures shipped with this version of the app. */
export const figures = Figures.parse(raw);

/** What places a company in a chart. */
export interface CompanyPlace {
  readonly headcount?: number | undefined;
  /** Letter of NAF rév. 2. */
  readonly section?: string | undefined;
  readonly size?: string | undefined;
}

/** Whether a line of a chart is the company's. */
export function isItsLine(row: FigureRow, { headcount, section, size }: CompanyPlace): boolean {
  if (row.headcount !== undefined) {
    const [from, to] = row.headcount;
    return headcount !== undefined && Math.floor(headcount) >= from && Math.floor(headcount) <= to;
  }
  if (row.sections !== undefined) return section !== undefined && row.sections.includes(section);
  if (row.sizes !== undefined) return size !== undefined && row.sizes.includes(size);
  return false;
}

/** The charts in which the company has its line, to show beside its results. */
export function chartsFor(place: CompanyPlace): readonly FigureChart[] {
  return figures.charts.filter(({ rows }) => rows.some((row) => isItsLine(row, place)));
}
