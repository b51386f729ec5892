import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetFileName } from "../../src/renderer/paper/file-name.ts";
import { fullView } from "../support/paper/views.ts";

const named = (name: string, language: "fr" | "en" = "fr"): string =>
  sheetFileName({ kind: "synthesis", view: { ...fullView, language, company: { name } } });

/** Microsoft, “Naming Files, Paths, and Namespaces”; ext4 and APFS: 255 bytes. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

describe("sheetFileName", () => {
  it("says what, for whom and of which day", () => {
    expect(named("Charpentes Kervadec & Filles")).toBe(
      "Synthèse – Charpentes Kervadec & Filles – 2026-11-23.pdf",
    );
    expect(named("Mill & Sons", "en")).toBe("Summary – Mill & Sons – 2026-11-23.pdf");
  });

  it("keeps the day and the extension, however long the name", () => {
    expect(named("é".repeat(5_000))).toMatch(/ – 2026-11-23\.pdf$/);
    expect(Buffer.byteLength(named("𝒳".repeat(5_000)))).toBeLessThanOrEqual(200);
    expect(named("𝒳".repeat(5_000))).toMatch(/ – 2026-11-23\.pdf$/);
  });

  it.each([
    "",
    " ",
    "...",
    "CON",
    "aux.txt",
    "LPT1",
    'a/b\\c:d*e?f"g<h>i|j',
    "\u202Efdp.exe",
    "nom. ",
    "\uD83D",
  ])("makes a name of %j", (name) => expectSafe(named(name)));

  it("is composed (NFC): the same firm has the same file on every system", () => {
    expect(named("E\u0301lan")).toBe(named("Élan"));
  });

  it("is accepted by Windows, macOS and Linux, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.constantFrom("fr", "en"),
        (name, language) => expectSafe(named(name, language)),
      ),
      { numRuns: 2_000 },
    );
  });
});

function expectSafe(name: string): void {
  expect(name).toMatch(/^\S.*\S$/);
  expect(name).toMatch(/ – 2026-11-23\.pdf$/);
  expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(name).not.toMatch(/^[. ]|[. ]$/);
  expect(name).not.toMatch(devices);
  expect(name).toBe(name.normalize("NFC"));
  expect(name.isWellFormed()).toBe(true);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
}
