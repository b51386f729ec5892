import { expect, it } from "vitest";
import type { Problem } from "./problem.ts";
import { isProblemCode, problem, problemCodes, toProblem } from "./problem.ts";

it("has one factory a code", () => {
  const made = Object.values(problem).flatMap((area: Record<string, (params: never) => Problem>) =>
    Object.values(area),
  );
  expect(made).toHaveLength(problemCodes.length);
});

it("carries its code, its parameters and what the machine said", () => {
  const cause = new Error("disk");
  const failed = problem.storage.failed({ name: "UnknownError" }, { cause });
  expect(failed).toBeInstanceOf(Error);
  expect(failed).toMatchObject({
    code: "storage.failed",
    params: { name: "UnknownError" },
    cause,
    message: "storage.failed",
  });
});

it("gives any thrown value a code", () => {
  const known = problem.storage.full({});
  expect(toProblem(known)).toBe(known);
  expect(toProblem(new RangeError("x"))).toMatchObject({
    code: "app.unexpected",
    params: { name: "RangeError" },
  });
  expect(toProblem("text")).toMatchObject({ code: "app.unexpected", params: { name: "string" } });
});

it("knows its own codes only", () => {
  expect(problemCodes.every(isProblemCode)).toBe(true);
  expect(isProblemCode("toString")).toBe(false);
});
