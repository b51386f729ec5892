import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

type Tokens = ReadonlyMap<string, string>;

/** Declarations of the first block that opens with this text. */
function block(opening: string): Tokens {
  const from = css.indexOf(opening);
  expect(from, opening).toBeGreaterThanOrEqual(0);
  const body = css.slice(from + opening.length, css.indexOf("}", from));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

function inScheme(tokens: Tokens, scheme: "light" | "dark"): Tokens {
  return new Map(
    [...tokens].map(([name, value]) => {
      const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
      return [name, both === null ? value : (both[scheme === "light" ? 1 : 2] ?? "")];
    }),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const ordinary = block(":root {");
const more = block(':root:not([data-theme="contrast"]) {');
const asked = block(':root[data-theme="contrast"] {');
const looks: readonly (readonly [string, Tokens])[] = [
  ["light", inScheme(ordinary, "light")],
  ["dark", inScheme(ordinary, "dark")],
  ["more contrast, light", inScheme(new Map([...ordinary, ...more]), "light")],
  ["more contrast, dark", inScheme(new Map([...ordinary, ...more]), "dark")],
  ["contrast asked of us", inScheme(new Map([...ordinary, ...asked]), "light")],
];

const grounds = ["paper", "surface", "surface-sunk", "surface-raised"];
const washes = ["accent-wash", "warm-wash", "good-wash", "bad-wash", "info-wash"];
const words: readonly (readonly [string, readonly string[]])[] = [
  ["ink", [...grounds, ...washes]],
  ["ink-soft", [...grounds, ...washes]],
  ["accent", [...grounds, "accent-wash"]],
  ["accent-strong", [...grounds, "accent-wash"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["warm", [...grounds, "warm-wash"]],
  ["good", [...grounds, "good-wash"]],
  ["bad", [...grounds, "bad-wash"]],
  ["on-bad", ["bad"]],
  ["info", [...grounds, "info-wash"]],
  ["side-ink", ["side", "side-high"]],
  ["side-soft", ["side", "side-high"]],
  // A toast is written in paper on ink.
  ["paper", ["ink"]],
];
const drawings: readonly (readonly [string, readonly string[]])[] = [
  ["line-strong", grounds],
  ["amber", ["paper", "surface"]],
  ["focus", [...grounds, ...washes]],
  ["side-focus", ["side", "side-high"]],
  ["side-mark", ["side", "side-high"]],
];

describe.each(looks)("%s", (_name, tokens) => {
  const cases = [
    ...words.flatMap(([over, under]) => under.map((ground) => [over, ground, 4.5] as const)),
    ...drawings.flatMap(([over, under]) => under.map((ground) => [over, ground, 3] as const)),
  ];
  it.each(cases)("%s on %s is at least %d : 1", (over, ground, least) => {
    expect(contrast(tokens.get(over) ?? "", tokens.get(ground) ?? "")).toBeGreaterThanOrEqual(least);
  });
});
