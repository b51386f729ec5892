/** What a definition says, and does not say, of its structure; on pages of a few lines. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { describe, expect, it } from "vitest";
import { penFor } from "../../src/renderer/paper/blocks/pen.ts";
import { family } from "../../src/renderer/paper/design.ts";
import { makePdf } from "../../src/renderer/paper/engine.ts";
import { elementsIn, isContent, outlineOf, readStructure } from "../support/paper/read-structure.ts";
import { loadFonts } from "../support/paper/sheet-of.ts";
import { structureFaults } from "../support/paper/structure-faults.ts";

const pen = penFor({ language: "fr" });
const title: Content = { text: "Titre", structure: "H1" };

const made = async (content: Content[], more: Partial<TDocumentDefinitions> = {}) => {
  const definition: TDocumentDefinitions = {
    pageSize: { width: 300, height: 300 },
    defaultStyle: { font: family.paper },
    language: "fr-FR",
    displayTitle: true,
    info: { title: "Essai <1> & 2" },
    content: [title, ...content],
    ...more,
  };
  return (await makePdf(definition, await loadFonts(false))).bytes;
};

/** Made, without a fault, and as an outline without its root and its title. */
const outline = async (content: Content[], more?: Partial<TDocumentDefinitions>): Promise<string> => {
  const bytes = await made(content, more);
  expect(await structureFaults(bytes)).toEqual([]);
  return outlineOf((await readStructure(bytes)).root)
    .split("\n")
    .slice(2)
    .map((line) => line.slice(2).trimEnd())
    .join("\n");
};

const lines = (count: number, what = "ligne"): string =>
  Array.from({ length: count }, (_, index) => `${what} ${index}`).join("\n");

describe("without a word about it", () => {
  it("a text is a paragraph, and what only lays out is nothing", async () => {
    const layouts: Content[] = [
      { columns: [{ text: "gauche" }, { stack: ["droite", "dessous"] }] },
      { table: { body: [["cadre"]] } },
      { canvas: [{ type: "rect", x: 0, y: 0, w: 50, h: 5, color: "#000000" }] },
    ];
    expect(await outline(layouts)).toBe("P gauche\nP droite\nP dessous\nP cadre");
  });

  it("ul and ol are lists, also inside each other; a number is read, a dot is not", async () => {
    expect(await outline([{ ul: ["un", { ol: ["deux", { stack: ["trois", "quatre"] }] }] }])).toBe(
      [
        "L",
        "  LI",
        "    LBody un",
        "  L",
        "    LI",
        "      Lbl 1.",
        "      LBody deux",
        "    LI",
        "      Lbl 2.",
        "      LBody",
        "        P trois",
        "        P quatre",
      ].join("\n"),
    );
  });

  it("nothing is made of an empty text", async () => {
    expect(await outline(["", " ", { stack: [""] }, { text: "", structure: "H2" }, "fin"])).toBe("P fin");
  });
});

describe("what a definition says", () => {
  it("titles hold their text, and a figure what is drawn in it", async () => {
    const drawing: Content = {
      stack: [{ canvas: [{ type: "ellipse", x: 20, y: 20, r1: 10, r2: 8, color: "#000000" }] }, "légende"],
      alt: "Un disque",
    };
    expect(await outline([{ stack: ["Une", "partie"], structure: "H2" }, drawing])).toBe(
      "H2 Une partie\nFigure Un disque",
    );
  });

  it("a figure is framed where it is drawn, from the bottom of the page", async () => {
    const drawing: Content = {
      canvas: [
        { type: "rect", x: 10, y: 20, w: 30, h: 40 },
        { type: "line", x1: 0, y1: 0, x2: 5, y2: 70 },
      ],
      alt: "Deux traits",
      absolutePosition: { x: 100, y: 50 },
    };
    const { root } = await readStructure(await made([drawing]));
    const [figure] = elementsIn(root).filter(({ type }) => type === "Figure");
    expect(figure?.attributes["BBox"]).toEqual([100, 180, 140, 250]);
  });

  it("items and rows that follow each other make one list and one table; a text between parts them", async () => {
    const item = (text: string): Content => ({
      columns: [
        { text: "–", width: 10, structure: "Lbl" },
        { text, structure: "LBody" },
      ],
      structure: "LI",
    });
    const row: Content = { columns: [{ text: "a", structure: "TH", scope: "Row" }, "b"], structure: "TR" };
    expect(
      await outline([item("un"), { stack: [item("deux")], unbreakable: true }, "texte", item("trois"), row]),
    ).toBe(
      [
        ...["L", "  LI", "    Lbl –", "    LBody un", "  LI", "    Lbl –", "    LBody deux"],
        ...["P texte", "L", "  LI", "    Lbl –", "    LBody trois", "Table", "  TR", "    TH a", "    TD b"],
      ].join("\n"),
    );
  });

  it("an artifact is drawn and not read, with all that is in it", async () => {
    expect(await outline([{ stack: ["ornement", { ul: ["x"] }], artifact: true }, "texte"])).toBe("P texte");
  });

  it("another language is said", async () => {
    const { root } = await readStructure(await made([{ text: "How are you?", lang: "en" }]));
    expect(elementsIn(root).at(-1)).toMatchObject({ type: "P", lang: "en" });
  });
});

