/** A text that is remembered is measured as pdfmake measures it, and belongs to the document that asks. */
import { expect, it } from "vitest";
import { PaperDocument } from "../../src/renderer/paper/kept-fonts.ts";
import { StyleContextStack, TextInlines } from "../../src/renderer/paper/structure/inside.ts";
import { KnownTexts } from "../../src/renderer/paper/structure/known-texts.ts";
import { loadFonts } from "../support/paper/sheet-of.ts";

const { regular, semibold } = await loadFonts(false);
const aDocument = () =>
  new PaperDocument(
    { Paper: { normal: regular, bold: semibold } },
    {},
    {},
    {},
    { autoFirstPage: false, font: null },
    { existsSync: () => true, readFileSync: (name) => (typeof name === "string" ? regular : name) },
    () => false,
  );

function around(...set: readonly object[]): InstanceType<typeof StyleContextStack> {
  const styles = new StyleContextStack({ loud: { fontSize: 30 } }, { font: "Paper", fontSize: 10 });
  styles.styleOverrides.push(...set);
  return styles;
}

const texts: readonly (readonly [string, unknown, readonly object[]])[] = [
  ["a text", "Un four à bois, deux fournées par jour.", []],
  ["the same, larger", "Un four à bois, deux fournées par jour.", [{ fontSize: 14 }]],
  ["the same, bold by a node around", "Un four à bois, deux fournées par jour.", [{ bold: true }, {}]],
  ["line feeds and spaces at both ends", "  Premier\n\nsecond  ", [{ lineHeight: 1.4 }]],
  ["nothing", "", []],
  ["parts", [{ text: "Qui : ", bold: true }, { text: "Camille" }, " et son équipe"], [{ color: "#333333" }]],
  ["a text not to be cut", "Un four à bois", [{ noWrap: true }]],
  ["a named style", [{ text: "Un four", style: "loud" }], []],
];

it.each(texts)("%s", (_, text, set) => {
  const [plain, first, second] = [
    new TextInlines(aDocument()),
    new KnownTexts(aDocument()),
    new KnownTexts(aDocument()),
  ];
  const parts = (): unknown => structuredClone(text);
  const { items, ...widths } = plain.buildInlines(parts(), around(...set));
  const bare = items.map((inline) => ({ ...inline, font: undefined }));
  for (const measuring of [first, second]) {
    const measured = measuring.buildInlines(parts(), around(...set));
    expect(measured).toMatchObject(widths);
    expect(measured.items.map((inline) => ({ ...inline, font: undefined }))).toEqual(bare);
    for (const { font } of measured.items)
      expect(Object.values(measuring.pdfDocument.fontCache["Paper"] ?? {})).toContain(font);
    // What laying out does to a word stays with that word.
    for (const inline of measured.items) Object.assign(inline, { text: "autre chose", width: 0 });
  }
});

it("a line ends inside the path of an address only", () => {
  const text = "Le site : https://conseillers-entreprises.exemple.fr/un-plan/pour-tous, à lire";
  for (const measuring of [new KnownTexts(aDocument()), new KnownTexts(aDocument())]) {
    const { items } = measuring.buildInlines(text, around());
    const stretches = items.map(({ text: word, noNewLine }) => (noNewLine === true ? word : `${word}|`));
    expect(stretches.join("")).toBe(
      "Le |site : |https://conseillers-entreprises.exemple.fr/|un-|plan/|pour-|tous, |à |lire|",
    );
  }
});
