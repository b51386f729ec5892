/** The visits of the sample notebook as sheets: real records, through the real rules. */
import { sampleVisits } from "../../../src/renderer/data/sample-visits.ts";
import type { ReportSources } from "../../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit, type VisitView } from "../../../src/renderer/paper/view-of-visit.ts";
import type { Language } from "../../../src/shared/language/language.ts";

const today = "2026-11-23";

/** An organisation that filled its settings. */
export const settings = {
  ambassador: {
    name: "Maëlle Le Goff",
    role: "Ambassadrice IA",
    organisation: "Chambre consulaire fictive",
    phone: "02 99 00 00 00",
    email: "maelle.legoff@exemple.fr",
  },
  organisation: {
    name: "Chambre consulaire fictive",
    address: "1 place de l’Exemple, 35000 Rennes",
    website: "exemple.fr",
  },
  controller: {
    name: "Chambre consulaire fictive",
    contact: "donnees@exemple.fr",
    dpo: "dpo@exemple.fr",
    purpose: "",
    retention: "",
  },
};

/** The same in a language. */
export function sampleViewsIn(language: Language): readonly VisitView[] {
  return sampleSources(language).map(viewOfVisit);
}

/** Their records, as the page reads them. */
export function sampleSources(language: Language): readonly ReportSources[] {
  return sampleVisits(today).map((records) => ({ ...records, settings, today, language }));
}

/** One view a sample visit, in the order of the samples. */
export const sampleViews = sampleViewsIn("fr");
