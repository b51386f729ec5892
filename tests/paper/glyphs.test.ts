/** No character is ever lost between the keyboard and the paper: drawn, or visibly replaced and said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { penFor } from "../../src/renderer/paper/blocks/pen.ts";
import { family } from "../../src/renderer/paper/design.ts";
import { makePdf } from "../../src/renderer/paper/engine.ts";
import { printable, runs, SUBSTITUTE, unprintableIn } from "../../src/renderer/paper/text/printable.ts";
import { drawn } from "../../src/renderer/paper/text/promised-texts.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { loadFonts, sheetOf } from "../support/paper/sheet-of.ts";
import { hostileView } from "../support/paper/harsh-views.ts";
import { fullView } from "../support/paper/views.ts";

/** A text alone on a page, read back. */
async function printed(text: string, isBold = false): Promise<string> {
  const { bytes } = await makePdf(
    {
      defaultStyle: { font: family.paper },
      content: [penFor({ language: "fr" }).words(text, { bold: isBold })],
    },
    await loadFonts(true),
  );
  return (await readPdf(bytes)).pages.join("");
}

const french =
  "Œuvre, cœur, ÿ, Æ, Ç, É, À, œ, 1 500 €, « d’accord », l’été − 3 ± 2, n° 4, ½, ², …, – et —, ™, ≤ ≥ ≈";

describe("French", () => {
  it("is drawn by the font of the paper, in both weights", async () => {
    expect(runs(printable(french)).map(({ font }) => font)).toEqual(["paper"]);
    for (const isBold of [false, true]) {
      expect(packed(await printed(french, isBold))).toBe(packed(drawn(french)));
    }
  });

  it("keeps its spaces: no-break inside « », before € and between thousands, narrow before ; ! ?", async () => {
    const text = await printed("Vraiment ? 1 500 € « oui »");
    expect(printable("Vraiment ? 1 500 € « oui »")).toBe(
      "Vraiment\u202F? 1\u00A0500\u00A0€ «\u00A0oui\u00A0»",
    );
    expect(text.replace(/[\u2009\u202F\u00A0]/g, " ")).toBe("Vraiment ? 1 500 € « oui »");
  });

  it("never parts a day from its month, an article from its number, nor a number from what it counts", () => {
    expect(printable("le 2 août 2026, article 50, vérifié le 26/09/2026, à 50 personnes")).toBe(
      "le 2\u00A0août 2026, article\u00A050, vérifié le\u00A026/09/2026, à 50\u00A0personnes",
    );
  });
});

describe("what the font of the paper lacks", () => {
  it("is drawn by the other one: arrows, ticks, boxes, Greek, Cyrillic, Hebrew, Arabic", () => {
    const text = "→ ✓ ☐ ☑ ★ Ελλάδα Привет שלום مخبز";
    expect(unprintableIn([text])).toEqual([]);
    expect(runs(printable(text)).some(({ font }) => font === "beyond")).toBe(true);
  });

  it("or is visibly replaced, letter by letter, when no font has it", () => {
    expect(drawn("佐藤 🥖")).toBe(`${SUBSTITUTE}${SUBSTITUTE} ${SUBSTITUTE}`);
    expect(unprintableIn(["佐藤 🥖 佐"])).toEqual(["佐", "藤", "🥖"]);
  });

  it("and what was replaced is said at the end of the sheet, with its number", async () => {
    const { bytes } = await sheetOf(hostileView);
    const all = packed((await readPdf(bytes)).pages.join(""));
    expect(all).toContain(packed("ne sait pas imprimer"));
    for (const code of ["U+4F50", "U+1F956", "U+E000"]) expect(all).toContain(code);
    const clean = await readPdf((await sheetOf(fullView)).bytes);
    expect(packed(clean.pages.join(""))).not.toContain(packed("ne sait pas imprimer"));
  });

  it("keeps every Latin word of a hostile visit, and executes nothing", async () => {
    const { bytes } = await sheetOf(hostileView);
    const all = packed((await readPdf(bytes)).pages.join(""));
    for (const text of [
      '<img src=x onerror="alert(1)"> & Cie',
      "<script>alert(1)</script>",
      "anticonstitutionnellement".repeat(80),
      "zérolargeur été",
      "{{nom}} $t(clé) %s ${process} =CMD() javascript:alert(1) file:///etc/passwd https://exemple.fr/a:b?c=d;e",
      "x".repeat(3_000),
      "y".repeat(300),
      "surrogate",
    ]) {
      expect(all).toContain(packed(drawn(text)));
    }
    for (let index = 0; index < 150; index += 1) expect(all).toContain(`ligne${index}`);
  });
});

describe("any text", () => {
  it("comes back from the paper as it was drawn", async () => {
    // Right-to-left scripts come back in another order: theirs is the reader's business.
    const leftToRight = fc
      .string({ unit: "binary", maxLength: 60 })
      .map((text) =>
        text.replace(
          /[\p{Script=Hebrew}\p{Script=Arabic}\p{M}\u0600-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/gu,
          "",
        ),
      );
    await fc.assert(
      fc.asyncProperty(leftToRight, async (text) => {
        expect(packed(await printed(text)).normalize("NFKC")).toBe(packed(drawn(text)).normalize("NFKC"));
      }),
      { numRuns: 60 },
    );
  });

  it("has as many visible letters on paper as it has clusters to draw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const ready = printable(text);
        const drawnText = drawn(text);
        // Nothing disappears: what is not replaced by one sign is kept as it is.
        const lost = unprintableIn([text]);
        if (lost.length === 0) expect(drawnText).toBe(ready);
        else expect(drawnText).toMatch(/[▯\uFFFD]/);
      }),
      { numRuns: 500 },
    );
  });
});
