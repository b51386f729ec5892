/** The index of the annex: each name beside the page where its part is, however long the name. */
import type { Content } from "pdfmake/interfaces";
import { expect, it } from "vitest";
import { penFor } from "../../src/renderer/paper/blocks/pen.ts";
import { annexIndex } from "../../src/renderer/paper/documents/annex.ts";
import { sheet } from "../../src/renderer/paper/documents/frame.ts";
import { makePdf } from "../../src/renderer/paper/engine.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { elementsIn, readStructure, spoken } from "../support/paper/read-structure.ts";
import { loadFonts } from "../support/paper/sheet-of.ts";
import { fullView } from "../support/paper/views.ts";

const pen = penFor(fullView);

/** The index of parts of these names, each on a page of its own after it. */
async function indexOf(names: readonly string[]): Promise<Uint8Array> {
  const parts = names.map((name, index) => ({ id: `part-${index}`, name, content: (): Content[] => [] }));
  const pages = parts.map(({ id }): Content => ({ text: "Ici", id, pageBreak: "before" }));
  const definition = {
    ...sheet(pen, fullView, pen.say.documents.synthesis),
    content: [...annexIndex(pen, parts), ...pages],
  };
  return (await makePdf(definition, await loadFonts(false))).bytes;
}

const long =
  "Les dispositifs qui peuvent vous aider, et tout ce qui reste à dire de chacun d’eux, suite (12)";

it("names the page of each part, whether its name holds on a line or not, as one item to who listens", async () => {
  const bytes = await indexOf(["Rendez-vous", long, "Vos données"]);
  const [text = ""] = (await readPdf(bytes)).pages;
  expect(text).toContain("Rendez-vous, page 2\n");
  // On two lines, the page after the last one.
  expect(text).not.toContain(long);
  expect(text).toContain("suite (12), page 3\n");
  const { root } = await readStructure(bytes);
  const items = elementsIn(root).filter(({ type }) => type === "LI");
  const named = ["Rendez-vous, page 2", `${long}, page 3`, "Vos données, page 4"];
  expect(items.map((item) => packed(spoken(item)))).toEqual(named.map(packed));
  expect(elementsIn(root).filter(({ type }) => type === "L")).toHaveLength(1);
});
