/** Arranging sections: whatever is done to a template, each section is there once and what is required is printed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PaperDocument, paperDocuments, paperSections } from "../content/paper-sections.ts";
import type { PaperTemplate } from "../records/paper-template.ts";
import {
  closingOf,
  defaultPaperTemplate,
  isRequired,
  sectionsOf,
  withClosing,
  withMoved,
  withSwitched,
} from "./paper-template.ts";

const idsOf = (template: PaperTemplate | undefined, document: PaperDocument): string[] =>
  sectionsOf(template, document).map(({ id }) => id);
const ours = (document: PaperDocument): string[] => paperSections(document).map(({ id }) => id);

describe("without a template", () => {
  it.each(paperDocuments)("%s has all its sections, in the order of the app", (document) => {
    expect(sectionsOf(undefined, document)).toEqual(ours(document).map((id) => ({ id, isOn: true })));
    expect(idsOf(defaultPaperTemplate(), document)).toEqual(ours(document));
  });
});

describe("moving", () => {
  it("changes places with the next one, and stops at the ends", () => {
    const once = withMoved(defaultPaperTemplate(), "synthesis", "said", 1);
    expect(idsOf(once, "synthesis").slice(0, 3)).toEqual(["assessment", "said", "plan"]);
    expect(idsOf(withMoved(once, "synthesis", "said", -1), "synthesis")).toEqual(ours("synthesis"));
    expect(withMoved(once, "synthesis", "assessment", -1)).toBe(once);
    expect(withMoved(once, "synthesis", "notice", 1)).toBe(once);
    expect(withMoved(once, "synthesis", "unheard", 1)).toBe(once);
    expect(idsOf(once, "report")).toEqual(ours("report"));
  });
});

describe("switching", () => {
  it("leaves what is required printed", () => {
    const bare = ours("synthesis").reduce(
      (template, id) => withSwitched(template, "synthesis", id, false),
      defaultPaperTemplate(),
    );
    const printed = sectionsOf(bare, "synthesis").filter(({ isOn }) => isOn);
    expect(printed.map(({ id }) => id)).toEqual(["keep", "notice"]);
  });

  it("a stored template that says otherwise is not obeyed", () => {
    const sections = [{ id: "notice", isOn: false }];
    const stored = { ...defaultPaperTemplate(), documents: { report: { sections, closing: "" } } };
    expect(sectionsOf(stored, "report")).toContainEqual({ id: "notice", isOn: true });
  });
});

it("a section that the template does not know comes after the one that precedes it in ours", () => {
  const sections = ["others", "notice", "said", "assessment"].map((id) => ({ id, isOn: true }));
  const older = { ...defaultPaperTemplate(), documents: { synthesis: { sections, closing: "" } } };
  expect(idsOf(older, "synthesis").join(" ")).toBe(
    "others notice said assessment plan schemes uses events keep dimensions",
  );
});

it("a section of a newer app is passed over, and keeps its place through changes", () => {
  const sections = ["said", "carbon", "assessment"].map((id) => ({ id, isOn: true }));
  const newer = { ...defaultPaperTemplate(), documents: { synthesis: { sections, closing: "" } } };
  expect(idsOf(newer, "synthesis")).toEqual(ours("synthesis"));
  const moved = withMoved(newer, "synthesis", "said", 1);
  expect(idsOf(moved, "synthesis").slice(0, 2)).toEqual(["assessment", "said"]);
  expect(moved.documents["synthesis"]?.sections.slice(0, 3).map(({ id }) => id)).toEqual([
    "assessment",
    "carbon",
    "said",
  ]);
});

it("a closing sentence belongs to one document", () => {
  const closed = withClosing(defaultPaperTemplate(), "plan", "À bientôt.");
  expect([closingOf(closed, "plan"), closingOf(closed, "synthesis")]).toEqual(["À bientôt.", ""]);
  expect(idsOf(closed, "plan")).toEqual(ours("plan"));
});

it("no series of gestures loses, doubles or adds a section, nor hides a required one", () => {
  const gesture = fc.record({
    document: fc.constantFrom(...paperDocuments),
    at: fc.nat(20),
    act: fc.constantFrom("up", "down", "on", "off"),
  });
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 60 }), (gestures) => {
      const end = gestures.reduce((template, { document, at, act }) => {
        const all = ours(document);
        const id = all[at % all.length] ?? "";
        if (act === "up" || act === "down") return withMoved(template, document, id, act === "up" ? -1 : 1);
        return withSwitched(template, document, id, act === "on");
      }, defaultPaperTemplate());
      for (const document of paperDocuments) {
        expect(idsOf(end, document).toSorted()).toEqual(ours(document).toSorted());
        for (const { id, isOn } of sectionsOf(end, document)) {
          if (isRequired(document, id)) expect(isOn).toBe(true);
        }
      }
    }),
  );
});
