import { expect, test } from "vitest";
import english from "../../../assets/content/figures.en.json" with { type: "json" };
import { textsOf } from "../../../tests/support/texts-of.ts";
import { frenchTypography } from "../language/french-typography.ts";
import { chartsFor, type CompanyPlace, figures, figuresIn, isItsLine } from "./figures.ts";

test("each chart names one population, its year and where it comes from", () => {
  expect(new Set(figures.charts.map(({ id }) => id)).size).toBe(figures.charts.length);
  for (const { population, year, source, rows } of figures.charts) {
    expect(population).toMatch(/France|Union européenne|OCDE/);
    expect(year).toBeGreaterThanOrEqual(2024);
    expect(source.url).toMatch(/^https:/);
    expect(["A", "B", "C"]).toContain(source.grade);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  }
});

test("bands of one chart touch without overlapping", () => {
  for (const { rows, id } of figures.charts) {
    const bands = rows.flatMap(({ headcount, sections }) =>
      headcount === undefined || sections !== undefined ? [] : [headcount],
    );
    for (const [at, [from]] of bands.entries()) {
      const before = bands[at - 1];
      if (before !== undefined) expect(from, id).toBe(before[1] + 1);
    }
  }
});

test("a company is shown only where it belongs", () => {
  const ids = (place: CompanyPlace) => chartsFor(place).map(({ id }) => id);
  expect(ids({ headcount: 3, section: "C" })).toEqual(["francenum_2025"]);
  // Three builders: in the survey that asked small firms, never in the one that asked those of ten or more.
  expect(ids({ headcount: 3, section: "F" })).toEqual(["francenum_2025", "francenum_sectors_2026"]);
  expect(ids({ headcount: 12, section: "F" })).toEqual([
    "francenum_2025",
    "insee_2025",
    "insee_2024",
    "sectors_2024",
    "francenum_sectors_2026",
    "eurostat_2025",
    "oecd_2024",
  ]);
  expect(ids({ headcount: 300, section: "F" })).not.toContain("francenum_sectors_2026");
  expect(ids({ section: "F" })).toEqual([]);
  expect(ids({})).toEqual([]);
});

test("a company has one line at most in a chart, and one goal by legal size", () => {
  for (const headcount of [
    0, 0.5, 1, 4, 4.9, 5, 9, 9.9, 10, 19, 20, 49, 49.5, 50, 249, 249.5, 250, 4999, 5000,
  ]) {
    for (const { rows } of figures.charts) {
      expect(rows.filter((row) => isItsLine(row, { headcount, section: "F" })).length).toBeLessThanOrEqual(1);
    }
  }
  const goal = (size: string) =>
    figures.goals.rows.filter((row) => isItsLine(row, { size })).map(({ percent }) => percent);
  expect(["TPE", "PME", "ETI", "GE"].map(goal)).toEqual([[50], [80], [80], [100]]);
});

test("French is typeset, English says every text", () => {
  const french = textsOf(figures);
  for (const [path, text] of french) expect(text, path).toBe(frenchTypography(text));
  const paths = (content: unknown) => textsOf(content).map(([path]) => path);
  expect(paths(english).sort()).toEqual(
    paths(figures)
      .filter((path) => !/\.(sections|sizes)\./.test(path))
      .sort(),
  );
  expect(figuresIn("en").charts[0]?.rows[0]).toEqual({
    ...figures.charts[0]?.rows[0],
    label: "1 to 4 employees",
  });
});
