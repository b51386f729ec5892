/** What every catalogue must hold: good typography, known ids, a whole English, and nothing that domain.md §8 forbids. */
import { describe, expect, it } from "vitest";
import { frenchTypography } from "../language/french-typography.ts";
import { aiAct, aiActIn } from "./ai-act.ts";
import { nafSections } from "./naf.ts";
import { consentWording } from "./consents.ts";
import { noticeTemplate } from "./notice.ts";
import { paperDocuments, paperSections } from "./paper-sections.ts";
import { questionnaire } from "./questionnaire.ts";
import { ConsentKind } from "../records/consent.ts";
import { regionOf } from "./regions.ts";
import { schemeCatalogue, schemeCatalogueIn } from "./schemes.ts";
import { noteTemplates, snippets } from "./snippets.ts";
import { useCatalogue, useCatalogueIn } from "./uses.ts";

/** Keys whose values are not prose. */
const codes =
  /^(id|url|officialUrl|field|op|day|date|verifiedOn|expiresOn|appliesFrom|version|status|pillar|grade|item|riskClass)$/;

function texts(value: unknown, key = "", path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return codes.test(key) ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry: unknown, at) => texts(entry, key, `${path}[${at}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => texts(entry, name, `${path}.${name}`));
}
const french = texts({
  schemeCatalogue,
  useCatalogue,
  aiAct,
  notice: noticeTemplate(),
  consents: ConsentKind.options.map((kind) => consentWording(kind)),
  snippets,
  noteTemplates,
  paperSections: paperDocuments.map((document) => paperSections(document)),
});
const everyWord = french.map(({ text }) => text.toLowerCase()).join("\n");

describe("French", () => {
  it("is typographically right", () => {
    for (const { path, text } of french) expect(text, path).toBe(frenchTypography(text));
  });
  it("has no double space, no straight quote", () => {
    for (const { path, text } of french) {
      expect(text, path).not.toMatch(/ {2}|"|'| $|^ /);
    }
  });
  it("names no tool and promises nothing", () => {
    expect(everyWord).not.toMatch(/chatgpt|openai|copilot|mistral|gemini|claude|deepl|midjourney|whisper/);
    expect(everyWord).not.toMatch(/5 000 diagnostics|vous avez droit|garanti à 100|cii-ia|cap ia/);
  });
});

describe("schemes", () => {
  const { schemes } = schemeCatalogue;
  it("have ids, zones and criteria that exist, and a source behind each", () => {
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
    for (const scheme of schemes) {
      for (const code of scheme.zone ?? []) expect(regionOf(code), code).toBeDefined();
      expect(new Set(scheme.criteria.map(({ id }) => id)).size).toBe(scheme.criteria.length);
      for (const criterion of scheme.criteria) expect(criterion.source).not.toBe("");
    }
  });
  it("are never trusted more than two years after their verification", () => {
    for (const { id, verifiedOn, expiresOn } of schemes) {
      expect((Date.parse(expiresOn) - Date.parse(verifiedOn)) / 86_400_000, id).toBeLessThanOrEqual(731);
    }
  });
  it("never show a second-hand amount as a number", () => {
    for (const { id, grade, amount } of schemes) {
      if (grade === "C" || grade === "U") expect(amount.confirmed, id).toBe(false);
    }
  });
});

describe("uses", () => {
  const items = new Set(questionnaire.dimensions.flatMap((dimension) => dimension.items.map(({ id }) => id)));
  it("read items of the questionnaire and letters of their edition", () => {
    for (const use of useCatalogue.uses) {
      for (const { item } of use.prerequisites.flatMap((prerequisite) => prerequisite.items)) {
        expect(items, `${use.id} ${item}`).toContain(item);
      }
      if (use.sections === "all") continue;
      const letters = (edition: "rev2" | "2025"): string[] =>
        nafSections(edition).map(({ letter }) => letter);
      for (const letter of use.sections.rev2) expect(letters("rev2")).toContain(letter);
      for (const letter of use.sections.naf2025) expect(letters("2025")).toContain(letter);
    }
  });
});

describe("sections of the documents", () => {
  const required = (document: (typeof paperDocuments)[number]): string[] =>
    paperSections(document).flatMap(({ id, required: why }) => (why === undefined ? [] : [id]));
  it("are each there once", () => {
    for (const document of paperDocuments) {
      const ids = paperSections(document).map(({ id }) => id);
      expect(new Set(ids).size, document).toBe(ids.length);
    }
  });
  it("cannot lose the notice, nor what says that nothing is granted (domain.md §5, §8.13)", () => {
    expect(required("synthesis")).toEqual(["keep", "notice"]);
    expect(required("report")).toEqual(["keep", "notice", "leftOut"]);
    // A sheet keeps what it is for.
    expect([required("plan"), required("progress")]).toEqual([["plan"], ["promises"]]);
  });
});

describe("first steps", () => {
  it("are there for each use that is recommended, and for no other", () => {
    for (const { id, riskClass, firstStep } of useCatalogue.uses)
      expect(firstStep !== undefined, id).toBe(riskClass === "minimal" || riskClass === "transparency");
  });
});

describe("English", () => {
  it("says every text, and keeps the names of schemes", () => {
    const pairs = [
      [schemeCatalogue.schemes, schemeCatalogueIn("en").schemes],
      [useCatalogue.uses, useCatalogueIn("en").uses],
      ...paperDocuments.map((document) => [paperSections(document), paperSections(document, "en")] as const),
      [
        { ...aiAct, sources: [] },
        { ...aiActIn("en"), sources: [] },
      ],
    ];
    const mayStay =
      /\.name$|\.source$|\.sources\[|\.operator$|\.field$|sections|divisions|efforts|zone|value\[|\.version$|tool$|article$/;
    for (const [fr, en] of pairs) {
      const english = new Map(texts(en).map(({ path, text }) => [path, text]));
      for (const { path, text } of texts(fr)) {
        expect(english.has(path), path).toBe(true);
        if (!mayStay.test(path)) expect(english.get(path), path).not.toBe(text);
      }
    }
  });
});