describe("a table", () => {
  const table: Content = {
    structure: "Table",
    table: {
      headerRows: 1,
      body: [
        ["Nom", { text: "Deux colonnes", colSpan: 2 }, ""],
        ...Array.from({ length: 40 }, (_, index) => [
          { text: `n${index}`, structure: "TH" as const, scope: "Row" as const },
          "b",
          "c",
        ]),
      ],
    },
  };

  it("has header cells that say of what, and cells that are as wide as they are drawn", async () => {
    const bytes = await made([table]);
    expect(await structureFaults(bytes)).toEqual([]);
    const heads = elementsIn((await readStructure(bytes)).root).filter(({ type }) => type === "TH");
    expect(heads.slice(0, 3).map(({ attributes }) => attributes)).toMatchObject([
      { Scope: { name: "Column" } },
      { Scope: { name: "Column" }, ColSpan: 2 },
      { Scope: { name: "Row" } },
    ]);
  });

  it("draws its headers again on each page and says them once", async () => {
    const { root, marked } = await readStructure(await made([table]));
    expect(marked.length).toBeGreaterThan(2);
    expect(outlineOf(root).match(/TH Nom/g)).toHaveLength(1);
    expect(marked.slice(1).every(({ artifactText }) => artifactText.includes("Nom"))).toBe(true);
  });
});

describe("over several pages", () => {
  it("a paragraph stays one, with its words apart", async () => {
    const bytes = await made([lines(40)]);
    expect(await structureFaults(bytes)).toEqual([]);
    const { root } = await readStructure(bytes);
    const [paragraph] = elementsIn(root).filter(({ type }) => type === "P");
    const pages = new Set(paragraph?.kids.filter(isContent).map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(1);
    expect(outlineOf(root)).toContain("ligne 12 ligne 13");
  });

  it("columns are read one after the other, whatever page each piece is on", async () => {
    expect(await outline([{ columns: [lines(30, "a"), lines(30, "b")] }])).toMatch(
      /^P a 0.*a 29\nP b 0.*b 29$/,
    );
  });

  it("headers, footers and backgrounds are for the eye", async () => {
    const more: Partial<TDocumentDefinitions> = {
      header: (page) => `haut ${page}`,
      footer: (page, count) => ({ columns: [`bas ${page}`, `${count}`] }),
      background: () => ({ canvas: [{ type: "rect", x: 0, y: 0, w: 300, h: 300, color: "#eeeeee" }] }),
    };
    expect(await outline([{ text: "un" }, { text: "deux", pageBreak: "before" }], more)).toBe("P un\nP deux");
  });
});

describe("links", () => {
  it("are a tag inside their line, go with what they say, and are one when they go on", async () => {
    const linked: Content = {
      text: [
        "Voir ",
        {
          text: "une page dont le nom est assez long pour tenir sur deux lignes",
          link: "https://exemple.fr",
        },
        " et ",
        { text: "ici", linkToDestination: "fin" },
        ".",
      ],
    };
    const bytes = await made([linked, { text: "Fin", id: "fin" }]);
    expect(await structureFaults(bytes)).toEqual([]);
    const { root, objects } = await readStructure(bytes);
    const links = elementsIn(root).filter(({ type }) => type === "Link");
    expect(links).toHaveLength(2);
    const framed = links.map(({ kids }) =>
      kids.flatMap((kid) => ("annotation" in kid ? [kid.annotation] : [])),
    );
    expect(framed.map(({ length }) => length)).toEqual([2, 1]);
    expect(objects.dictionary({ object: framed[1]?.[0] ?? 0 })["Contents"]).toBe("ici");
    expect(outlineOf(root)).toContain("Link une page dont le nom est assez long");
  });
});

describe("what would be dropped", () => {
  const tall = pen.words(lines(40));
  it.each<[string, Content[], Partial<TDocumentDefinitions>?]>([
    ["a block that may not break", [{ stack: [tall], unbreakable: true }]],
    ["a row that may not break", [{ table: { dontBreakRows: true, body: [["un"], [tall]] } }]],
    ["a footer", ["texte"], { footer: lines(20) }],
  ])("%s, taller than its page: is an error, not a hole", async (_, content, more) => {
    await expect(made(content, more)).rejects.toMatchObject({ code: "paper.incomplete" });
  });
});
