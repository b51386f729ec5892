/** An honest comparison: all print every word of the visit, and as many letters as each other. */
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { drawn, promisedTexts } from "../../src/renderer/paper/text/promised-texts.ts";
import { fr as say } from "../../src/renderer/paper/wording/fr.ts";
import { formatDay } from "../../src/shared/language/dates.ts";
import { readPdf } from "../../tests/support/paper/read-pdf.ts";
import type { Sides } from "./sides.ts";
import { visits } from "./visits.ts";

/** Throws what is not the same. */
export async function compareContents(sides: Sides): Promise<void> {
  for (const [index, visit] of visits.entries()) {
    // As many times as there are pages, which is not the same for all.
    const foot = packed(say.documents.synthesis.printedOn(formatDay(visit.printedOn)));
    const counts: number[] = [];
    const said: string[] = [];
    for (const { name, ready } of Object.values(sides)) {
      const { bytes } = await ready(index)();
      const { pages } = await readPdf(bytes);
      const text = packed(pages.join(""));
      const lost = promisedTexts(visit).filter((forms) => !forms.some((form) => isIn(text, form)));
      if (lost.length > 0) throw new Error(`${name}, ${visit.company.name}: ${lost.join(" | ")}`);
      const letters = text.replaceAll(foot, "").length;
      counts.push(letters);
      said.push(`${name} ${pages.length} p., ${letters} signes, ${Math.round(bytes.length / 1000)} Ko`);
    }
    console.log(`  ${visit.company.name} : ${said.join(" ; ")}`);
    if (Math.min(...counts) / Math.max(...counts) < 0.97) throw new Error(`letters: ${counts.join(", ")}`);
  }
}

/** Whole, or word by word when the end of a page parts it. */
function isIn(page: string, text: string): boolean {
  const has = (part: string): boolean => page.includes(packed(drawn(part)));
  return has(text) || text.split(/\s+/).every(has);
}
