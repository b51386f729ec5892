/** Where the window was, put back where it can be seen. Pure: displays are given. */
import { z } from "zod";

export const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
export type Bounds = z.infer<typeof Bounds>;

export const WindowState = z.object({ bounds: Bounds, isMaximized: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

/** Enough for the side bar and a form of two columns; a 1366 × 768 laptop has room for it. */
export const preferredSize = { width: 1280, height: 820 };
export const smallestSize = { width: 720, height: 540 };

/** How much of the title bar must be on a display for a hand to catch it, in pixels. */
const graspable = 80;

/**
 * Bounds for the next window: the saved ones when their title bar is on one of `workAreas` (the primary first), cut to the
 * area's size; otherwise the preferred size, in the middle of the first area.
 */
export function restoreBounds(saved: WindowState | undefined, workAreas: readonly Bounds[]): Bounds {
  // Fitted to each display before it is judged: a window cut to size may no longer reach it.
  const fitted = saved && workAreas.map((area) => ({ area, bounds: fit(saved.bounds, area) }));
  const found = fitted?.find(({ area, bounds }) => isGraspable(bounds, area));
  if (found) return found.bounds;
  const [first = { x: 0, y: 0, ...preferredSize }] = workAreas;
  const width = Math.min(preferredSize.width, first.width);
  const height = Math.min(preferredSize.height, first.height);
  return {
    x: first.x + Math.round((first.width - width) / 2),
    y: first.y + Math.round((first.height - height) / 2),
    width,
    height,
  };
}

function fit({ x, y, width, height }: Bounds, area: Bounds): Bounds {
  return {
    x,
    y,
    width: clamp(width, smallestSize.width, area.width),
    height: clamp(height, smallestSize.height, area.height),
  };
}

function isGraspable({ x, y, width }: Bounds, area: Bounds): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= graspable && y >= area.y && y <= area.y + area.height - graspable;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));
