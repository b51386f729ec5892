/** The drawings of the sheet, straight in pdfkit: as many paths as in ours. */
import { colour, size } from "./look.ts";
import type { DimensionView, SchemeView } from "../../src/renderer/paper/visit-view.ts";
import type { Pencil } from "./pencil.ts";

type Doc = PDFKit.PDFDocument;
type Point = readonly [x: number, y: number];

/** A tick in the margin. */
export function tick(doc: Doc, x: number, y: number, color: string = colour.accent): void {
  doc.lineCap("round").lineJoin("round");
  doc
    .moveTo(x + 0.6, y + 5.8)
    .lineTo(x + 3.1, y + 8.3)
    .lineTo(x + 7.6, y + 2.6);
  doc.lineWidth(1.5).stroke(color);
}

/** A box to tick by hand. */
export function tickBox(doc: Doc, x: number, y: number, isDone: boolean): void {
  doc
    .rect(x + 0.5, y + 1.2, 10, 10)
    .lineWidth(1)
    .stroke(colour.ink);
  if (isDone) tick(doc, x + 1.3, y + 0.6, colour.ink);
}

/** A number in a disc. */
export function numberDisc({ doc, write }: Pencil, value: number, x: number, y: number): void {
  doc.ellipse(x + 7, y + 7.4, 7, 7).fill(colour.accent);
  write(String(value), x, y + 2, 14, { size: size.note, bold: true, color: "#ffffff", align: "center" });
}

/** A stop sign. */
export function octagon(doc: Doc, x: number, y: number): void {
  const points = Array.from({ length: 8 }, (_, index): Point => {
    const angle = (2 * Math.PI * (index + 0.5)) / 8;
    return [x + 4.5 + 4.3 * Math.cos(angle), y + 6.4 + 4.3 * Math.sin(angle)];
  });
  outline(doc, points).fill(colour.ink);
  doc.moveTo(x + 2.3, y + 6.4).lineTo(x + 6.7, y + 6.4);
  doc.lineWidth(1.5).stroke("#ffffff");
}

/** The four discs of the outcomes. */
export function disc(doc: Doc, outcome: SchemeView["outcome"], x: number, y: number): void {
  const rim = doc.ellipse(x + 4.5, y + 6.6, 3.9, 3.9).lineWidth(1.1);
  if (outcome === "likely") rim.fillAndStroke(colour.accent, colour.accent);
  else if (outcome === "stale") rim.dash(1.6, { space: 1.4 }).stroke(colour.accent).undash();
  else rim.stroke(colour.accent);
  if (outcome === "not_eligible") {
    doc.moveTo(x + 1.8, y + 9.4).lineTo(x + 7.2, y + 3.8);
    doc.lineWidth(1.1).stroke(colour.accent);
  }
  if (outcome === "to_check") {
    const points = Array.from({ length: 13 }, (_, index): Point => {
      const angle = Math.PI / 2 + (Math.PI * index) / 12;
      return [x + 4.5 + 3.9 * Math.cos(angle), y + 6.6 - 3.9 * Math.sin(angle)];
    });
    outline(doc, points).fill(colour.accent);
  }
}

/** A rail with its marks, and the bar on it. */
export function scoreBar(doc: Doc, score: number | null, x: number, y: number): void {
  const rail = doc.rect(x, y, 46, 6.5).lineWidth(0.6);
  if (score === null) {
    rail.dash(2, { space: 2 }).stroke(colour.line).undash();
    return;
  }
  rail.stroke(colour.line);
  doc.rect(x, y, (46 * score) / 100, 6.5).fill(colour.accent);
  for (const cut of [25, 50, 75]) {
    const at = x + (46 * cut) / 100;
    doc.moveTo(at, y).lineTo(at, y + 6.5);
    doc.lineWidth(0.6).stroke(cut <= score ? "#ffffff" : colour.line);
  }
}

/** Rings, spokes, outline, dots and two lines of label an axis. Gives the height where it ends. */
export function radarByHand(
  { doc, write }: Pencil,
  dimensions: readonly DimensionView[],
  x: number,
  y: number,
  width: number,
): number {
  const radius = width / 2 - 48;
  const height = 2 * radius + 50;
  const centre: Point = [x + width / 2, y + height / 2];
  const at = (index: number, distance: number): Point => {
    const angle = (2 * Math.PI * index) / dimensions.length - Math.PI / 2;
    return [centre[0] + distance * Math.cos(angle), centre[1] + distance * Math.sin(angle)];
  };
  for (const cut of [25, 50, 75, 100]) {
    const ring = dimensions.map((_, index) => at(index, (radius * cut) / 100));
    outline(doc, ring)
      .lineWidth(cut === 100 ? 0.9 : 0.5)
      .stroke(cut === 100 ? colour.soft : colour.line);
  }
  dimensions.forEach((_, index) => {
    const [endX, endY] = at(index, radius);
    doc.moveTo(...centre).lineTo(endX, endY);
    doc.lineWidth(0.5).stroke(colour.hair);
  });
  const assessed = dimensions.flatMap(({ score }, index) =>
    score === null ? [] : [at(index, (radius * score) / 100)],
  );
  outline(doc, assessed).fillOpacity(0.16).fill(colour.accent).fillOpacity(1);
  outline(doc, assessed).lineWidth(1.6).lineJoin("round").stroke(colour.accent);
  for (const [dotX, dotY] of assessed) doc.ellipse(dotX, dotY, 2.2, 2.2).fill(colour.accent);
  dimensions.forEach(({ shortTitle, score }, index) => {
    const [endX, endY] = at(index, radius + 7);
    const align = Math.abs(endX - centre[0]) < 4 ? "center" : endX < centre[0] ? "right" : "left";
    const left = align === "center" ? endX - 26 : align === "right" ? endX - 52 : endX;
    const top = endY - 20 * (endY < centre[1] - 4 ? 0.85 : endY > centre[1] + 4 ? 0.1 : 0.5);
    const under = write(shortTitle, left, top, 52, { size: size.small, color: colour.soft, align });
    write(String(score ?? ""), left, under, 52, { size: size.small, bold: true, align });
  });
  return y + height;
}

function outline(doc: Doc, points: readonly Point[]): Doc {
  points.forEach(([pointX, pointY], index) =>
    index === 0 ? doc.moveTo(pointX, pointY) : doc.lineTo(pointX, pointY),
  );
  return doc.closePath();
}
