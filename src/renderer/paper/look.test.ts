/** The colour of an organisation on white paper: readable, or darkened until it is; never in the ink saver. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrastOnWhite, isColour, lookOf, readableOnWhite } from "./look.ts";

const aColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("a colour", () => {
  it("has the contrast that WCAG says", () => {
    expect(contrastOnWhite("#ffffff")).toBeCloseTo(1);
    expect(contrastOnWhite("#000000")).toBeCloseTo(21);
    expect(contrastOnWhite("#777777")).toBeCloseTo(4.48, 2);
  });

  it("that can be read is printed as it is; any other is darkened until it can, and no further than it must", () => {
    fc.assert(
      fc.property(aColour, (colour) => {
        const printed = readableOnWhite(colour);
        expect(isColour(printed)).toBe(true);
        expect(contrastOnWhite(printed)).toBeGreaterThanOrEqual(4.5);
        if (contrastOnWhite(colour) >= 4.5) expect(printed).toBe(colour);
        else expect(contrastOnWhite(printed)).toBeLessThan(5.1);
      }),
    );
  });

  it("is that of the sheet, but black in the ink saver, and ours when it is none", () => {
    expect(lookOf("standard", "#8a1c5c").colour.accent).toBe("#8a1c5c");
    expect(lookOf("large", "#8a1c5c").colour.accent).toBe("#8a1c5c");
    expect(lookOf("ink", "#8a1c5c").colour.accent).toBe("#000000");
    expect(lookOf("standard", "red").colour).toEqual(lookOf().colour);
  });
});
