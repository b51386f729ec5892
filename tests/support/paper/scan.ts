/** What happens to a page between the printer and the eye of a camera: turned, blurred, unevenly lit, noisy. Seeded. */
import { type Grey, shadeAt } from "./raster.ts";

/** How a page was scanned. */
export interface Scan {
  readonly seed: number;
  /** Degrees, clockwise. */
  readonly turn: number;
  /** Standard deviation of a Gaussian, pixels. */
  readonly blur: number;
  /** Standard deviation of a Gaussian, shades. */
  readonly noise: number;
  /** How much darker the right edge is than the left one, 0 to 1. */
  readonly shadow: number;
}

/** A page as a scanner or a camera gives it. */
export function scanned(page: Grey, { seed, turn, blur, noise, shadow }: Scan): Grey {
  const chance = randomOf(seed);
  const { width, height, shades } = blurred(turned(page, turn), blur);
  const noisy = new Float64Array(shades.length);
  for (let at = 0; at < noisy.length; at += 1) {
    const lit = (shades[at] ?? 0) * (1 - (shadow * (at % width)) / width);
    noisy[at] = Math.max(0, Math.min(255, Math.round(lit + noise * normal(chance))));
  }
  return { width, height, shades: noisy };
}

/** Around its middle, between pixels; the corners that come in are paper. */
export function turned(page: Grey, degrees: number): Grey {
  const { width, height } = page;
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const shades = new Float64Array(width * height);
  for (let at = 0; at < shades.length; at += 1) {
    const [x, y] = [(at % width) - width / 2, Math.floor(at / width) - height / 2];
    shades[at] = between(page, cosine * x + sine * y + width / 2, cosine * y - sine * x + height / 2);
  }
  return { width, height, shades };
}

function between(page: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, low] = [x - left, y - top];
  return (
    (1 - low) * ((1 - right) * shadeAt(page, left, top) + right * shadeAt(page, left + 1, top)) +
    low * ((1 - right) * shadeAt(page, left, top + 1) + right * shadeAt(page, left + 1, top + 1))
  );
}

function blurred(page: Grey, deviation: number): Grey {
  if (deviation === 0) return page;
  const reach = Math.ceil(3 * deviation);
  const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const weights = steps.map((step) => Math.exp(-(step * step) / (2 * deviation * deviation)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // Two million dots: loops, where a closure for each would be ten times slower.
  const along = (from: Grey, dx: number, dy: number): Grey => {
    const shades = new Float64Array(from.shades.length);
    for (let at = 0; at < shades.length; at += 1) {
      const [x, y] = [at % from.width, Math.floor(at / from.width)];
      let shade = 0;
      for (let step = -reach; step <= reach; step += 1)
        shade += ((weights[step + reach] ?? 0) / sum) * shadeAt(from, x + dx * step, y + dy * step);
      shades[at] = shade;
    }
    return { ...from, shades };
  };
  return along(along(page, 1, 0), 0, 1);
}

/** Mulberry32: small, and the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Box and Muller. */
function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
