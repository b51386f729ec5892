import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeFileName } from "../../src/shared/host/safe-file-name.ts";

describe("safeFileName", () => {
  test.each([
    ["Synthèse — L’Épicerie d’Œuvres 2026-11-23.pdf", "Synthèse — L’Épicerie d’Œuvres 2026-11-23.pdf"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["C:\\Windows\\x.pdf", "C--Windows-x.pdf"],
    ["a/b:c*d?.pdf", "a-b-c-d-.pdf"],
    ["CON", "_CON"],
    ["nul.pdf", "_nul.pdf"],
    ["console.pdf", "console.pdf"],
    ["facture\u202efdp.exe", "facturefdp.exe"],
    ["ligne\nnouvelle\u0000.pdf", "lignenouvelle.pdf"],
    ["  . .  ", "document"],
    ["", "document"],
    ["fin. ", "fin"],
    ["1\u202f000\u00a0€.pdf", "1 000 €.pdf"],
  ])("%j becomes %j", (given, expected) => expect(safeFileName(given)).toBe(expected));

  test("keeps the extension of a name that is too long", () => {
    const name = safeFileName(`${"é".repeat(300)}.pdf`);
    expect(name).toMatch(/é\.pdf$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });

  test("whatever is given, a name every disk takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = safeFileName(given);
        expect(name).not.toBe("");
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u);
        expect(name.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});
