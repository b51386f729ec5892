import { expect, it } from "vitest";
import { emptyView, fullView } from "../../../../tests/support/paper/views.ts";
import type { VisitView } from "../../paper/view-of-visit.ts";
import { checksOf } from "./checks.ts";

const found = (view: VisitView, what: { isUnsigned?: boolean; isKeeperUnknown?: boolean } = {}) => ({
  asked: { kind: "synthesis" as const, view },
  view,
  isUnsigned: false,
  isKeeperUnknown: false,
  ...what,
});

it("looks for what a sheet lacks, and for what this machine lacks", () => {
  expect(checksOf(found(fullView))).toEqual([]);
  expect(checksOf(found(fullView, { isUnsigned: true }))).toEqual(["unsigned"]);
  expect(checksOf(found(fullView, { isKeeperUnknown: true }))).toEqual(["keeper"]);
  expect(checksOf(found(emptyView))).toEqual(["notice", "interest", "assessment", "actions", "card"]);
});

it("says before the sheet is made that signs will be missing from it", () => {
  const { company } = fullView;
  const view = { ...fullView, company: { ...company, name: `${company.name} 🥖` } };
  expect(checksOf(found(view))).toEqual(["unprintable"]);
});
