/** A template carried in a file: what is written is read; what is foreign, newer, damaged or forbidden is refused with its reason. */
import { describe, expect, it } from "vitest";
import { problem, type Problem } from "../problem.ts";
import { type PaperTemplate, PaperTemplateFile } from "../records/paper-template.ts";
import { defaultPaperTemplate, sectionsOf, withClosing, withMoved, withSwitched } from "./paper-template.ts";
import { readPaperTemplate, writePaperTemplate } from "./paper-template-file.ts";

const mine: PaperTemplate = {
  ...withClosing(
    withMoved(withSwitched(defaultPaperTemplate(), "synthesis", "events", false), "report", "plan", -1),
    "plan",
    "À très vite !",
  ),
  accent: "#8a1c5c",
  contactLine: "Chambre fictive · 02 99 00 00 00",
};

/** The file with one thing changed. */
function changed(edit: (file: PaperTemplateFile) => object): string {
  return JSON.stringify(edit(PaperTemplateFile.parse(JSON.parse(writePaperTemplate(mine)))));
}
const withSections = (sections: readonly unknown[]): string =>
  changed((file) => ({
    ...file,
    template: { ...file.template, documents: { report: { sections, closing: "" } } },
  }));

describe("what was written", () => {
  it("is read: the same sections, the same words, nothing unknown", () => {
    const { template, unknown } = readPaperTemplate(writePaperTemplate(mine), "fr");
    expect(unknown).toEqual([]);
    for (const document of ["synthesis", "report", "plan", "progress"] as const)
      expect(sectionsOf(template, document)).toEqual(sectionsOf(mine, document));
    expect(template).toMatchObject({ accent: "#8a1c5c", contactLine: mine.contactLine, date: mine.date });
    expect(writePaperTemplate(template)).toBe(writePaperTemplate(mine));
  });

  it("spells every section out, so that it can be edited by hand", () => {
    const file = PaperTemplateFile.parse(JSON.parse(writePaperTemplate(defaultPaperTemplate())));
    expect(Object.keys(file.template.documents)).toEqual(["synthesis", "report", "plan", "progress"]);
    expect(file.template.documents["report"]?.sections).toHaveLength(15);
  });
});

describe("a template of a newer app", () => {
  it("is read, with what is unknown here named, and kept when it is written again", () => {
    const text = changed((file) => ({
      ...file,
      template: {
        ...file.template,
        paperColour: "cream",
        documents: {
          ...file.template.documents,
          letter: { sections: [{ id: "opening", isOn: true }] },
          plan: {
            sections: [
              { id: "plan", isOn: true },
              { id: "carbon", isOn: true, size: 2 },
            ],
            closing: "",
          },
        },
      },
    }));
    const { template, unknown } = readPaperTemplate(text, "fr");
    expect(unknown.toSorted()).toEqual(["carbon", "letter"]);
    const again: unknown = JSON.parse(writePaperTemplate(template));
    expect(again).toMatchObject({
      template: { paperColour: "cream", documents: { letter: { sections: [{ id: "opening" }] } } },
    });
    expect(JSON.stringify(again)).toContain('{"id":"carbon","isOn":true,"size":2}');
  });
});

describe("refused", () => {
  const allBut = (id: string): unknown[] => sectionsOf(mine, "report").filter((section) => section.id !== id);
  it.each<[string, string, Problem]>([
    ["no JSON", "%PDF-1.7", problem.templateFile.notOne({})],
    ["nothing", "", problem.templateFile.notOne({})],
    ["a visit", '{"format":"carnet-ia/visit","version":1}', problem.templateFile.notOne({})],
    ["a list", "[]", problem.templateFile.notOne({})],
    ["another shape to come", changed((file) => ({ ...file, version: 2 })), problem.templateFile.newer({})],
    [
      "a colour that is none",
      changed((file) => ({ ...file, template: { ...file.template, accent: "red" } })),
      problem.templateFile.damaged({}),
    ],
    [
      "a contact line that is a page",
      changed((file) => ({ ...file, template: { ...file.template, contactLine: "x".repeat(121) } })),
      problem.templateFile.damaged({}),
    ],
    [
      "a section twice",
      withSections([...allBut(""), { id: "said", isOn: true }]),
      problem.templateFile.damaged({}),
    ],
    ["a section without a state", withSections([{ id: "said" }]), problem.templateFile.damaged({})],
    [
      "the notice switched off",
      withSections([...allBut("notice"), { id: "notice", isOn: false }]),
      problem.templateFile.required({ section: "Vos données, vos droits" }),
    ],
    [
      "the notice dropped",
      withSections(allBut("notice")),
      problem.templateFile.required({ section: "Vos données, vos droits" }),
    ],
    [
      "what says that nothing is granted dropped",
      withSections(allBut("keep")),
      problem.templateFile.required({ section: "Et ensuite" }),
    ],
  ])("%s", (_, text, { code, params }) => {
    expect(() => readPaperTemplate(text, "fr")).toThrow(expect.objectContaining({ code, params }));
  });

  it("in the language of the person", () => {
    expect(() => readPaperTemplate(withSections(allBut("notice")), "en")).toThrow(
      expect.objectContaining({ params: { section: "Your data, your rights" } }),
    );
  });
});
