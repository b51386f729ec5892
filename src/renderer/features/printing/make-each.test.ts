/** What fails says why and stops nothing; what was made before a stop is kept. */
import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problem } from "../../../shared/problem.ts";
import { viewOfBlank } from "../../paper/view-of-blank.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { firstThatFit, type MadeSheet, makeEach, mayStillBeMade, pagesOut, type Step } from "./make-each.ts";
import type { Wanted } from "./sheet-source.ts";
import { zipOfSheets } from "./zip-of-sheets.ts";

const asked: Asked = {
  kind: "blank",
  view: viewOfBlank({ name: "", address: "", website: "" }, "2026-11-23", "fr"),
};
const wanted = (name: string): Wanted => ({ key: { kind: "blank", language: "fr", name }, name });
const five = ["a", "b", "c", "d", "e"].map(wanted);
const names = (those: readonly { readonly wanted: Wanted }[]): string[] =>
  those.map((each) => each.wanted.name);
const render = () => Promise.resolve({ bytes: new Uint8Array([1]), pages: 3, isWithoutLogo: false });
const made = (pages: number): MadeSheet => ({
  ...{ wanted: wanted("x"), asked, pages, fingerprint: "" },
  bytes: new Uint8Array([pages]),
});

describe("makeEach", () => {
  it("goes on after one that cannot be read and one that cannot be made", async () => {
    const outcome = await makeEach(five, {
      read: ({ name }) => (name === "b" ? Promise.reject(problem.paper.absent({})) : Promise.resolve(asked)),
      render: (() => {
        let calls = 0;
        return () =>
          (calls += 1) === 3 ? Promise.reject(problem.paper.incomplete({ passages: 2 })) : render();
      })(),
      signal: new AbortController().signal,
      onStep: () => undefined,
    });
    expect(names(outcome.made)).toEqual(["a", "c", "e"]);
    expect(outcome.failed).toMatchObject([
      { wanted: { name: "b" }, error: { code: "paper.absent" } },
      { wanted: { name: "d" }, error: { code: "paper.incomplete" } },
    ]);
    expect(outcome.left).toEqual([]);
  });

  it("a stop in the middle of one keeps what is made, and blames nothing", async () => {
    const stopping = new AbortController();
    const steps: Step[] = [];
    const outcome = await makeEach(five, {
      read: () => Promise.resolve(asked),
      render: (_, { signal }) => {
        if (steps.length < 3) return render();
        stopping.abort();
        return Promise.reject(signal?.reason instanceof Error ? signal.reason : new Error("?"));
      },
      signal: stopping.signal,
      onStep: (step) => steps.push(step),
    });
    expect(names(outcome.made)).toEqual(["a", "b"]);
    expect(outcome.failed).toEqual([]);
    expect(outcome.left.map(({ name }) => name)).toEqual(["c", "d", "e"]);
    expect(steps.map(({ done }) => done)).toEqual([0, 1, 2]);
  });

  it("stopped before it begins: everything is left", async () => {
    const outcome = await makeEach(five, {
      ...{ read: () => Promise.resolve(asked), render, signal: AbortSignal.abort() },
      onStep: () => undefined,
    });
    expect(outcome).toEqual({ made: [], failed: [], left: five });
  });
});

it("files of at most so many pages, never empty, none left out", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (pages) => {
      let rest: readonly MadeSheet[] = pages.map(made);
      const files: number[][] = [];
      while (rest.length > 0) {
        const part = firstThatFit(rest, 50);
        expect(part.length).toBeGreaterThan(0);
        files.push(part.map((sheet) => sheet.pages));
        rest = rest.slice(part.length);
      }
      expect(files.flat()).toEqual(pages);
      for (const file of files)
        expect(file.length === 1 || file.reduce((sum, each) => sum + each, 0) <= 50).toBe(true);
    }),
  );
});

it("pages that come out: each document on its own sheet of paper or not", () => {
  expect(pagesOut([made(1), made(4), made(3)], true)).toBe(1 + 1 + 4 + 3);
  expect(pagesOut([made(1), made(4), made(3)], false)).toBe(8);
});

it("what does not exist for a visit is not tried again", () => {
  expect(mayStillBeMade({ wanted: wanted("a"), error: problem.paper.notForVisit({}) })).toBe(false);
  expect(mayStillBeMade({ wanted: wanted("a"), error: problem.paper.absent({}) })).toBe(true);
});

it("an archive holds every sheet, two of one name too", async () => {
  const files = unzipSync(await zipOfSheets([made(1), made(2), made(3)]));
  expect(Object.entries(files).map(([name, bytes]) => [name, ...bytes])).toEqual([
    ["Questionnaire vierge.pdf", 1],
    ["Questionnaire vierge (2).pdf", 2],
    ["Questionnaire vierge (3).pdf", 3],
  ]);
});
