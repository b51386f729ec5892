import { expect, test } from "vitest";
import { chartsFor, figures } from "./figures.ts";

test("each chart names one population, its year and where it comes from", () => {
  for (const { population, year, source, rows } of figures.charts) {
    expect(population).not.toBe("");
    expect(year).toBeGreaterThanOrEqual(2024);
    expect(source.url ?? source.name).not.toBe("");
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  }
});

test("a company is shown only where it belongs", () => {
  const ids = (place: Parameters<typeof chartsFor>[0]) => chartsFor(place).map(({ id }) => id);
  expect(ids({ headcount: 3, section: "C" })).toEqual(["francenum_2025"]);
  expect(ids({ headcount: 12, section: "F" })).toEqual(["francenum_2025", "insee_2025", "eurostat_2025", "sectors_2024"]);
  expect(ids({})).toEqual([]);
});
