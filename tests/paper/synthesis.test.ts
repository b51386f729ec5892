import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import { lostTexts, packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { drawn } from "../../src/renderer/paper/text/promised-texts.ts";
import { readPdf, type ReadPdf } from "../support/paper/read-pdf.ts";
import { sampleViews, sampleViewsIn } from "../support/paper/sample-views.ts";
import { sheetOf } from "../support/paper/sheet-of.ts";
import { hostileView, hugeView } from "../support/paper/harsh-views.ts";
import { runsOf } from "../support/paper/runs.ts";
import { emptyView, fullView, shortView } from "../support/paper/views.ts";

async function made(view: VisitView): Promise<ReadPdf & { readonly count: number }> {
  const { bytes, pages } = await sheetOf(view);
  const pdf = await readPdf(bytes);
  expect(pdf.pages).toHaveLength(pages);
  return { ...pdf, count: pages };
}

const views: readonly (readonly [string, VisitView])[] = [
  ["full", fullView],
  ["short", shortView],
  ["empty", emptyView],
  ["huge", hugeView],
  ...sampleViews.map((view, index): [string, VisitView] => [`sample ${index + 1}`, view]),
];

describe("every word of a visit is on the sheet", () => {
  it.each(views)("%s", async (_, view) => {
    expect(lostTexts(view, (await made(view)).pages)).toEqual([]);
  });

  it("even when each field of the visit is as long as a person can make it", async () => {
    const long = (start: string): string =>
      Array.from({ length: 160 }, (_, index) => `${start}${index}`).join(" ");
    const lengthened: VisitView = {
      ...fullView,
      ambassador: { name: long("nom"), role: long("rôle"), organisation: long("org"), phone: long("tél") },
      organisation: { name: long("orga"), address: long("adresse"), website: long("site") },
      company: {
        ...fullView.company,
        name: long("raison"),
        address: long("rue"),
        activity: long("activité"),
      },
      visit: {
        ...fullView.visit,
        place: long("lieu"),
        people: Array.from({ length: 12 }, (_, index) => ({ name: long(`p${index}n`), role: "gérante" })),
      },
      said: [
        ...fullView.said.map(({ heading }, index) => ({ heading, text: long(`dit${index}x`) })),
        { heading: long("titre"), text: long("note") },
      ],
      events: [
        {
          title: long("rdv"),
          kind: "atelier",
          day: "2026-12-01",
          partner: long("qui"),
          comment: long("dire"),
        },
      ],
      actions: [{ label: long("faire"), who: long("par"), dueOn: "2026-12-24", isDone: false }],
      interest: long("lien"),
      notice: { ...fullView.notice, paragraphs: [{ heading: "Qui ?", text: long("notice") }] },
    };
    expect(lostTexts(lengthened, (await made(lengthened)).pages)).toEqual([]);
  });
});

const annex = /^(.*\n)*?Annexe\n/;
/** What the second side ends with, and the annex never holds. */
const lastOfSides = "Ne vaut pas décision d’octroi";

function expectTwoSides(pages: readonly string[]): void {
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(packed(pages[0] ?? "")).not.toContain(packed("Votre plan d’action"));
  expect(packed(pages[1] ?? "")).toContain(packed("Votre plan d’action"));
  expect(packed(pages[1] ?? "")).toContain(packed(lastOfSides));
  for (const text of pages.slice(2)) expect(packed(text)).not.toContain(packed(lastOfSides));
  if (pages.length > 2) expect(pages[2]).toMatch(annex);
}

describe("two sides", () => {
  it.each([3000, 5600, 12_000])(
    "one note of %i letters begins under the title of the annex",
    async (letters) => {
      const text = "Le lundi, tout est à refaire. ".repeat(letters / 30);
      const { pages } = await made({ ...shortView, said: [{ heading: "Irritants", text }] });
      expect(pages[2]).toMatch(annex);
      expect(packed(pages[2] ?? "")).toContain(packed("Irritants Le lundi, tout est à refaire."));
    },
  );

  it.each([...views, ["hostile", hostileView] as const])(
    "hold %s, and an annex the rest",
    async (_, view) => {
      expectTwoSides((await made(view)).pages);
    },
  );

  it("name each part of the annex with its page", async () => {
    const { pages } = await made(fullView);
    const named = [...(pages[1] ?? "").matchAll(/^(.+), page\s(\d+)$/gm)];
    expect(named.length).toBeGreaterThan(3);
    for (const [, name = "", page] of named)
      expect(packed(pages[Number(page) - 1] ?? "")).toContain(packed(name));
  });

  it("leave room for the hand where nothing was said", async () => {
    expect((await made(emptyView)).pages[0]).toContain("Vos notes");
  });

  it("begin long notes only, and say on which page they are told in full", async () => {
    const { pages } = await made(hugeView);
    const where = /La suite des notes est page (\d+)/.exec(pages[0] ?? "")?.[1];
    expect(pages[Number(where) - 1]).toContain("Notes de la visite, en entier");
  });

  const many = runsOf(12);

  it("hold whatever the lengths", many, async () => {
    const aText = fc.lorem({ maxCount: 150 });
    const aVisit = fc.record({
      name: fc.lorem({ maxCount: 40 }),
      said: fc.array(fc.record({ heading: fc.lorem({ maxCount: 3 }), text: aText }), { maxLength: 10 }),
      actions: fc.array(fc.record({ label: fc.lorem({ maxCount: 40 }), isDone: fc.boolean() }), {
        maxLength: 40,
      }),
      interest: aText,
      uses: fc.subarray([...fullView.uses]),
      people: fc.array(fc.record({ name: fc.lorem({ maxCount: 12 }) }), { maxLength: 9 }),
      isAssessed: fc.boolean(),
      alerts: fc.array(fc.record({ title: fc.lorem({ maxCount: 6 }), reason: fc.lorem({ maxCount: 40 }) }), {
        maxLength: 8,
      }),
    });
    await fc.assert(
      fc.asyncProperty(aVisit, async ({ name, people, isAssessed, alerts, ...rest }) => {
        const { assessment, ...without } = fullView;
        const view: VisitView = {
          ...without,
          ...(isAssessed && assessment !== undefined ? { assessment: { ...assessment, alerts } } : {}),
          ...rest,
          company: { ...fullView.company, name },
          visit: { ...fullView.visit, people },
        };
        expectTwoSides((await made(view)).pages);
      }),
      many,
    );
  });
});

describe("the pages", () => {
  it("says on each page which one it is, of how many, and that nothing is granted", async () => {
    const { pages, count } = await made(fullView);
    pages.forEach((text, index) => {
      expect(packed(text)).toContain(`${index + 1}/${count}`);
      expect(packed(text)).toContain(packed("ne vaut pas décision d’octroi"));
    });
  });
});

describe("the file", () => {
  it("is A4, in French, with a title, an author and bookmarks", async () => {
    const { sizes, information, bookmarks, source } = await made(fullView);
    for (const [width, height] of sizes) {
      expect(width).toBeCloseTo(595.28, 1);
      expect(height).toBeCloseTo(841.89, 1);
    }
    expect(information.Title).toBe("Synthèse de visite – Charpentes Kervadec & Filles – 23/11/2026");
    expect(information.Author).toBe("Maëlle Le Goff, CCI Ille-et-Vilaine fictive");
    expect(information.Language).toBe("fr-FR");
    expect(information.Creator).toBe("Carnet IA");
    expect(information.CreationDate).toContain("20261123");
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(bookmarks).toEqual([
      "Ce que vous nous avez dit",
      "Où en est l’entreprise",
      "Votre plan d’action",
      "Les dispositifs qui peuvent vous aider",
      "Des usages de l’IA pour votre métier",
      "Et ensuite",
      "Des usages de l’IA pour votre métier, suite\u00a0: 3 autres",
      "À ne pas faire, ou pas sans conseil",
      "Les dispositifs qui peuvent vous aider, suite\u00a0: 3 autres",
      "Rendez-vous et mises en relation",
      "Les autres dispositifs examinés",
      "Dimension par dimension",
      "Vos données, vos droits",
    ]);
  });

  it("embeds every font it uses", async () => {
    for (const view of [fullView, hostileView]) {
      const { source } = await made(view);
      const descriptors = source.match(/\/Type \/FontDescriptor/g) ?? [];
      expect(descriptors.length).toBeGreaterThanOrEqual(2);
      expect(source.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(descriptors.length);
      expect(source).not.toMatch(/\/Subtype \/(Type1|MMType1|Type3)\b/);
      expect(source.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(descriptors.length);
    }
  });

  it("carries no script, no file, no form and no way out but the links of the schemes", async () => {
    const { source, links } = await made(hostileView);
    expect(source).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile|AcroForm|OpenAction|AA|SubmitForm)\b/);
    const official = [...fullView.schemes.cards, ...fullView.schemes.others].map(({ url }) => url);
    expect(links.filter((link) => !official.includes(link))).toEqual([]);
  });

  it("is the same, byte for byte, each time it is made: preview, file and print show one sheet", async () => {
    const [first, again] = [await sheetOf(fullView), await sheetOf(structuredClone(fullView))];
    const withoutId = (bytes: Uint8Array): string =>
      Buffer.from(bytes)
        .toString("latin1")
        .replace(/\/ID \[[^\]]*\]/, "");
    expect(withoutId(again.bytes)).toBe(withoutId(first.bytes));
  });
});

