import { expect, test } from "vitest";
import { addDays, dayOf, formatDay, formatDayLong, formatInstant, timeInText } from "./dates.ts";
import { listing } from "./lists.ts";
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
});

test("numbers", () => {
  expect(formatNumber(1234.5)).toBe("1\u202f234,5");
  expect(formatEuros(6000)).toBe("6\u202f000\u00a0€");
  expect(formatPercent(42)).toBe("42\u00a0%");
  expect(["1 234,5", "1\u202f234.5", "10 000 €", "1.234.567"].map(parseNumber)).toEqual([1234.5, 1234.5, 10_000, 1_234_567]);
  expect(["", "douze", "1,2,3", "--4"].map(parseNumber)).toEqual([undefined, undefined, undefined, undefined]);
});

test("words", () => {
  expect(normaliseForSearch("  L’Œuvre d'ÉTÉ ")).toBe("l oeuvre d ete");
  expect(listing(["a", "b", "c"])).toBe("a, b et c");
});
