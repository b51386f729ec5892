import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, formatDay, formatDayLong, formatInstant, timeInText } from "./dates.ts";
import { listing, plural } from "./lists.ts";
import { normaliseForSearch } from "./normalise.ts";
import { formatEuros, formatNumber, formatPercent, parseNumber } from "./numbers.ts";

test("days", () => {
  expect(formatDayLong("2026-11-01")).toBe("1er novembre 2026");
  expect(formatDayLong("2026-11-23", "fr", { weekday: true })).toBe("lundi 23 novembre 2026");
  expect(formatDay("2026-11-23")).toBe("23/11/2026");
  expect(timeInText("09:05")).toBe("9\u00a0h\u00a005");
  expect(timeInText("14:00")).toBe("14\u00a0h");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});

test("an instant is read in the zone of the visit", () => {
  expect(dayOf("2026-11-23T21:30:00Z", "Indian/Reunion")).toBe("2026-11-24");
  expect(formatInstant("2026-11-23T21:30:00Z", "Indian/Reunion")).toBe("24/11/2026 à 01:30");
  expect(formatInstant("2026-11-23T21:30:00Z", "Indian/Reunion", "en")).toBe("24/11/2026 at 01:30");
});

test("numbers", () => {
  expect(formatNumber(1234.5)).toBe("1\u202f234,5");
  expect(formatEuros(6000)).toBe("6\u202f000\u00a0€");
  expect(formatPercent(42)).toBe("42\u00a0%");
  expect(["1 234,5", "1\u202f234.5", "10 000 €", "1.234.567"].map(parseNumber)).toEqual([
    1234.5, 1234.5, 10_000, 1_234_567,
  ]);
  expect(["1.234,56", "1,234.56", ",5", "-3,5", "−2", "12,50"].map(parseNumber)).toEqual([
    1234.56, 1234.56, 0.5, -3.5, -2, 12.5,
  ]);
  for (const text of ["", "douze", "1,2,3", "--4", ".", "-", "12.34.567", "1e9", "Infinity"]) {
    expect(parseNumber(text), text).toBeUndefined();
  }
});

test("what is formatted can be read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(parseNumber(formatNumber(cents / 100))).toBe(cents / 100);
      expect(parseNumber(formatEuros(cents / 100))).toBe(cents / 100);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseNumber(text)).not.toBeNaN();
    }),
  );
});

test("words", () => {
  expect(normaliseForSearch("  L’Œuvre d'ÉTÉ ")).toBe("l oeuvre d ete");
  expect(listing(["a", "b", "c"])).toBe("a, b et c");
  expect(listing(["a", "b", "c"], "en")).toBe("a, b and c");
  expect([0, 1, 1.5, 2].map((count) => plural(count, "jour", "jours"))).toEqual([
    "jour",
    "jour",
    "jour",
    "jours",
  ]);
  expect([0, 1, 1.5].map((count) => plural(count, "day", "days", "en"))).toEqual(["days", "day", "days"]);
});
