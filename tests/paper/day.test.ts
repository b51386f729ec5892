/** The programme of a day: every visit, where and whom, and nothing that is not for it. */
import { describe, expect, it } from "vitest";
import { LookName } from "../../src/shared/records/look-name.ts";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { sheetFileName } from "../../src/renderer/paper/file-name.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { type DaySources, type DayVisitSources, viewOfDay } from "../../src/renderer/paper/view-of-day.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { structureFaults } from "../support/paper/structure-faults.ts";
import { sampleSources, settings } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const day = "2026-11-30";
const secret = "motsecretquepersonnenelit";
const samples = sampleSources("fr");

function aVisit(at: number, more: Partial<DayVisitSources["visit"]> = {}): DayVisitSources {
  const sample = samples[at % samples.length];
  if (sample === undefined) throw new Error("no sample");
  return {
    visit: {
      ...{ companyId: sample.visit.companyId, day, zone: "Europe/Paris", status: "planned" },
      ...{
        startsAt: `${String(8 + at).padStart(2, "0")}:30`,
        "notes.private": secret,
        "notes.context": secret,
      },
      ...more,
    },
    company: { ...sample.company, name: `${sample.company.name} ${at + 1}`, comment: secret },
    people: sample.people,
    open: sample.actions.filter(({ state }) => state === "open"),
    before: at % 2 === 0 ? [] : ["2026-10-12"],
    hasAssessment: false,
  };
}

const programme = (visits: readonly DayVisitSources[], more: Partial<DaySources> = {}) =>
  viewOfDay({
    settings: { ...settings, zone: "Europe/Paris" },
    ...{ language: "fr", today: "2026-11-29", first: day, last: day, visits },
    ...more,
  });

async function read(view: ReturnType<typeof programme>) {
  const { bytes } = await makeSheet({ kind: "day", view }, tools);
  const { pages } = await readPdf(bytes);
  return { pages, text: packed(pages.join("")) };
}

describe("the programme", () => {
  it.each(LookName.options)(
    "holds 0, 1 and 12 visits in the %s look, and is for one's own eyes on each page",
    async (look) => {
      for (const count of [0, 1, 12]) {
        const visits = Array.from({ length: count }, (_, at) => aVisit(at));
        const { pages, text } = await read(programme(visits, { look }));
        for (const page of pages)
          expect(packed(page)).toContain(
            packed("Pour moi seulement, à ne pas remettre · imprimé le 29/11/2026"),
          );
        expect(text).not.toContain(secret);
        expect(text).toContain(
          packed(
            count === 0 ? "Aucune visite n’est prévue." : `${count} ${count === 1 ? "visite" : "visites"}`,
          ),
        );
      }
    },
  );

  it("says nothing less when everything is as long as a person can make it", async () => {
    const long = (start: string) => Array.from({ length: 200 }, (_, index) => `${start}${index}`).join(" ");
    const visit = aVisit(0, { place: long("lieu") });
    const open = Array.from({ length: 40 }, (_, index) => ({
      ...{
        companyId: visit.visit.companyId,
        label: long(`f${index}x`),
        who: long("q"),
        state: "open" as const,
      },
    }));
    const people = Array.from({ length: 12 }, (_, index) => ({
      ...{ companyId: visit.visit.companyId, name: long(`n${index}x`), role: long("r"), phone: "06" },
    }));
    const company = { ...visit.company, name: long("raison"), address: long("rue") };
    const { pages } = await read(programme([{ ...visit, company, people, open }]));
    expect(pages.length).toBeGreaterThan(10);
  });

  it("goes by the hour; what has none comes last, and what is cancelled not at all", async () => {
    const { text } = await read(
      programme([
        aVisit(3, { startsAt: undefined }),
        aVisit(2),
        aVisit(0),
        aVisit(1, { status: "cancelled" }),
      ]),
    );
    const name = (at: number) => packed(aVisit(at).company.name);
    const places = [0, 2, 3].map((at) => text.indexOf(name(at)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain(name(1));
    expect(text).toContain(packed("Heure à fixer"));
  });

  it("names the zone of a visit overseas, whose hour is the one of the place", async () => {
    const { text } = await read(programme([aVisit(0, { zone: "Indian/Reunion" }), aVisit(1)]));
    expect(text).toContain(packed("8 h 30heure locale : La Réunion"));
    expect(text.split(packed("heure locale"))).toHaveLength(2);
  });

  it("says what is left from last time and what to bring", async () => {
    const visit = aVisit(1);
    const action = { companyId: visit.visit.companyId, label: "Exporter la caisse", state: "open" as const };
    const view = programme([
      { ...visit, open: [action, { ...action, label: "Fini", state: "done" }] },
      aVisit(2, { "notice.givenAt": "2026-11-01T09:00:00.000Z" }),
    ]);
    const [first, second] = view.days[0]?.visits ?? [];
    expect(first?.open).toEqual([{ label: "Exporter la caisse" }]);
    expect(first?.bring).toEqual([
      "Notice d’information",
      "Questionnaire vierge, si la batterie est vide",
      "Synthèse de la dernière visite",
      "Plan d’action à cocher",
    ]);
    expect(first?.planned.at(-1)).toBe("Visite n° 2, la dernière le 12/10/2026");
    expect(second?.bring).not.toContain("Notice d’information");
    expect(second?.planned.at(-1)).toBe("Première visite");
    expect((await read(view)).text).toContain(packed("Exporter la caisse"));
  });

  it("of a week goes day by day, and its file names no company", async () => {
    const view = programme([aVisit(0, { day: "2026-12-02" }), aVisit(1)], { last: "2026-12-06" });
    expect(view.days.map((each) => each.day)).toEqual(["2026-11-30", "2026-12-02"]);
    const { text } = await read(view);
    expect(text).toContain(packed("Lundi 30 novembre 2026 – 1 visite"));
    expect(text).toContain(packed("Mercredi 2 décembre 2026 – 1 visite"));
    expect(sheetFileName({ kind: "day", view })).toBe("Programme – 2026-11-30 – 2026-12-06.pdf");
    expect(sheetFileName({ kind: "day", view: programme([]) })).toBe("Programme – 2026-11-30.pdf");
  });
});

it.each(LookName.options)("a voice reads the programme in its order, in the %s look", async (look) => {
  for (const last of [day, "2026-12-06"]) {
    const { bytes } = await makeSheet(
      { kind: "day", view: programme([aVisit(0), aVisit(1)], { look, last }) },
      tools,
    );
    expect(await structureFaults(bytes)).toEqual([]);
  }
});
