/** Several sheets in one file: each is, page for page, the sheet made alone, on its own paper, under its own bookmark. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asked, makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { makeSheets } from "../../src/renderer/paper/make-sheets.ts";
import { viewOfBlank } from "../../src/renderer/paper/view-of-blank.ts";
import { noticeOf } from "../../src/renderer/paper/view-of-notice.ts";
import { planOf } from "../../src/renderer/paper/view-of-plan.ts";
import { viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import { hugeView } from "../support/paper/harsh-views.ts";
import { type ReadPdf, readPdf } from "../support/paper/read-pdf.ts";
import { runsOf } from "../support/paper/runs.ts";
import { sampleSources, settings } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const logo =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const views = sampleSources("fr").map(viewOfVisit);
const [first, second] = views;
if (first === undefined || second === undefined) throw new Error("no samples");

/** Long and short, of several companies, one in another language, one with a logo, some in large print with their own margins. */
const documents: readonly Asked[] = [
  { kind: "plan", view: planOf(first) },
  { kind: "synthesis", view: hugeView },
  { kind: "synthesis", view: { ...second, organisation: { ...second.organisation, logo } } },
  ...sampleSources("en")
    .slice(0, 1)
    .map((sources): Asked => ({ kind: "report", view: viewOfReport(sources) })),
  { kind: "plan", view: { ...planOf(second), look: "large" } },
  { kind: "notice", view: noticeOf(second) },
  { kind: "synthesis", view: { ...first, look: "large" } },
  { kind: "blank", view: viewOfBlank(settings.organisation, "2026-11-23", "fr") },
];

const alone = new Map<Asked, Promise<ReadPdf>>();
function readAlone(asked: Asked): Promise<ReadPdf> {
  const reading = alone.get(asked) ?? makeSheet(asked, tools).then(({ bytes }) => readPdf(bytes));
  alone.set(asked, reading);
  return reading;
}

async function bound(asked: readonly Asked[], startsOnRecto = true) {
  const made = await makeSheets(asked, { title: "À imprimer ce soir", startsOnRecto }, tools);
  return { ...made, read: await readPdf(made.bytes) };
}

/** All of them, made once for several tests. */
let all: ReturnType<typeof bound> | undefined;
const allBound = () => (all ??= bound(documents));

/** A machine that does other things meanwhile. */
const slow = 120_000;

describe("sheets bound together", { timeout: slow }, () => {
  it("each is the sheet made alone: words, numbers of pages, headers", async () => {
    const { places, read, pages } = await allBound();
    expect(read.pages).toHaveLength(pages);
    for (const [index, asked] of documents.entries()) {
      const { first: from, pages: count } = places[index] ?? { first: 0, pages: 0 };
      expect(read.pages.slice(from - 1, from - 1 + count)).toEqual((await readAlone(asked)).pages);
    }
  });

  it("each begins on an odd page, and what is between is blank; or right after the one before, if asked", async () => {
    const apart = await allBound();
    const used = new Set<number>();
    for (const { first: from, pages } of apart.places) {
      expect(from % 2).toBe(1);
      for (let page = from; page < from + pages; page += 1) used.add(page);
    }
    const blanks = apart.read.pages.filter((_, index) => !used.has(index + 1));
    expect(blanks.length).toBeGreaterThan(0);
    expect(blanks.every((text) => text === "")).toBe(true);
    const close = await bound(documents, false);
    let next = 1;
    for (const { first: from, pages } of close.places) {
      expect(from).toBe(next);
      next += pages;
    }
    expect(close.pages).toBe(apart.pages - blanks.length);
  });

  it("one bookmark a sheet, with its own under it; one title; fonts once", async () => {
    const { read } = await allBound();
    expect(read.information.Title).toBe("À imprimer ce soir");
    expect(read.information.Subject).toBeUndefined();
    const singles = await Promise.all(documents.map(readAlone));
    expect(read.bookmarks).toEqual(singles.map(({ information }) => information.Title));
    expect(read.underBookmarks).toEqual(singles.map(({ bookmarks }) => bookmarks));
    const fonts = (source: string): number => source.match(/\/FontFile2 /g)?.length ?? 0;
    expect(fonts(read.source)).toBe(Math.max(...singles.map(({ source }) => fonts(source))));
  });

  it("is read as one section a sheet, each in its own language", async () => {
    const { source } = (await allBound()).read;
    const count = (words: RegExp): number => source.match(words)?.length ?? 0;
    expect(count(/\/S \/Sect\b/g)).toBe(documents.length);
    const english = documents.filter(({ view }) => view.language === "en");
    expect(english).toHaveLength(1);
    expect(count(/\/Lang \(en/g)).toBe(english.length);
  });

  it("a page that is missing refuses the whole, even when another sheet says the same words", async () => {
    const twice: Asked[] = [
      { kind: "plan", view: planOf(first) },
      { kind: "plan", view: planOf(first) },
    ];
    const readPages = async (bytes: Uint8Array) =>
      (await readPdf(bytes)).pages.map((text, index) => (index === 2 ? "" : text));
    await expect(
      makeSheets(twice, { title: "t", startsOnRecto: true }, { ...tools, readPages }),
    ).rejects.toMatchObject({ code: "paper.incomplete" });
  });

  it("a logo that cannot be read is left out, and said; nothing else is lost", async () => {
    const broken = "data:image/png;base64,AAAA";
    const spoiled: Asked = {
      kind: "plan",
      view: { ...planOf(first), organisation: { ...first.organisation, logo: broken } },
    };
    const made = await bound([{ kind: "plan", view: planOf(second) }, spoiled]);
    expect(made.isWithoutLogo).toBe(true);
    expect(made.places).toHaveLength(2);
  });

  it("progress goes forward to its end", async () => {
    const shares: number[] = [];
    await makeSheets(documents.slice(0, 2), { title: "t", startsOnRecto: true }, tools, (share) =>
      shares.push(share),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  const many = runsOf(5);

  it("any choice in any order", many, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...documents.keys()], { minLength: 1 }),
        fc.boolean(),
        async (order, startsOnRecto) => {
          const asked = order.flatMap((index) => documents[index] ?? []);
          const { places, read } = await bound(asked, startsOnRecto);
          for (const [index, one] of asked.entries()) {
            const { first: from, pages } = places[index] ?? { first: 0, pages: 0 };
            expect(read.pages.slice(from - 1, from - 1 + pages)).toEqual((await readAlone(one)).pages);
          }
        },
      ),
      many,
    );
  });
});
