import type { LayoutNode, Line } from "pdfmake/js/LayoutBuilder.js";

/** The line is the last of its text, and says that it is cut. */
export function endHere(node: LayoutNode, line: Line): void {
  Object.assign(node, { _inlines: [] });
  Object.assign(line, { lastLineInParagraph: true });
  const last = line.inlines.at(-1);
  if (last !== undefined) Object.assign(last, { text: `${last.text.replace(/[\s,;:.(«“–-]+$/, "")}…` });
}
