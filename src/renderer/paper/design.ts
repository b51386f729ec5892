/**
 * The paper's grid, type scale and colours. Lengths in points (1/72 inch), A4 upright. Every colour keeps its meaning
 * in black and white: dark for what matters, and a shape or a word beside each difference.
 */
export const page = { width: 595.28, height: 841.89, left: 46, right: 46, top: 42, bottom: 44 } as const;

/** Width of the text block. */
export const measure = page.width - page.left - page.right;

/** Space between two columns. */
export const gutter = 22;

/** Width of one column of a half page. */
export const half = (measure - gutter) / 2;

/** A narrow column of names and a wide one of text, for lists. */
export const rail = { left: 150, gap: 18, right: measure - 150 - 18 } as const;

export const colour = {
  ink: "#17201f",
  soft: "#4a5554",
  line: "#b0b7b5",
  hair: "#cfd5d3",
  accent: "#0b5257",
  wash: "#eef3f2",
} as const;

/** Font sizes: six, no more. */
export const size = { small: 7.8, note: 8.6, body: 9.4, lead: 10.6, heading: 13, title: 22 } as const;

/** Names of the font families as pdfmake knows them. */
export const family = { paper: "Paper", beyond: "Beyond" } as const;
