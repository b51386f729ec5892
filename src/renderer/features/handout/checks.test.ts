import { expect, it } from "vitest";
import { emptyView, fullView } from "../../../../tests/support/paper/views.ts";
import { checksOf } from "./checks.ts";

it("looks for what a sheet lacks, and for what this machine lacks", () => {
  expect(checksOf({ view: fullView, isUnsigned: false })).toEqual([]);
  expect(checksOf({ view: fullView, isUnsigned: true })).toEqual(["unsigned"]);
  expect(checksOf({ view: emptyView, isUnsigned: false })).toEqual([
    "notice",
    "interest",
    "assessment",
    "actions",
    "card",
  ]);
});
