import { expect, test } from "vitest";
import { isLongText } from "./long-texts.ts";

test("what is written in sentences is a long text", () => {
  expect(isLongText("note", "text")).toBe(true);
  expect(isLongText("visit", "notes.context")).toBe(true);
  expect(isLongText("visit", "notes.private")).toBe(true);
  expect(isLongText("company", "comment")).toBe(true);
  expect(isLongText("assessment", "findings.2.3")).toBe(true);
});

test("what is one thing is not: two values of it cannot be put together", () => {
  expect(isLongText("company", "name")).toBe(false);
  expect(isLongText("visit", "status")).toBe(false);
  expect(isLongText("visit", "comment")).toBe(false);
  expect(isLongText("assessment", "answers.2.3")).toBe(false);
  expect(isLongText("note", "unknown")).toBe(false);
});