describe("what the sheet must say (domain.md §1.4, §8)", () => {
  it("that it grants nothing", async () => {
    const { pages } = await made(fullView);
    expect(packed(pages.join(""))).toContain(packed("elle ne vaut pas décision d’octroi"));
  });

  it("the day of verification beside each scheme, and which ones are out of date", async () => {
    for (const view of [fullView, ...sampleViews]) {
      const { pages } = await made(view);
      const all = packed(pages.join(""));
      const { cards, others } = view.schemes;
      const days = [...cards, ...others].map(({ verifiedOn }) => verifiedOn.split("-").reverse().join("/"));
      const said = all.match(/Vérifiéle\d{2}\/\d{2}\/\d{4}/g) ?? [];
      expect(said.toSorted()).toEqual(days.map((day) => `Vérifiéle${day}`).toSorted());
    }
    const { pages } = await made(fullView);
    expect(packed(pages.join(""))).toContain(packed("Information périmée depuis le 9 juin 2026"));
  });

  it("the address of the schemes worth a call, in letters", async () => {
    const all = packed((await made(fullView)).pages.join(""));
    for (const { url } of fullView.schemes.cards) if (url !== undefined) expect(all).toContain(url);
  });

  it("no amount that was not confirmed", async () => {
    const all = packed((await made(fullView)).pages.join(""));
    expect(all).toContain(packed("4 400 € HT. Prestation à 8 800 € HT"));
    expect(all).toContain(packed("Reste à charge : 45,50 € HT."));
    expect(all).toContain(packed("Aucun. Annoncé gratuit."));
  });

  it("what is not known as such, never as zero", async () => {
    const all = packed((await made(shortView)).pages.join(""));
    expect(all).toContain(packed("non évaluable"));
    const { assessment, ...without } = fullView;
    expect(assessment).toBeDefined();
    const none = await made(without);
    expect(packed(none.pages.join(""))).toContain(packed("Le pré-diagnostic n’a pas été fait"));
    const toCome = await made({ ...without, visit: { ...without.visit, isToCome: true } });
    expect(packed(toCome.pages.join(""))).toContain(packed("Le pré-diagnostic n’est pas encore fait."));
  });

  it("that a sample company is fictional, on every page", async () => {
    const { pages } = await made({ ...fullView, isSample: true });
    for (const text of pages) expect(text).toContain("Entreprise fictive, exemple");
  });
});

