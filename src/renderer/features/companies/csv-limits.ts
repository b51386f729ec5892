/** How much of a file is taken. Apart from its reading, so that the screen does not load the parser. */

/** Past this the tables of a spreadsheet do not go either; a browser tab would run out of memory. */
export const mostBytes = 80_000_000;
/** Twice what the product promises. */
export const mostLines = 100_000;
/** Five times those of Sirene: more is a file read wrongly, and each of them is drawn. */
export const mostColumns = 300;
