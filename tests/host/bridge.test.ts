import { expect, test } from "vitest";
import { openEnvelope, sealFailure } from "../../src/shared/host/bridge.ts";
import { Problem, problem } from "../../src/shared/problem.ts";

test("a problem crosses with its code and parameters, without its stack", () => {
  const sealed = structuredClone(sealFailure(problem.file.notWritten({ reason: "ENOSPC" })));
  expect(sealed).toEqual({ ok: false, code: "file.not_written", params: { reason: "ENOSPC" } });
  expect(() => openEnvelope(sealed)).toThrow(new Problem("file.not_written", { reason: "ENOSPC" }));
});

test("an accident becomes app.unexpected, and says nothing of what was written", () => {
  expect(sealFailure(new TypeError("le secret de Mme Durand"))).toEqual({
    ok: false,
    code: "app.unexpected",
    params: { name: "TypeError" },
  });
});

test("a code this version does not know is still a problem", () => {
  expect(() => openEnvelope({ ok: false, code: "future.code", params: {} })).toThrow(Problem);
});

test("anything else than an envelope is refused", () => {
  expect(() => openEnvelope("hello")).toThrow();
});
