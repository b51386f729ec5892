/** Where a piece of a page stands: what a reader frames when it speaks of a figure. */
import type { Box } from "./tag.ts";

interface Points {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The box of what pdfmake draws; of a path, whose points it leaves to pdfkit, nothing is known. */
export function boxOf(drawn: object): Box | undefined {
  if (isPolyline(drawn)) {
    const xs = drawn.points.map(({ x }) => x);
    const ys = drawn.points.map(({ y }) => y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }
  const number = numbersOf(drawn);
  const [x, y] = [number("x") ?? 0, number("y") ?? 0];
  const [r1, r2] = [number("r1"), number("r2")];
  if (r1 !== undefined && r2 !== undefined) return [x - r1, y - r2, x + r1, y + r2];
  const [x1, y1, x2, y2] = [number("x1"), number("y1"), number("x2"), number("y2")];
  if (x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined)
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  const [width, height] = [number("w") ?? number("_width"), number("h") ?? number("_height")];
  return width === undefined || height === undefined ? undefined : [x, y, x + width, y + height];
}

/** Both. */
export function joined(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function isPolyline(drawn: object): drawn is Points {
  return "points" in drawn && Array.isArray(drawn.points) && drawn.points.length > 0;
}

function numbersOf(drawn: object): (name: string) => number | undefined {
  const all: Readonly<Record<string, unknown>> = { ...drawn };
  return (name) => {
    const value = all[name];
    return typeof value === "number" ? value : undefined;
  };
}
