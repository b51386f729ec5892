/** The notice when the organisation has not said who it is: sentences, and somebody to write to. */
import { describe, expect, it } from "vitest";
import { given } from "../../src/renderer/paper/blocks/notice.ts";
import { penFor } from "../../src/renderer/paper/blocks/pen.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import type { Language } from "../../src/shared/language/language.ts";
import { sampleSources } from "../support/paper/sample-views.ts";

/** What the sheet says, of an organisation that said all of it or nothing. */
function noticeSaid(language: Language, isSilent: boolean): string {
  const [sources] = sampleSources(language);
  if (sources === undefined) throw new Error("no sample");
  const silent = {
    ...sources.settings,
    organisation: { name: "", address: "", website: "" },
    controller: { name: "", contact: "", dpo: "", purpose: "", retention: "" },
  };
  const view = viewOfVisit({ ...sources, ...(isSilent ? { settings: silent } : {}) });
  const [who] = view.notice.paragraphs;
  return `${who?.text ?? ""} ${given(penFor(view), view.notice)}`;
}

describe.each([
  ["fr", "À préciser par l’organisme. Contact", "écrivez à votre ambassadeur ou ambassadrice IA"],
  ["en", "To be specified by the organisation. Contact", "write to your AI ambassador"],
] as const)("%s", (language, sentence, whom) => {
  it("begins with a capital and says to whom to write when there is no contact", () => {
    const said = noticeSaid(language, true);
    expect(said.startsWith(sentence), said).toBe(true);
    expect(said).toContain(whom);
  });

  it("leaves an organisation that said its contact alone", () => {
    const said = noticeSaid(language, false);
    expect(said.startsWith("Chambre consulaire fictive.")).toBe(true);
    expect(said).not.toContain(whom);
  });
});
