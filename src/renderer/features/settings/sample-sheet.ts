/** What the preview of the settings shows: a fictional visit, through the same rules and the same documents as a real one. */
import type { PaperDocument } from "../../../shared/content/paper-sections.ts";
import { dayOf } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import { sampleVisits } from "../../data/sample-visits.ts";
import type { Settings } from "../../data/settings.ts";
import { dressed, type PaperChoices } from "../../paper/dressed.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { planOf } from "../../paper/view-of-plan.ts";
import { viewOfProgress } from "../../paper/view-of-progress.ts";
import { viewOfReport } from "../../paper/view-of-report.ts";
import { viewOfVisit } from "../../paper/view-of-visit.ts";

/** The document on the sample visit that has another one before it; in the name of who holds this notebook. */
export function sampleSheet(
  document: PaperDocument,
  language: Language,
  settings: Settings,
  paper: PaperChoices,
): Asked {
  const today = dayOf(new Date(), settings.zone);
  const all = sampleVisits(today);
  const at = all.findIndex(
    ({ company, assessment }, index) =>
      assessment !== undefined && all[index - 1]?.company === company && all[index - 1]?.assessment,
  );
  const [before, visit] = [all[at - 1], all[at]];
  if (before === undefined || visit === undefined) throw new TypeError("no sample with a visit before");
  const sources = { ...visit, settings, today, language };
  const view = viewOfVisit(sources);
  const asked = (): Asked => {
    switch (document) {
      case "synthesis":
        return { kind: "synthesis", view };
      case "report":
        return { kind: "report", view: viewOfReport(sources) };
      case "plan":
        return { kind: "plan", view: planOf(view) };
      case "progress": {
        const { assessment, actions } = before;
        return {
          kind: "progress",
          view: viewOfProgress(view, visit.assessment, { day: before.visit.day, assessment, actions }),
        };
      }
    }
  };
  return dressed(asked(), paper);
}
