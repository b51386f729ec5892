/** A document as text: what can be compared, read in a difference, and looked at. */
import { pagesAsGrey, type Grey } from "./raster.ts";
import { readPdf } from "./read-pdf.ts";
import { elementsIn, readStructure } from "./read-structure.ts";

/** Dots per inch that are drawn, and cells that a page is parted in. */
const dpi = 48;
const grid = { columns: 66, rows: 62 } as const;
/** From white to black. */
const shades = " .:-=+*#%@";
const ink = "── encre, page ";

/** Pages, fonts, tags in reading order, words of each page, then each page as shades of ink. */
export async function goldenOf(bytes: Uint8Array): Promise<string> {
  const { pages, source, bookmarks } = await readPdf(bytes);
  const { root } = await readStructure(bytes);
  const fonts = [
    ...new Set([...source.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name)),
  ];
  const tags = elementsIn(root).map(({ type }) => type);
  return [
    `pages : ${String(pages.length)}`,
    `polices : ${fonts.toSorted().join(", ")}`,
    `signets : ${bookmarks.join(" | ")}`,
    `balises : ${runs(tags)}`,
    ...pages.flatMap((text, index) => [`── texte, page ${String(index + 1)}`, text.trim()]),
    ...(await pagesAsGrey(bytes, dpi)).flatMap((page, index) => [
      `${ink}${String(index + 1)}`,
      ...inkOf(page),
    ]),
    "",
  ].join("\n");
}

/** « P×3 H2 P »: tags in their order, repeated ones counted. */
function runs(tags: readonly string[]): string {
  const found: { tag: string; count: number }[] = [];
  for (const tag of tags) {
    const last = found.at(-1);
    if (last?.tag === tag) last.count += 1;
    else found.push({ tag, count: 1 });
  }
  return found.map(({ tag, count }) => (count === 1 ? tag : `${tag}×${String(count)}`)).join(" ");
}

/** The mean shade of each cell, as a letter. */
function inkOf({ width, height, shades: pixels }: Grey): string[] {
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => {
      const [left, right] = [column, column + 1].map((at) => Math.floor((at * width) / grid.columns));
      const [top, bottom] = [row, row + 1].map((at) => Math.floor((at * height) / grid.rows));
      let [sum, count] = [0, 0];
      for (let y = top ?? 0; y < (bottom ?? 0); y += 1)
        for (let x = left ?? 0; x < (right ?? 0); x += 1) {
          sum += 255 - (pixels[y * width + x] ?? 255);
          count += 1;
        }
      return shades.charAt(Math.min(shades.length - 1, Math.round((sum / count / 255) * 14)));
    })
      .join("")
      .trimEnd(),
  );
}

/** All but the ink. */
export function withoutInk(golden: string): string {
  const at = golden.indexOf(`\n${ink}`);
  return at === -1 ? golden : golden.slice(0, at);
}

/** The lines of ink of each page. */
export function inkIn(golden: string): string[][] {
  return golden
    .split(`\n${ink}`)
    .slice(1)
    .map((page) => page.split("\n").slice(1, 1 + grid.rows));
}

/** Mean difference of the cells of a page, from 0 (the same) to 1 (white against black). */
export function inkDistance(a: readonly string[], b: readonly string[]): number {
  let sum = 0;
  for (let row = 0; row < grid.rows; row += 1)
    for (let column = 0; column < grid.columns; column += 1) {
      const shade = (lines: readonly string[]) => shades.indexOf(lines[row]?.charAt(column) || " ");
      sum += Math.abs(shade(a) - shade(b)) / (shades.length - 1);
    }
  return sum / (grid.rows * grid.columns);
}
