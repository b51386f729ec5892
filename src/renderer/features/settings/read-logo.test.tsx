/** In a real browser: the only picture that goes on every sheet, and what somebody could slip in its place. */
import { expect, test } from "vitest";
import { aPicture } from "../../../../tests/support/photos.ts";
import { readLogo } from "./read-logo.ts";

const png = () => aPicture({ width: 300, height: 120, type: "image/png", isScreenshot: true });

/** The first letters of what was read, or why it was refused. */
async function start(file: Blob): Promise<string> {
  const read = await readLogo(file);
  return read.outcome === "read" ? read.logo.slice(0, 27) : read.outcome;
}

test("a picture, whatever its name says", async () => {
  expect(await start(new File([await png()], "logo.txt"))).toBe("data:image/png;base64,iVBOR");
  const jpeg = await aPicture({ width: 300, height: 120, type: "image/jpeg", isScreenshot: true });
  expect(await start(jpeg)).toBe("data:image/jpeg;base64,/9j/");
});

test.each([
  [
    "a drawing that carries a script",
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ],
  ["a page", "<!doctype html><img src=x onerror=alert(1)>"],
  ["nothing", ""],
  ["a PDF", "%PDF-1.7"],
])("%s, called logo.png, is refused", async (_, text) => {
  expect(await readLogo(new File([text], "logo.png", { type: "image/png" }))).toEqual({ outcome: "logoBad" });
});

test("a picture that was cut, or a page behind its first bytes, is refused", async () => {
  const whole = await png();
  expect(await readLogo(whole.slice(0, 60))).toEqual({ outcome: "logoBad" });
  const disguised = new Blob([whole.slice(0, 40), "<script>alert(1)</script>"]);
  expect(await readLogo(disguised)).toEqual({ outcome: "logoBad" });
});

test("what would weigh on every sheet, or fill the memory once decoded, is refused", async () => {
  expect(await readLogo(new Blob([await png(), new Uint8Array(500 * 1024)]))).toEqual({
    outcome: "logoTooLarge",
  });
  const bomb = new Uint8Array(await (await png()).arrayBuffer());
  new DataView(bomb.buffer).setUint32(16, 60_000);
  expect(await readLogo(new Blob([bomb]))).toEqual({ outcome: "logoTooLarge" });
});
