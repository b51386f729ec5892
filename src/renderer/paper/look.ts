/**
 * How a sheet looks: its sizes, its colours, one column or two. The words are the same in every look. Whatever the look, dark is what
 * matters and a shape or a word stands beside each difference: all of them hold in black and white.
 */

import type { LookName } from "../../shared/records/look-name.ts";

export type { LookName } from "../../shared/records/look-name.ts";

export interface Look {
  /** Font sizes in points: six, and that of the score. */
  readonly size: Readonly<Record<"small" | "note" | "body" | "lead" | "heading" | "title" | "score", number>>;
  readonly colour: Readonly<Record<"ink" | "soft" | "line" | "hair" | "accent" | "tint" | "wash", string>>;
  /** Columns one under the other: a line of large letters needs the whole width. */
  readonly isOneColumn: boolean;
  /** Whether surfaces are filled when an outline tells as much. */
  readonly isFilled: boolean;
  readonly lineHeight: number;
  /** Size of small drawings (ticks, discs, boxes) against the standard look. */
  readonly zoom: number;
}

const standard: Look = {
  size: { small: 7.8, note: 8.6, body: 9.4, lead: 10.6, heading: 13, title: 22, score: 34 },
  colour: {
    ink: "#17201f",
    soft: "#4a5554",
    line: "#b0b7b5",
    hair: "#cfd5d3",
    accent: "#0b5257",
    tint: "#9fb9b8",
    wash: "#eef3f2",
  },
  isOneColumn: false,
  isFilled: true,
  lineHeight: 0.97,
  zoom: 1,
};

/** From 16 points: what associations of people with low vision ask for (at least 16, without grey, one column). */
const large: Look = {
  size: { small: 14, note: 15, body: 16, lead: 18, heading: 21, title: 28, score: 44 },
  colour: { ...standard.colour, soft: "#17201f", line: "#5b6665", hair: "#5b6665" },
  isOneColumn: true,
  isFilled: true,
  lineHeight: 1.08,
  zoom: 1.7,
};

/** Nothing is filled but letters and what a fill tells. */
const ink: Look = {
  ...standard,
  isFilled: false,
  colour: {
    ...standard.colour,
    ink: "#000000",
    soft: "#3a3a3a",
    accent: "#000000",
    tint: "#ffffff",
    wash: "#ffffff",
  },
};

const looks: Readonly<Record<LookName, Look>> = { standard, large, ink };

/** A look, in the colour of the organisation when it has one; ink saver stays black. */
export function lookOf(name: LookName = "standard", accent?: string): Look {
  const look = looks[name];
  if (accent === undefined || name === "ink" || !isColour(accent)) return look;
  const readable = readableOnWhite(accent);
  return { ...look, colour: { ...look.colour, accent: readable, tint: mixedWithWhite(readable, 0.6) } };
}

/** `#rrggbb`. */
export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text);
}

/** WCAG 2.2, 1.4.3: text needs 4.5 to 1. A pale colour is darkened until it holds, with its hue kept. */
export function readableOnWhite(colour: string): string {
  let channels = channelsOf(colour);
  while (contrastWithWhite(channels) < 4.5) channels = channels.map((channel) => channel * 0.96);
  return hexOf(channels);
}

/** What {@link readableOnWhite} asks of a colour, from 1 (white) to 21 (black). */
export function contrastOnWhite(colour: string): number {
  return contrastWithWhite(channelsOf(colour));
}

/** From 1 (white) to 21 (black): WCAG 2.2, « contrast ratio ». */
function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function mixedWithWhite(colour: string, share: number): string {
  return hexOf(channelsOf(colour).map((channel) => channel + (255 - channel) * share));
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.floor(channel).toString(16).padStart(2, "0")).join("")}`;
}
