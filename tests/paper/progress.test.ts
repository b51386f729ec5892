/** « Depuis la dernière fois »: promises kept or not, both scores of each dimension, in the file that is handed over. */
import { describe, expect, it } from "vitest";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { viewOfProgress, type VisitBefore } from "../../src/renderer/paper/view-of-progress.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import type { Action } from "../../src/shared/records/action.ts";
import { Answer, type Assessment } from "../../src/shared/records/assessment.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { sampleSources } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const sources = sampleSources("fr").find(({ assessment }) => assessment !== undefined);
const assessment = sources?.assessment;
if (sources === undefined || assessment === undefined) throw new Error("no sample with an assessment");
const { companyId } = sources.visit;
const view = viewOfVisit(sources);

const action = (label: string, state: Action["state"]): Action => ({
  companyId,
  label,
  state,
  who: "La gérante",
});
const actions = [
  action("Exporter trois mois de ventes", "done"),
  action("Noter les invendus", "open"),
  action("Changer de caisse", "dropped"),
  action("  ", "open"),
];

/** The same answers, one step lower where there is one. */
const lower: Assessment = {
  ...assessment,
  ...Object.fromEntries(
    Object.entries(assessment).flatMap(([key, value]) => {
      const answer = key.startsWith("answers.") ? Answer.safeParse(value).data : undefined;
      return typeof answer === "number" && answer > 0 ? [[key, answer - 1]] : [];
    }),
  ),
};

async function pagesOf(before: VisitBefore, now: Assessment | undefined = assessment): Promise<string[]> {
  const asked = { kind: "progress", view: viewOfProgress(view, now, before) } as const;
  return [...(await readPdf((await makeSheet(asked, tools)).bytes)).pages];
}

describe("since last time", () => {
  it("says what was kept and what was not, and how each score moved", async () => {
    const progress = viewOfProgress(view, assessment, { day: "2026-05-12", assessment: lower, actions });
    expect(progress.done.map(({ label }) => label)).toEqual(["Exporter trois mois de ventes"]);
    expect(progress.open.map(({ label }) => label)).toEqual(["Noter les invendus"]);
    expect(progress.dropped.map(({ label }) => label)).toEqual(["Changer de caisse"]);
    const { total, dimensions, isSameQuestionnaire } = progress.scores ?? {};
    expect(isSameQuestionnaire).toBe(true);
    expect(total?.before ?? 100).toBeLessThan(total?.now ?? 0);
    const text = packed((await pagesOf({ day: "2026-05-12", assessment: lower, actions })).join(""));
    for (const said of [
      "Ce qui était prévu le 12 mai 2026",
      "Fait (1)",
      "Encore à faire (1)",
      "Abandonné (1)",
    ])
      expect(text).toContain(packed(said));
    for (const { now, before } of dimensions ?? []) {
      if (now.score === null || before === undefined || before.score === null) continue;
      const gap = now.score - before.score;
      const change = gap === 0 ? "=" : gap > 0 ? `+${String(gap)}` : `\u2212${String(-gap)}`;
      expect(text).toContain(packed(`${now.title} ${String(before.score)} ${String(now.score)} ${change}`));
    }
  });

  it("says so when the questionnaire is another one, or when there is nothing to compare", async () => {
    const other = { ...lower, questionnaire: "carnet-ia@2025.1" };
    const read = async (before: VisitBefore) => packed((await pagesOf(before)).join(""));
    expect(await read({ day: "2026-05-12", assessment: other, actions })).toContain(
      packed("Le questionnaire n’est pas le même"),
    );
    const nothing = await read({ day: "2026-05-12", actions: [] });
    expect(nothing).toContain(packed("Aucune action n’avait été notée."));
    expect(nothing).toContain(packed("Il faut un pré-diagnostic à chacune des deux visites"));
  });

  it("holds forty promises of any length", async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      action(`Promesse ${String(index)} `.repeat(20), "open"),
    );
    const pages = await pagesOf({ day: "2026-05-12", assessment: lower, actions: many });
    expect(pages.length).toBeGreaterThan(2);
  });
});
