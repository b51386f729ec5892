/** No sheet is given before it was read back: what it lacks refuses it, and nothing that a person types does so wrongly. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { runsOf } from "../support/paper/runs.ts";
import { loadFonts, sheetOf } from "../support/paper/sheet-of.ts";
import { fullView } from "../support/paper/views.ts";

describe("a sheet that lacks something", () => {
  it.each(["a page", "a word"])("%s: is refused, and says how much", async (what) => {
    const readPages = async (bytes: Uint8Array) => {
      const { pages } = await readPdf(bytes);
      return what === "a page" ? pages.slice(1) : pages.map((text) => text.replaceAll("Kervadec", ""));
    };
    await expect(
      makeSheet({ kind: "synthesis", view: fullView }, { loadFonts, readPages }),
    ).rejects.toMatchObject({
      code: "paper.incomplete",
    });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.lorem({ maxCount: 40 }),
  fc
    .array(
      fc.constantFrom(
        "œuvre",
        "«",
        "»",
        "1 500 €",
        "مخبز",
        "מאפייה",
        "Μέλι",
        "x".repeat(180),
        "👩‍🍳",
        "e\u0301",
        "ﬁn",
        "\u202B",
        "—",
        "a/b",
        "\n",
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(" ")),
);

const aView = fc
  .record({
    name: anyText,
    said: fc.array(fc.record({ heading: anyText, text: anyText }), { maxLength: 9 }),
    actions: fc.array(fc.record({ label: anyText, who: anyText, isDone: fc.boolean() }), { maxLength: 12 }),
    people: fc.array(fc.record({ name: anyText }), { maxLength: 4 }),
    comment: anyText,
  })
  .map(({ name, said, actions, people, comment }): VisitView => ({
    ...fullView,
    company: { ...fullView.company, name },
    visit: { ...fullView.visit, people },
    said,
    actions,
    events: fullView.events.map((event) => ({ ...event, comment })),
  }));

it("an Arabic semicolon beside a Latin letter, which a reader gives back in another order", async () => {
  const actions = [{ label: "؛ſ", who: "nulla", isDone: false }];
  expect((await sheetOf({ ...fullView, actions })).pages).toBeGreaterThan(0);
});

const many = runsOf(25);

it("any visit a person can type is given", many, async () => {
  await fc.assert(
    fc.asyncProperty(aView, async (view) => {
      expect((await sheetOf(view)).pages).toBeGreaterThan(0);
    }),
    many,
  );
});
