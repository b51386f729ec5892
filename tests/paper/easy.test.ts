/** « Facile à lire »: whole, in large letters, and every sentence of ours short, whatever the visit. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import type { ReportSources } from "../../src/renderer/paper/view-of-report.ts";
import { viewOfEasy } from "../../src/renderer/paper/view-of-easy.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import type { EasyView } from "../../src/renderer/paper/visit-view.ts";
import { easyWordsIn } from "../../src/shared/content/easy-words.ts";
import { questionnaire, questionnaireStamp } from "../../src/shared/content/questionnaire.ts";
import { assessmentKey } from "../../src/shared/records/assessment-keys.ts";
import { notEasyIn } from "../../src/shared/rules/easy-sentences.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { sampleSources } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const [first] = sampleSources("fr");
if (first === undefined) throw new Error("no sample");

/** A pre-assessment where every question has the same answer. */
function allAnswered(answer: 0 | 4 | "nsp" | "so", variant: "full" | "short" = "full"): ReportSources {
  const items = questionnaire.dimensions.flatMap((dimension) => dimension.items);
  const answers = Object.fromEntries(items.map(({ id }) => [assessmentKey("answers", id), answer]));
  const { visitId, visit } = sample;
  return {
    ...sample,
    assessment: {
      ...{ visitId, companyId: visit.companyId, questionnaire: questionnaireStamp, variant },
      ...{ startedAt: "2026-11-23T09:00:00.000Z", ...answers },
    },
  };
}

const sample = first;
const empty: ReportSources = {
  ...sample,
  company: { name: "Entreprise sans rien" },
  visit: {
    ...{ companyId: sample.visit.companyId, day: "2026-12-01" },
    ...{ zone: "Europe/Paris", status: "planned" },
  },
  people: [],
  notes: [],
  assessment: undefined,
  actions: [],
  events: [],
  settings: {
    ambassador: { name: "", role: "", organisation: "", phone: "", email: "" },
    organisation: { name: "", address: "", website: "" },
    controller: { name: "", contact: "", dpo: "", purpose: "", retention: "" },
  },
};

const visits: readonly (readonly [string, ReportSources])[] = [
  ...(["fr", "en"] as const).flatMap((language) =>
    sampleSources(language).map((sources, index) => [`sample ${index + 1} (${language})`, sources] as const),
  ),
  ["empty visit, still to come", empty],
  ["all « ne sait pas »", allAnswered("nsp")],
  ["all « sans objet »", allAnswered("so")],
  ["everything at its lowest", allAnswered(0)],
  ["everything at its highest, short form", allAnswered(4, "short")],
];

const viewOf = (sources: ReportSources): EasyView => viewOfEasy(viewOfVisit(sources), sources);
const sentencesOf = ({ parts }: EasyView): string[] =>
  parts.flatMap(({ title, says, entries }) => [title, ...says, ...entries.flatMap((entry) => entry.says)]);

/** Sizes of the letters, in points. */
async function sizesIn(bytes: Uint8Array): Promise<number[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const sizes: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ("str" in item && item.str.trim() !== "") sizes.push(item.height);
  }
  await loading.destroy();
  return sizes;
}

describe.each(visits)("%s", (_, sources) => {
  it("says nothing of ours in more than fifteen words, nor with an abbreviation", () => {
    for (const sentence of sentencesOf(viewOf(sources))) {
      // A web address is one word, and the clock of English has a colon.
      expect(notEasyIn(sentence), sentence).toEqual([]);
    }
  });

  // Being made at all is having been read back.
  it("is whole, in letters of 14 points at least, on few pages", async () => {
    const { bytes, pages } = await makeSheet({ kind: "easy", view: viewOf(sources) }, tools);
    expect(Math.min(...(await sizesIn(bytes)))).toBeGreaterThanOrEqual(13.9);
    expect(pages).toBeLessThanOrEqual(8);
  });
});

