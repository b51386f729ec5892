/** Fonts are parsed for the first sheet only, and a kept font never changes what is printed. */
import { describe, expect, it } from "vitest";
import { penFor } from "../../src/renderer/paper/blocks/pen.ts";
import { family } from "../../src/renderer/paper/design.ts";
import { makePdf } from "../../src/renderer/paper/engine.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { loadFonts, sheetOf } from "../support/paper/sheet-of.ts";
import { fullView, shortView } from "../support/paper/views.ts";

async function alone(text: string, fonts: Awaited<ReturnType<typeof loadFonts>>): Promise<string> {
  const content = [penFor({ language: "fr" }).words(text)];
  const { bytes } = await makePdf({ defaultStyle: { font: family.paper }, content }, fonts);
  return (await readPdf(bytes)).pages.join("");
}

describe("kept fonts", () => {
  it("are not read again for a second sheet", async () => {
    const fonts = await loadFonts(false);
    const content = (text: string) => ({
      defaultStyle: { font: family.paper },
      content: [
        penFor({ language: "fr" }).words(text),
        penFor({ language: "fr" }).words(text, { bold: true }),
      ],
    });
    await makePdf(content("Première feuille"), fonts);
    // A font file that nobody reads may be anything: reading it would throw.
    const unreadable = { regular: new Uint8Array([1, 2, 3]), semibold: new Uint8Array([4, 5, 6]) };
    const { bytes } = await makePdf(content("Deuxième, œuvrée à 1 500 €"), unreadable);
    expect((await readPdf(bytes)).pages.join("")).toContain("Deuxième, œuvrée");
  });

  it("leave every letter readable, also those that were only a part of another one before", async () => {
    const fonts = await loadFonts(false);
    for (const text of ["ÿ Ÿ é ç Å", "y", "Y e c A", "ÿy"]) expect(await alone(text, fonts)).toBe(text);
  });

  it("name no letter by one that another sheet drew alike", async () => {
    const fonts = await loadFonts(true);
    // Forms of Arabic letters as old files write them, and the hyphen that does not break; then plain letters.
    for (const [before, text] of [
      ["\uFEE7\uFEB4\uFE98\uFECC\uFEE4\uFEDE", "نستعمل"],
      ["7\u20112", "primo-visite"],
    ] as const) {
      await alone(before, fonts);
      expect(await alone(text, fonts)).toBe(text);
    }
  });

  it("leave the sheet as it was, whatever was printed in between", async () => {
    const text = async (): Promise<readonly string[]> =>
      (await readPdf((await sheetOf(fullView)).bytes)).pages;
    const before = await text();
    await sheetOf(shortView);
    expect(await text()).toEqual(before);
  });
});
