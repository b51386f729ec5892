/** The report as Markdown: every word of the view, nothing private, and no word that turns into a mark. */
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { reportMarkdown } from "../../src/renderer/paper/report-markdown.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { promisedTexts } from "../../src/renderer/paper/text/promised-texts.ts";
import { viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import { sampleSources } from "../support/paper/sample-views.ts";

const samples = [...sampleSources("fr"), ...sampleSources("en")];

/** As another library reads it: letters without marks. */
const read = (markdown: string): string => packed(toString(fromMarkdown(markdown)));

describe("the report as Markdown", () => {
  it.each(samples.map((sources) => [sources.company.name, sources.language ?? "fr", sources] as const))(
    "%s (%s): nothing of the view is missing",
    (_, __, sources) => {
      const view = viewOfReport(sources);
      const text = read(reportMarkdown(view));
      const { organisation: _organisation, ...promised } = view;
      const lost = promisedTexts(promised).filter(
        (forms) => !forms.some((form) => text.includes(packed(form.trim()))),
      );
      expect(lost).toEqual([]);
    },
  );

  it("keeps what is private out", () => {
    const [sources] = samples;
    if (sources === undefined) throw new Error("no sample");
    const visit = { ...sources.visit, "notes.private": "motsecret" };
    expect(reportMarkdown(viewOfReport({ ...sources, visit }))).not.toContain("motsecret");
  });

  it("says each thing once, in sentences, and is no paper", () => {
    const all = samples
      .filter(({ language }) => language === "fr")
      .map((sources) => reportMarkdown(viewOfReport(sources)).replaceAll(/[\u00a0\u202f]/g, " "))
      .join("\n");
    expect(all).toContain("Constat : Les invendus");
    expect(all).toContain("**À vérifier :** un prototype de produit nouveau.");
    expect(all).toContain("**Reste à charge** Aucun. Service public gratuit.");
    expect(all).toMatch(/\*\*Point de vigilance\*\*, si [^:]+ : dire aux personnes/);
    expect(all).toContain("- **Organisme** Chambre consulaire fictive");
    expect(all).not.toMatch(/rendu imprimé|sur ce papier|À vérifier\*\* À vérifier/);
  });

  it("does not name an organisation that has no name", () => {
    const [sources] = samples;
    if (sources === undefined) throw new Error("no sample");
    const organisation = { name: "", address: "", website: "" };
    const settings = { ...sources.settings, organisation };
    expect(reportMarkdown(viewOfReport({ ...sources, settings }))).not.toMatch(/Organisme|\*\*Carnet IA/);
  });

  it("escapes no letter that means nothing to Markdown", () => {
    const escaped = samples.flatMap(
      (sources) => reportMarkdown(viewOfReport(sources)).match(/\\[^\n]/g) ?? [],
    );
    expect(escaped).toEqual([]);
  });

  it("never takes a word for a mark", () => {
    const [sources] = samples;
    if (sources === undefined) throw new Error("no sample");
    const headings = (markdown: string) =>
      fromMarkdown(markdown).children.filter(({ type }) => type === "heading").length;
    const usual = headings(
      reportMarkdown(viewOfReport({ ...sources, visit: { ...sources.visit, "notes.context": "mot" } })),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[#>*_`~[\]()<>!|\\&+\-0-9. \na-é]{1,60}$/), (typed) => {
        fc.pre(typed.trim() !== "");
        const view = viewOfReport({ ...sources, visit: { ...sources.visit, "notes.context": `a${typed}z` } });
        const markdown = reportMarkdown(view);
        expect(headings(markdown)).toBe(usual);
        expect(read(markdown)).toContain(packed(`a${typed}z`));
      }),
      { numRuns: 40 },
    );
  });
});