describe("reading order", () => {
  it("is that of the conversation, part after part, each text in one piece", async () => {
    const { pages } = await made(fullView);
    const all = packed(pages.join(""));
    const expected = [
      fullView.company.name,
      ...fullView.said.flatMap(({ heading, text }) => [heading, text]),
      "Où en est l’entreprise",
      "Points forts",
      ...(fullView.assessment?.strengths ?? []).flatMap(({ title, reason }) => [title, reason]),
      ...(fullView.assessment?.priorities ?? []).flatMap(({ title, reason }) => [title, reason]),
      ...fullView.actions.map(({ label }) => label),
      "Les dispositifs qui peuvent vous aider",
      "Des usages de l’IA pour votre métier",
      "Et ensuite",
      "Annexe",
      ...fullView.uses.slice(1).flatMap(({ title, benefit }) => [title, benefit]),
      ...fullView.schemes.cards.slice(1).flatMap(({ name, summary }) => [name, summary]),
      ...fullView.schemes.others.map(({ name }) => name),
      ...fullView.notice.paragraphs.map(({ text }) => text),
    ];
    let from = 0;
    for (const text of expected) {
      const at = all.indexOf(packed(drawn(text)), from);
      expect(at, `${text} after the text before it`).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });
});

describe("in English", () => {
  it("is all there, in English, with the notes as they were said", async () => {
    for (const view of sampleViewsIn("en")) {
      const pdf = await made(view);
      expect(lostTexts(view, pdf.pages)).toEqual([]);
      const all = packed(pdf.pages.join(""));
      expect(pdf.information.Language).toBe("en-GB");
      expect(pdf.information.Title).toMatch(/^Visit summary – /);
      expect(all).toContain(packed("it is not a decision to grant"));
      expect(all).toContain(packed("Your action plan"));
      for (const french of [
        "Vérifié",
        "dispositif",
        "Priorités",
        "octroi",
        "Reste à charge",
        "Prochain pas",
      ]) {
        expect(all).not.toContain(packed(french));
      }
    }
  });
});
