import { describe, expect, test } from "vitest";
import { answerBorders } from "../../src/main/services/answer-borders.ts";
import { memoryHost } from "../../src/renderer/host/memory-host.ts";
import { borders } from "../../src/shared/host/borders.ts";
import { problem } from "../../src/shared/problem.ts";

const failures: unknown[] = [];
const counters = answerBorders(
  {
    ...memoryHost().host,
    saveFile: () => Promise.reject(problem.file.notWritten({ reason: "ENOSPC" })),
    readSecret: () => Promise.reject(new Error("mot de passe de Mme Durand")),
  },
  (channel, thrown) => failures.push([channel, thrown]),
);
const file = { name: "a.pdf", mime: "application/pdf", bytes: new Uint8Array([1]) };

test("every border of the table has its counter, on its own channel", () => {
  expect(Object.values(counters).map(({ channel }) => channel)).toEqual(
    Object.values(borders).map(({ channel }) => channel),
  );
});

describe("each question", () => {
  test("is answered to our page", async () => {
    expect(await counters.about.answer({ isOurs: true, input: undefined })).toMatchObject({
      ok: true,
      value: { kind: "memory" },
    });
  });
  test.each(Object.entries(counters))("%s is refused to anybody else", async (_, { answer }) => {
    expect(await answer({ isOurs: false, input: undefined })).toMatchObject({
      ok: false,
      code: "host.refused",
    });
  });
  test("is refused when it has another shape", async () => {
    expect(
      await counters.openLink.answer({ isOurs: true, input: { url: "file:///etc/passwd" } }),
    ).toMatchObject({
      ok: false,
      code: "host.refused",
      params: { border: "links.open" },
    });
    expect(await counters.saveFile.answer({ isOurs: true, input: { ...file, bytes: "x" } })).toMatchObject({
      code: "host.refused",
    });
  });
  test("fails as a problem, and tells nothing of what was written", async () => {
    expect(await counters.saveFile.answer({ isOurs: true, input: file })).toEqual({
      ok: false,
      code: "file.not_written",
      params: { reason: "ENOSPC" },
    });
    const hidden = await counters.readSecret.answer({ isOurs: true, input: { name: "token" } });
    expect(JSON.stringify(hidden)).not.toContain("Durand");
    expect(failures.length).toBeGreaterThan(0);
  });
});
