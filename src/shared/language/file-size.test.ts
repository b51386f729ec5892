import { expect, test } from "vitest";
import { formatSize } from "./file-size.ts";

test("sizes are read at a glance", () => {
  expect(formatSize(14, "fr")).toBe("14\u00a0o");
  expect(formatSize(1_430_000, "fr")).toBe("1,4\u00a0Mo");
  expect(formatSize(12_400, "fr")).toBe("12\u00a0ko");
  expect(formatSize(12_400, "en")).toBe("12\u00a0kB");
  expect(formatSize(2_000_000_000, "fr")).toBe("2\u00a0Go");
});
