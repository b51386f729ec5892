import { expect, test } from "vitest";
import { benchTable } from "../../bench/support/bench-table.ts";
import { benchRow } from "../../bench/topic.ts";

test("a row is judged on its exact ratio and shown rounded", () => {
  const kept = benchRow({
    name: "Une sauvegarde",
    metric: "médiane",
    unit: "ms",
    value: 1.6,
    limit: 1,
    target: 1.6,
  });
  const missed = benchRow({
    name: "Chargement",
    metric: "p95",
    unit: "ms",
    value: 1601,
    limit: 1000,
    target: 1.6,
  });
  expect(kept).toMatchObject({ ok: true, ratio: 1.6 });
  expect(missed).toMatchObject({ ok: false, ratio: 1.6, value: 1600 });
  expect(benchRow({ name: "", metric: "", unit: "", value: 1, limit: 0, target: 1 }).ok).toBe(false);
  expect(benchRow({ name: "", metric: "", unit: "", value: Number.NaN, limit: 1, target: 1 }).ok).toBe(false);
});

test("the table has one line a row, columns aligned, and says what is missed", () => {
  const row = { metric: "médiane", unit: "ms", limit: 1000, target: 1.6 };
  const lines = benchTable([
    benchRow({ ...row, name: "Une sauvegarde", value: 1200 }),
    benchRow({ ...row, name: "Chargement", value: 1700 }),
  ]).split("\n");
  expect(lines).toHaveLength(3);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[1]).toMatch(/Une sauvegarde +médiane +1.200 ms +1.000 ms +× 1,2 +≤ 1,6 +tenu$/);
  expect(lines[2]).toMatch(/MANQUÉ$/);
});
