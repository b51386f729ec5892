/** A height that is remembered is the one that would be measured. */
import { expect, it } from "vitest";
import { penFor } from "../../src/renderer/paper/blocks/pen.ts";
import { frameOf } from "../../src/renderer/paper/documents/frame.ts";
import { sideParts } from "../../src/renderer/paper/documents/side-parts.ts";
import { measureWith } from "../../src/renderer/paper/engine.ts";
import { loadFonts } from "../support/paper/sheet-of.ts";
import { fullView } from "../support/paper/views.ts";

it("pieces measured alone, together, and a second time are as tall", async () => {
  const pen = penFor(fullView);
  const frame = frameOf(pen, fullView, pen.say.documents.synthesis);
  const fonts = await loadFonts(false);
  const pieces = () => Object.values(sideParts(pen, fullView, 0)).map((part) => part.onSide(part.count));
  const first = await measureWith(frame, pieces(), fonts);
  expect(Math.min(...first)).toBeGreaterThan(20);
  expect(await measureWith(frame, pieces(), fonts)).toEqual(first);
  const large = penFor({ ...fullView, look: "large" });
  const largeFrame = frameOf(large, fullView, large.say.documents.synthesis);
  // The same words in another size are another piece.
  const [other] = await measureWith(largeFrame, pieces().slice(0, 1), fonts);
  expect(other).toBeGreaterThan(0);
  const alone = await Promise.all(
    pieces().map(
      async (piece) =>
        (await measureWith({ ...frame, defaultStyle: { ...frame.defaultStyle } }, [piece], fonts))[0],
    ),
  );
  expect(alone).toEqual(first);
});
