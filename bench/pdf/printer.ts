/** Chromium as a maker of PDFs: one page that stays open, whose fonts are read once. */
import type { Page } from "playwright";
import { family } from "../../src/renderer/paper/design.ts";
import type { Fonts } from "./pencil.ts";

/** Makes a blank page know the fonts of the sheet: what is put in it later has them at once. */
export async function giveFonts(page: Page, { regular, semibold }: Fonts): Promise<void> {
  for (const [weight, bytes] of [
    ["400", regular],
    ["600", semibold],
  ] as const) {
    await page.evaluate(
      async ([name, of, base64]) => {
        const source = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        document.fonts.add(await new FontFace(name, source, { weight: of }).load());
      },
      [family.paper, weight, Buffer.from(bytes).toString("base64")] as const,
    );
  }
}

/** From the text of a page to the bytes, tagged and with bookmarks as ours are. */
export async function print(page: Page, html: string): Promise<{ bytes: Uint8Array }> {
  await page.setContent(html);
  return {
    bytes: await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  };
}
