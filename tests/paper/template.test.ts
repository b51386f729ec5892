/** A template on paper: the sections in its order, without those it switches off, and every word that is left. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dressed } from "../../src/renderer/paper/dressed.ts";
import { type Asked, makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { viewOfBlank } from "../../src/renderer/paper/view-of-blank.ts";
import { noticeOf } from "../../src/renderer/paper/view-of-notice.ts";
import { planOf } from "../../src/renderer/paper/view-of-plan.ts";
import { viewOfProgress } from "../../src/renderer/paper/view-of-progress.ts";
import { viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import {
  type PaperDocument,
  paperDocuments,
  paperSections,
} from "../../src/shared/content/paper-sections.ts";
import type { LookName } from "../../src/shared/records/look-name.ts";
import type { PaperTemplate } from "../../src/shared/records/paper-template.ts";
import { grantDisclaimer } from "../../src/shared/rules/eligibility-words.ts";
import { defaultPaperTemplate, isRequired, sectionsOf } from "../../src/shared/rules/paper-template.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { runsOf } from "../support/paper/runs.ts";
import { sampleSources } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const sources = sampleSources("fr").find(
  ({ assessment, events }) => assessment !== undefined && events.length > 0,
);
if (sources === undefined) throw new Error("no sample");
const { companyId } = sources.visit;
const view = viewOfVisit(sources);
const report = viewOfReport({
  ...sources,
  company: { ...sources.company, comment: "Remarque de la fiche" },
  attachments: [
    {
      ...{ companyId, name: "atelier.jpg", mime: "image/jpeg", bytes: 12_000, sha256: "0".repeat(64) },
      addedAt: "2026-11-23T09:00:00.000Z",
    },
  ],
});
const before = {
  day: "2026-05-12",
  assessment: sources.assessment,
  actions: [{ companyId, label: "Une promesse", state: "open" as const }],
};
const documents = {
  synthesis: { kind: "synthesis", view },
  report: { kind: "report", view: report, carried: "{}" },
  plan: { kind: "plan", view: planOf(view) },
  progress: { kind: "progress", view: viewOfProgress(view, sources.assessment, before) },
} as const satisfies Record<PaperDocument, Asked>;

const read = async (asked: Asked) => await readPdf((await makeSheet(asked, tools)).bytes);
const arranged = (
  document: PaperDocument,
  sections: readonly string[],
  off: readonly string[],
): PaperTemplate => ({
  ...defaultPaperTemplate(),
  documents: {
    [document]: {
      sections: [...sections, ...off].map((id) => ({ id, isOn: !off.includes(id) })),
      closing: "À très bientôt, et merci.",
    },
  },
});

/** Any order, any of the optional sections switched off. */
const anyTemplate = (document: PaperDocument) => {
  const ids = paperSections(document).map(({ id }) => id);
  const optional = ids.filter((id) => !isRequired(document, id));
  return fc
    .record({
      order: fc.shuffledSubarray(ids, { minLength: ids.length }),
      off: fc.subarray(optional),
      look: fc.constantFrom<LookName>("standard", "large", "ink"),
    })
    .map(({ order, off, look }) => ({
      look,
      template: arranged(
        document,
        order.filter((id) => !off.includes(id)),
        off,
      ),
    }));
};

const many = runsOf(8);

describe.each(paperDocuments)("%s", (document) => {
  // Being made at all is having been read back, every word of the view.
  it("holds all its words in any arrangement", many, async () => {
    await fc.assert(
      fc.asyncProperty(anyTemplate(document), async (paper) => {
        const asked = dressed(documents[document], paper);
        const { pages, bookmarks } = await read(asked);
        const text = packed(pages.join(""));
        expect(text).toContain(packed("À très bientôt, et merci."));
        const names = new Map(paperSections(document).map(({ id, name }) => [id, name]));
        const printed = sectionsOf(paper.template, document).filter(({ isOn }) => isOn);
        // The summary is cut to two sides and says in its own file in which order.
        if (document === "synthesis") return;
        const places = printed.map(({ id }) =>
          bookmarks.findIndex((title) => title.startsWith(names.get(id)?.split(",")[0] ?? "?")),
        );
        const found = places.filter((place) => place >= 0);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        expect(new Set(found).size).toBe(bookmarks.length);
      }),
      many,
    );
  });

  it("is the same as without a template when nothing was changed", async () => {
    const paper = { look: "standard", template: defaultPaperTemplate() } as const;
    const [dressedPages, plainPages] = await Promise.all([
      read(dressed(documents[document], paper)),
      read(documents[document]),
    ]);
    expect(dressedPages.pages).toEqual(plainPages.pages);
  });
});

describe("what the law and domain.md require", () => {
  const all = { off: paperSections("report").map(({ id }) => id) };
  it("is printed whatever a template says", async () => {
    const template = arranged("report", [], all.off);
    const { pages } = await read(dressed(documents.report, { look: "standard", template }));
    const text = packed(pages.join(""));
    for (const said of [
      grantDisclaimer.fr,
      view.notice.visitCode,
      ...view.notice.paragraphs.map((paragraph) => paragraph.text),
      view.interest ?? "?",
      "Entreprise fictive, exemple",
    ])
      expect(text).toContain(packed(said));
    expect(text).not.toContain(packed("Remarque de la fiche"));
  });

  it("the report names the sections that are left out, and then carries nothing that it does not print", async () => {
    const asked = dressed(documents.report, {
      look: "standard",
      template: arranged("report", [], ["people", "uses"]),
    });
    const { pages, carried } = await read(asked);
    expect(packed(pages.join(""))).toContain(
      packed(
        "les rubriques que le modèle de l’organisme ne demande pas : Des usages de l’IA pour votre métier, Personnes rencontrées",
      ),
    );
    expect(carried.size).toBe(0);
    const derived = dressed(documents.report, {
      look: "standard",
      template: arranged("report", [], ["uses"]),
    });
    expect((await read(derived)).carried.size).toBe(1);
  });

  it("each scheme that is printed keeps its day of verification, with the footnotes it calls", async () => {
    const template = arranged("report", [], ["schemes"]);
    const asked = dressed(documents.report, { look: "standard", template });
    if (asked.kind !== "report") throw new Error("another document");
    const { cards, others, footnotes } = asked.view.schemes;
    expect(cards).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
    const called = new Set(others.flatMap((scheme) => scheme.footnotes));
    expect([...called].toSorted((a, b) => a - b)).toEqual(footnotes.map((_, index) => index + 1));
    const text = packed((await read(asked)).pages.join(""));
    expect(text.split(packed("Vérifié le")).length - 1).toBe(others.length);
  });
});

describe("the organisation", () => {
  const template: PaperTemplate = {
    ...defaultPaperTemplate(),
    accent: "#ffd400",
    contactLine: "Chambre fictive · 02 99 00 00 00 · ia@exemple.fr",
  };
  it.each<[string, Asked]>([
    ...Object.entries(documents),
    ["notice", { kind: "notice", view: noticeOf(view) }],
    ["blank", { kind: "blank", view: viewOfBlank(view.organisation, "2026-11-23", "fr") }],
  ])("says its contact line at the top of %s, in its colour", async (_, asked) => {
    const worn = dressed(asked, { look: "standard", template });
    const { pages } = await read(worn);
    expect(packed(pages[0] ?? "")).toContain(packed(template.contactLine));
    expect(worn.view).toMatchObject({ look: "standard", organisation: { accent: "#ffd400" } });
  });
});
