import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSiren, formatSiret, isSiren, isSiret, parseSiren, parseSiret, vatNumber } from "./siren.ts";

describe("values of domain.md §6.1", () => {
  it.each(["73282932000074", "35600000000048", "35600000049837"])("%s can exist", (siret) => {
    expect(parseSiret(siret)).toEqual({ ok: true, value: siret });
  });
  it("refuses what cannot", () => {
    expect(parseSiret("12345678912345")).toEqual({ ok: false, reason: "checksum" });
    expect(parseSiren("123456789")).toEqual({ ok: false, reason: "checksum" });
    expect(parseSiren("000000000")).toEqual({ ok: false, reason: "checksum" });
    expect(parseSiren("73282932")).toEqual({ ok: false, reason: "length" });
    expect(parseSiren("73282932O")).toEqual({ ok: false, reason: "characters" });
    expect(parseSiren(" \u00A0")).toEqual({ ok: false, reason: "empty" });
    expect(isSiret("35600000049836")).toBe(false);
  });
  it.each([
    ["732829320", "FR44732829320"],
    ["552081317", "FR03552081317"],
    ["356000000", "FR39356000000"],
    ["404833048", "FR83404833048"],
  ])("the VAT number of %s is %s", (siren, vat) => expect(vatNumber(siren)).toBe(vat));
});

it("reads what people type and what it displays", () => {
  expect(parseSiren("732.829-320")).toEqual({ ok: true, value: "732829320" });
  expect(formatSiren("732829320")).toBe("732\u202F829\u202F320");
  expect(formatSiret("73282932000074")).toBe("732\u202F829\u202F320\u202F00074");
  expect(parseSiret(formatSiret("73282932000074"))).toEqual({ ok: true, value: "73282932000074" });
  expect(formatSiren("inconnu")).toBe("inconnu");
});

it("one wrong digit is always seen", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (start, at, add) => {
        const first = String(start).padStart(8, "0");
        const siren = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
          .map((last) => first + last)
          .find(isSiren);
        if (siren === undefined) return;
        const digits = siren.split("");
        digits[at] = String((Number(digits[at]) + add) % 10);
        expect(isSiren(digits.join(""))).toBe(false);
      },
    ),
  );
});
