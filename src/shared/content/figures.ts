/**
 * National adoption figures, each with its year, its population and its source (domain.md §1.3). One chart is one
 * population: 13 %, 18 % and 26 % are answers to different questions and are never drawn together (domain.md §8.8).
 */
import { z } from "zod";
import english from "../../../assets/content/figures.en.json" with { type: "json" };
import raw from "../../../assets/content/figures.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { Day } from "../records/field-values.ts";
import { Source } from "./source.ts";
import { translated } from "./translated.ts";

const Text = z.string().min(1);

const Row = z.strictObject({
  id: Text,
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

const Chart = z.strictObject({
  id: Text,
  title: Text,
  /** Who was asked: shown with every number. */
  population: Text,
  year: z.int(),
  /** Grade C is shown « à confirmer ». */
  source: Source,
  rows: z.array(Row).min(1),
  note: Text,
});
export type FigureChart = z.infer<typeof Chart>;

const Figures = z.strictObject({
  version: Text,
  /** Day on which the figures were gathered. */
  date: Day,
  /** Goals of the plan: not measures, never drawn with them. */
  goals: Chart.omit({ id: true, year: true }),
  charts: z.array(Chart),
});
export type Figures = z.infer<typeof Figures>;

/** The figures shipped with this version of the app, in French. */
export const figures: Figures = Figures.parse(raw);

let inEnglish: Figures | undefined;

/** The figures in the language of the screen: the same numbers under other words. */
export function figuresIn(language: Language): Figures {
  if (language === "fr") return figures;
  return (inEnglish ??= Figures.parse(translated(raw, english)));
}

/** What places a company in a chart. */
export interface CompanyPlace {
  readonly headcount?: number | undefined;
  /** Letter of NAF rév. 2. */
  readonly section?: string | undefined;
  readonly size?: string | undefined;
}

/**
 * Whether a line of a chart is the company's. All that the line says must hold: a sector line of companies with ten
 * employees or more is not that of a company of three. A line that says nothing of the sort is nobody's.
 */
export function isItsLine(row: FigureRow, { headcount, section, size }: CompanyPlace): boolean {
  const conditions = [
    row.headcount && isWithin(headcount, row.headcount),
    row.sections && section !== undefined && row.sections.includes(section),
    row.sizes && size !== undefined && row.sizes.includes(size),
  ].filter((condition) => condition !== undefined);
  return conditions.length > 0 && conditions.every(Boolean);
}

/** A part-time person is a fraction: 9.5 is still fewer than ten. */
function isWithin(headcount: number | undefined, [from, to]: readonly [number, number]): boolean {
  return headcount !== undefined && Math.floor(headcount) >= from && Math.floor(headcount) <= to;
}

/** The charts in which the company has its line, to show beside its results: its size, its sector. */
export function chartsFor(place: CompanyPlace, from: Figures = figures): readonly FigureChart[] {
  return from.charts.filter(({ rows }) => rows.some((row) => isItsLine(row, place)));
}