describe("what it must say", () => {
  const text = async (sources: ReportSources): Promise<string> =>
    packed(
      (await readPdf((await makeSheet({ kind: "easy", view: viewOf(sources) }, tools)).bytes)).pages.join(""),
    );

  it("is worth no grant, was not read by the people concerned, and counts its pages", async () => {
    const all = await text(sample);
    for (const said of [
      "Cette feuille ne donne aucun droit à une aide.",
      "ne vaut pas décision d’octroi",
      "Il n’a pas encore été relu par des personnes concernées.",
      "Page 1 sur",
      "Niveau",
    ])
      expect(all).toContain(packed(said));
  });

  it("explains AI before it uses the word", async () => {
    const all = await text(sample);
    const [explained = ""] = easyWordsIn("fr").ai;
    expect(all.indexOf(packed(explained))).toBeGreaterThan(0);
    expect(all.indexOf(packed(explained))).toBeLessThan(all.indexOf(packed("Où vous en êtes")));
  });

  it("keeps actions in the words of those who wrote them, and gives each help its day of verification", () => {
    const view = viewOfVisit(sample);
    const easy = viewOfEasy(view, sample);
    const own = easy.parts.flatMap(({ entries }) => entries.flatMap((entry) => entry.own));
    expect(view.actions.length).toBeGreaterThan(0);
    for (const { label } of view.actions) expect(own).toContain(label);
    const likely = view.schemes.cards.filter(({ outcome }) => outcome === "likely").slice(0, 3);
    const names = likely.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    const helps = easy.parts
      .flatMap(({ entries }) => entries)
      .filter(({ name }) => names.includes(name ?? ""));
    expect(helps.map(({ name }) => name)).toEqual(names);
    for (const { says } of helps) expect(says.at(-1)).toMatch(/^Information vérifiée le \d/);
  });

  it("promises no help that is only to be checked or refused", () => {
    const easy = viewOfEasy(viewOfVisit(sample), sample);
    const names = easy.parts.flatMap(({ entries }) => entries.map(({ name }) => name));
    const { cards, others } = viewOfVisit(sample).schemes;
    const unlikely = [...cards, ...others].filter(({ outcome }) => outcome !== "likely");
    expect(unlikely.length).toBeGreaterThan(0);
    for (const { name } of unlikely) expect(names).not.toContain(name);
  });

  it("an empty visit says so, without a level and without an invented help", async () => {
    const all = await text(empty);
    for (const said of [
      "Nous n’avons pas encore rempli le questionnaire.",
      "Rien n’est encore décidé.",
      "La visite est prévue le",
    ])
      expect(all).toContain(packed(said));
    expect(all).not.toContain(packed("Niveau"));
  });

  it.each([
    ["planned", "2026-11-30", "La visite est prévue le lundi 30 novembre 2026."],
    ["planned", "2026-11-16", "La visite était prévue le lundi 16 novembre 2026."],
    ["in_progress", "2026-11-16", "La visite a commencé le lundi 16 novembre 2026."],
    ["done", "2026-11-16", "La visite a eu lieu le lundi 16 novembre 2026."],
    ["cancelled", "2026-11-16", "La visite du lundi 16 novembre 2026 est annulée."],
  ] as const)("of a visit that is %s (%s): %s", (status, day, said) => {
    const sentences = sentencesOf(viewOf({ ...empty, visit: { ...empty.visit, status, day } }));
    expect(sentences).toContain(said);
  });

  it("« ne sait pas » everywhere is said beside the level it makes", async () => {
    expect(await text(allAnswered("nsp"))).toContain(
      packed("Nous ne savons pas encore répondre à 40 questions."),
    );
  });

  it("« sans objet » everywhere is no level", async () => {
    const all = await text(allAnswered("so"));
    expect(all).toContain(packed("Ce sujet ne vous concerne pas."));
    expect(all).not.toContain(packed("Niveau"));
  });
});
