/** The paper remembers: from answers to a square of black and white, printed, scanned, and back to the same answers. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSignedAnswers, signedAnswers, whoSigned } from "../../src/renderer/data/answers-code.ts";
import { closeNotebook } from "../../src/renderer/data/notebook.ts";
import { codeInFrame, codesIn } from "../../src/renderer/features/visits/find-codes.ts";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import { itemsAsked, questionnaire, questionnaireStamp } from "../../src/shared/content/questionnaire.ts";
import { DocumentId } from "../../src/shared/records/field-values.ts";
import type { VisitRecords } from "../../src/shared/records/visit-export.ts";
import { answersToCarry, isAnswersCode } from "../../src/shared/rules/answers-code.ts";
import { fromBase45, toBase45 } from "../../src/shared/rules/base45.ts";
import { aCompany, anAssessment, anId, aSiren, aSiret, aVisit } from "../support/builders.ts";
import { openEmptyNotebook } from "../support/notebooks.ts";
import { type Grey, pagesAsGrey, toRgba } from "../support/paper/raster.ts";
import { sampleSources } from "../support/paper/sample-views.ts";
import { scanned } from "../support/paper/scan.ts";
import { tools } from "../support/paper/sheet-of.ts";

beforeAll(async () => {
  await openEmptyNotebook();
});
afterAll(closeNotebook);

const items = itemsAsked(questionnaire, "full").map(({ id }) => id);
const ticks = questionnaire.usages.flatMap(({ id, options }) =>
  options.map((option) => `usages.${id}.${option.id}`),
);

/** Any visit that somebody may have had. */
const aRecord = fc
  .record({
    variant: fc.constantFrom("full", "short"),
    answers: fc.array(fc.constantFrom(0, 1, 2, 3, 4, "nsp", "so", undefined), {
      minLength: 40,
      maxLength: 40,
    }),
    proofs: fc.array(fc.constantFrom("seen", "said", "not_seen", undefined), {
      minLength: 40,
      maxLength: 40,
    }),
    ticked: fc.subarray(ticks),
    day: fc
      .date({ min: new Date("2000-01-01"), max: new Date("2179-06-06"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    name: fc.string({ unit: "grapheme", maxLength: 60 }),
    known: fc.constantFrom(
      {},
      { siren: aSiren(3) },
      { siret: aSiret(4, 2) },
      { siren: aSiren(4), siret: aSiret(4) },
    ),
    isSample: fc.boolean(),
    id: fc.uuid().map((id) => DocumentId.parse(id)),
  })
  .filter(({ answers }) => answers.some((answer) => answer !== undefined))
  .map(({ variant, answers, proofs, ticked, day, name, known, isSample, id }): VisitRecords => {
    const given = <Value>(family: string, values: readonly Value[]) =>
      items.flatMap((item, at) =>
        values[at] === undefined ? [] : [[`${family}.${item}`, values[at]] as const],
      );
    const fields = {
      ...Object.fromEntries<unknown>([...given("answers", answers), ...given("evidence", proofs)]),
      ...Object.fromEntries(ticked.map((tick) => [tick, true])),
    };
    return {
      visit: { id, fields: aVisit({ day, isSample }) },
      company: { id: anId(), fields: { name, ...known } },
      ...{ people: [], notes: [], actions: [], events: [], attachments: [] },
      assessment: {
        id: anId(),
        fields: { ...anAssessment({ variant, questionnaire: questionnaireStamp }), ...fields },
      },
    };
  });

type Answered = Pick<VisitRecords, "visit" | "company" | "assessment">;

const carriedBy = ({ visit, company, assessment }: Answered) =>
  answersToCarry(visit, company.fields, assessment?.fields);

async function codeOf(records: Answered): Promise<string> {
  const carried = carriedBy(records);
  if (carried === undefined) throw new Error("nothing to carry");
  return (await signedAnswers(carried)) ?? "";
}

function aFullRecord(): VisitRecords {
  const answers = items.map((item, at) => [`answers.${item}`, at % 5] as const);
  return {
    visit: { id: anId(), fields: aVisit() },
    company: { id: anId(), fields: aCompany({ siret: aSiret(9) }) },
    ...{ people: [], notes: [], actions: [], events: [], attachments: [] },
    assessment: {
      id: anId(),
      fields: { ...anAssessment({ questionnaire: questionnaireStamp }), ...Object.fromEntries(answers) },
    },
  };
}

describe("the code", () => {
  it("gives any answers back, and is never too large for a square of 57 modules", async () => {
    await fc.assert(
      fc.asyncProperty(aRecord, async (records) => {
        const text = await codeOf(records);
        expect(text.length).toBeLessThanOrEqual(311);
        const { code, signer } = await readSignedAnswers(text);
        expect(code).toEqual(carriedBy(records));
        expect(await whoSigned(signer)).toEqual({ who: "here" });
      }),
      { numRuns: 150 },
    );
  });

  it("is refused whatever bit of it is changed", async () => {
    const text = await codeOf(aFullRecord());
    const [prefix, rest] = [text.slice(0, 8), text.slice(8)];
    const bytes = fromBase45(rest) ?? new Uint8Array();
    expect(bytes.length).toBeGreaterThan(150);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(readSignedAnswers(prefix + toBase45(changed))).rejects.toMatchObject({
        code: "answers_code.altered",
      });
    }
  });

  it("is refused when it is cut, of another version, of something else, or signed for other words", async () => {
    const [text, other] = [await codeOf(aFullRecord()), await codeOf(aFullRecord())];
    const bytes = (from: string) => fromBase45(from.slice(8)) ?? new Uint8Array();
    const crossed = bytes(text).slice();
    crossed.set(bytes(other).subarray(-96), crossed.length - 96);
    for (const [told, code] of [
      ["", "answers_code.not_one"],
      ["https://exemple.fr/", "answers_code.not_one"],
      [text.replace("CARNET1", "CARNET2"), "answers_code.newer"],
      [text.slice(0, 60), "answers_code.altered"],
      [text.slice(0, -3), "answers_code.altered"],
      [text.toLowerCase().replace("carnet1", "CARNET1"), "answers_code.altered"],
      [`CARNET1:${toBase45(crossed)}`, "answers_code.altered"],
      [`CARNET1:${toBase45(new Uint8Array(200))}`, "answers_code.altered"],
    ] as const)
      await expect(readSignedAnswers(told)).rejects.toMatchObject({ code });
  });

  it("carries no word of a person nor of a note, and of a long name its beginning, said to be one", async () => {
    const records = aFullRecord();
    const company = {
      ...records.company,
      fields: aCompany({ name: "Société coopérative des œuvriers réunis" }),
    };
    const { code } = await readSignedAnswers(await codeOf({ ...records, company }));
    expect(code.company).toEqual({ name: "Société coopérative des œuvr", isNameCut: true });
    expect(Object.keys(code).toSorted()).toEqual([
      "answers",
      "company",
      "day",
      "evidence",
      "isSample",
      "questionnaire",
      "usages",
      "variant",
      "visitId",
    ]);
  });

  it("is not made without an answer, nor for a questionnaire whose places we do not know", () => {
    const records = aFullRecord();
    const { assessment } = records;
    if (assessment === undefined) throw new Error("no assessment");
    const bare = anAssessment({ questionnaire: questionnaireStamp });
    expect(carriedBy({ ...records, assessment: { ...assessment, fields: bare } })).toBeUndefined();
    const old = { ...assessment.fields, questionnaire: "carnet-ia@2020.01" };
    expect(carriedBy({ ...records, assessment: { ...assessment, fields: old } })).toBeUndefined();
    expect(carriedBy({ ...records, assessment: undefined })).toBeUndefined();
  });
});

describe("the sheet", () => {
  const sources = sampleSources("fr").filter(({ assessment }) => assessment !== undefined);

  async function signed(at: number) {
    const found = sources[at % sources.length];
    if (found?.assessment === undefined) throw new Error("no sample");
    const id = found.visitId;
    const records = {
      visit: { id, fields: found.visit },
      company: { id, fields: found.company },
      assessment: { id, fields: found.assessment },
    };
    const code = await codeOf(records);
    return { code, sources: { ...found, answersCode: code } };
  }

  /** The page that shows the square, at 150 dots per inch. */
  async function printed(kind: "synthesis" | "report", at: number): Promise<{ page: Grey; code: string }> {
    const { code, sources: found } = await signed(at);
    const asked =
      kind === "report" ? { kind, view: viewOfReport(found) } : { kind, view: viewOfVisit(found) };
    const { bytes } = await makeSheet(asked, tools);
    for (const page of await pagesAsGrey(bytes, 150))
      if (codeInFrame(toRgba(page)).length > 0) return { page, code };
    throw new Error("no page shows a code");
  }

  it("printed at 150 dots per inch, turned, blurred, in the shade and noisy, gives the same answers", async () => {
    for (const [kind, turns] of [
      ["synthesis", [-2, 4]],
      ["report", [-7]],
    ] as const) {
      const { page, code } = await printed(kind, 1);
      for (const [seed, turn] of turns.entries()) {
        const scan = scanned(page, { seed, turn, blur: 0.7, noise: 14, shadow: 0.3 });
        const texts = await codesIn(toRgba(scan), isAnswersCode);
        expect(texts).toContain(code);
        const read = await readSignedAnswers(texts.find(isAnswersCode) ?? "");
        expect(read).toEqual(await readSignedAnswers(code));
      }
    }
  }, 120_000);

  it("that was made by whoever changed an answer on it is refused", async () => {
    const { code, sources: found } = await signed(0);
    const bytes = fromBase45(code.slice(8)) ?? new Uint8Array();
    // In the answers: after the questionnaire, the company, the day and the visit.
    const at = bytes.length - 96 - 12;
    bytes[at] = (bytes[at] ?? 0) ^ 0b00100000;
    const forged = `CARNET1:${toBase45(bytes)}`;
    const view = viewOfVisit({ ...found, answersCode: forged });
    const { bytes: pdf } = await makeSheet({ kind: "synthesis", view }, tools);
    const texts = (await pagesAsGrey(pdf, 150)).flatMap((page) => codeInFrame(toRgba(page)));
    expect(texts).toEqual([forged]);
    await expect(readSignedAnswers(forged)).rejects.toMatchObject({ code: "answers_code.altered" });
  }, 60_000);
});
