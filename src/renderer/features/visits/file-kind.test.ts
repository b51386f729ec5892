import { expect, test } from "vitest";
import { isShown, kindOfFile, mediaType } from "./file-kind.ts";

test("an unknown kind is said to be unknown, not guessed", () => {
  expect(kindOfFile("application/octet-stream")).toBe("other");
  expect(kindOfFile("application/pdf")).toBe("pdf");
  expect(kindOfFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).toBe("sheet");
});

test("a media type that no host would take is not passed on", () => {
  expect(mediaType("text/plain; charset=utf-8")).toBe("text/plain");
  for (const odd of ["", "pdf", "text/<script>"]) expect(mediaType(odd)).toBe("application/octet-stream");
});

test("a picture that can hold a script is not shown", () => {
  expect(isShown("image/jpeg")).toBe(true);
  expect(isShown("image/svg+xml")).toBe(false);
});
