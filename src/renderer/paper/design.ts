/** The paper’s grid, the same in every look (`look.ts`). Lengths in points (1/72 inch), A4 upright. */
export const page = { width: 595.28, height: 841.89, left: 46, right: 46, top: 42, bottom: 44 } as const;

/** Width of the text block. */
export const measure = page.width - page.left - page.right;

/** Space between two columns. */
export const gutter = 22;

/** Width of one column of a half page. */
export const half = (measure - gutter) / 2;

/** A narrow column of names and a wide one of text, for lists. */
export const rail = { left: 150, gap: 18, right: measure - 150 - 18 } as const;

/** Names of the font families as pdfmake knows them. */
export const family = { paper: "Paper", beyond: "Beyond" } as const;
