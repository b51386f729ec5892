/** Every document about a visit, on the sample visits: whole, read back, and nothing private on any. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asked, makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { viewOfBlank } from "../../src/renderer/paper/view-of-blank.ts";
import { noticeOf } from "../../src/renderer/paper/view-of-notice.ts";
import { planOf } from "../../src/renderer/paper/view-of-plan.ts";
import { type ReportSources, viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import { questionnaire } from "../../src/shared/content/questionnaire.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { runsOf } from "../support/paper/runs.ts";
import { sampleSources, settings } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const secret = "motsecretquepersonnenelit";

/** The sample visits, each with words that no paper may hold. */
const visits = sampleSources("fr").map((sources): ReportSources => ({
  ...sources,
  visit: { ...sources.visit, "notes.private": secret },
  notes: [
    ...sources.notes,
    {
      ...{ visitId: sources.visitId, companyId: sources.visit.companyId, text: secret },
      ...{ isPrivate: true, writtenAt: "2026-11-23T09:00:00.000Z" },
    },
  ],
}));

const reports = visits.map((sources): Asked => ({ kind: "report", view: viewOfReport(sources) }));
const [first] = visits;
if (first === undefined) throw new Error("no sample");
const documents: readonly (readonly [string, Asked])[] = [
  ...reports.map((asked, index) => [`report of sample ${index + 1}`, asked] as const),
  ["plan", { kind: "plan", view: planOf(viewOfVisit(first)) }],
  ["plan in English", { kind: "plan", view: planOf(viewOfVisit({ ...first, language: "en" })) }],
  ["report in English", { kind: "report", view: viewOfReport({ ...first, language: "en" }) }],
  ["notice", { kind: "notice", view: noticeOf(viewOfVisit(first)) }],
  ["notice in English", { kind: "notice", view: noticeOf(viewOfVisit({ ...first, language: "en" })) }],
  ["blank", { kind: "blank", view: viewOfBlank(settings.organisation, "2026-11-23", "fr") }],
  ["short blank", { kind: "blank", view: viewOfBlank(settings.organisation, "2026-11-23", "fr", "short") }],
  [
    "blank in large print",
    { kind: "blank", view: { ...viewOfBlank(settings.organisation, "2026-11-23", "fr"), look: "large" } },
  ],
  ["blank in English", { kind: "blank", view: viewOfBlank(settings.organisation, "2026-11-23", "en") }],
];

const read = async (asked: Asked) => await readPdf((await makeSheet(asked, tools)).bytes);

describe("documents", () => {
  // Being made at all is having been read back.
  it.each(documents)(
    "%s is whole, says what it is on its first page, and nothing private",
    async (_, asked) => {
      const { pages, information } = await read(asked);
      expect(packed(pages.join(""))).not.toContain(secret);
      expect(information.Title ?? "").not.toBe("");
      expect(packed(pages[0] ?? "")).toContain(packed((information.Title ?? "").split(" – ")[0] ?? "?"));
    },
  );

  it("the report names what it leaves out", async () => {
    const text = packed((await read({ kind: "report", view: viewOfReport(first) })).pages.join(""));
    for (const left of ["la rubrique « Pour moi seulement »", "« pour moi seulement » : "])
      expect(text).toContain(packed(left));
  });

  it("the blank questionnaire asks every question in the order of the screen, and fits on few sheets", async () => {
    const { pages } = await read({
      kind: "blank",
      view: viewOfBlank(settings.organisation, "2026-11-23", "fr"),
    });
    const text = packed(pages.join(""));
    const places = questionnaire.dimensions.flatMap(({ items }) =>
      items.map(({ id, question }) => text.indexOf(packed(`${id} ${question}`))),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(pages.length).toBeLessThanOrEqual(5);
  });

  it("the short form asks its 24 questions only, and both forms say which they are", async () => {
    const { pages } = await read({
      kind: "blank",
      view: viewOfBlank(settings.organisation, "2026-11-23", "fr", "short"),
    });
    const text = packed(pages.join(""));
    const asked = questionnaire.dimensions
      .flatMap(({ items }) => items)
      .filter(({ id, question }) => text.includes(packed(`${id} ${question}`)));
    expect(asked.map(({ id }) => id)).toEqual(
      questionnaire.dimensions.flatMap(({ items }) => items.filter(({ tpe }) => tpe).map(({ id }) => id)),
    );
    expect(packed(pages[0] ?? "")).toContain(
      packed(`Version courte, 24 questions · ${questionnaire.version}`),
    );
    expect(pages.length).toBeLessThanOrEqual(5);
  });
});

/** Notes, findings, actions, files of any length, on a visit that is otherwise a sample's. */
const aReport = fc
  .record({
    notes: fc.array(fc.lorem({ maxCount: 400 }), { maxLength: 6 }),
    findings: fc.array(fc.lorem({ maxCount: 120 }), { maxLength: 12 }),
    actions: fc.array(fc.tuple(fc.lorem({ maxCount: 60 }), fc.lorem({ maxCount: 8 })), { maxLength: 40 }),
    comment: fc.lorem({ maxCount: 300 }),
    names: fc.array(fc.lorem({ maxCount: 5 }), { maxLength: 8 }),
  })
  .map(({ notes, findings, actions, comment, names }): Asked => {
    const [companyId, items] = [
      first.visit.companyId,
      questionnaire.dimensions.flatMap((each) => each.items),
    ];
    const found = Object.fromEntries(findings.map((text, index) => [`findings.${items[index]?.id}`, text]));
    return {
      kind: "report",
      view: viewOfReport({
        ...first,
        company: { ...first.company, comment },
        notes: notes.map((text) => ({
          ...{ visitId: first.visitId, companyId, text, writtenAt: "2026-11-23T09:00:00.000Z" },
        })),
        ...(first.assessment === undefined ? {} : { assessment: { ...first.assessment, ...found } }),
        actions: actions.map(([label, who], index) => ({
          ...{ companyId, label, who, state: index % 3 === 0 ? "dropped" : "open" },
        })),
        people: names.map((name) => ({ companyId, name, phone: "06 00 00 00 00" })),
        attachments: names.map((name) => ({
          ...{ companyId, name, mime: "image/jpeg", bytes: 1_200_000, sha256: "0".repeat(64) },
          ...{ addedAt: "2026-11-23T09:00:00.000Z", note: comment },
        })),
      }),
    };
  });

const many = runsOf(25);

it("every word of any visit is in its report", many, async () => {
  await fc.assert(
    fc.asyncProperty(aReport, async (asked) => {
      expect((await makeSheet(asked, tools)).pages).toBeGreaterThan(1);
    }),
    many,
  );
});
