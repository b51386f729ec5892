/** A document as its organisation wants it: its look, its colour and contact line, its sections in their order. Pure. */
import { type PaperDocument, paperSections } from "../../shared/content/paper-sections.ts";
import type { LookName } from "../../shared/records/look-name.ts";
import type { PaperTemplate } from "../../shared/records/paper-template.ts";
import { closingOf, sectionsOf } from "../../shared/rules/paper-template.ts";
import type { Asked } from "./make-sheet.ts";
import { planWithout, progressWithout, reportWithout, synthesisWithout } from "./view/without.ts";
import type { OrganisationView } from "./visit-view.ts";
import { type Headed, withView } from "./with-view.ts";
import { wordingIn } from "./wording/wording.ts";

export interface PaperChoices {
  readonly look: LookName;
  readonly template?: PaperTemplate | undefined;
}

/** Sections of a report that the visit carried in it prints: without one of them the file would say more than the paper. */
const recorded = ["said", "answers", "events", "plan", "company", "people", "files"];

/** The same sheet, dressed. A document that has no template of its own takes the look, the colour and the contact line. */
export function dressed(asked: Asked, { look, template }: PaperChoices): Asked {
  const worn = <View extends Headed>(view: View): View => ({
    ...view,
    look,
    organisation: { ...view.organisation, ...letterhead(template) },
  });
  const arranged = <View extends Headed>(view: View, document: PaperDocument): View => {
    const closing = closingOf(template, document).trim();
    const printed = sectionsOf(template, document).filter(({ isOn }) => isOn);
    return {
      ...worn(view),
      ...(isOurs(document, printed) ? {} : { template: printed.map(({ id }) => id) }),
      ...(closing === "" ? {} : { closing }),
    };
  };
  switch (asked.kind) {
    case "synthesis": {
      const view = synthesisWithout(asked.view, off(template, "synthesis"));
      return { ...asked, view: arranged(view, "synthesis") };
    }
    case "report": {
      const { carried, ...rest } = asked;
      const { language } = asked.view;
      const { left } = wordingIn(language).report;
      const dropped = off(template, "report");
      const names = paperSections("report", language).flatMap(({ id, name }) =>
        dropped.has(id) ? [name] : [],
      );
      const isCarried = carried !== undefined && !recorded.some((id) => dropped.has(id));
      const view = reportWithout(asked.view, dropped, [
        ...(names.length === 0 ? [] : [left.sections(names)]),
        ...(carried === undefined || isCarried ? [] : [left.carried]),
      ]);
      return { ...rest, ...(isCarried ? { carried } : {}), view: arranged(view, "report") };
    }
    case "plan":
      return { ...asked, view: arranged(planWithout(asked.view, off(template, "plan")), "plan") };
    case "progress":
      return { ...asked, view: arranged(progressWithout(asked.view, off(template, "progress")), "progress") };
    case "notice":
    case "easy":
    case "scheme":
    case "use":
    case "trade":
    case "day":
    case "blank":
      return withView(asked, worn);
    case "recovery":
      return asked;
  }
}

function isOurs(document: PaperDocument, printed: readonly { readonly id: string }[]): boolean {
  const ours = paperSections(document);
  return ours.length === printed.length && ours.every(({ id }, index) => printed[index]?.id === id);
}

function off(template: PaperTemplate | undefined, document: PaperDocument): ReadonlySet<string> {
  return new Set(
    sectionsOf(template, document)
      .filter(({ isOn }) => !isOn)
      .map(({ id }) => id),
  );
}

function letterhead(template: PaperTemplate | undefined): Pick<OrganisationView, "accent" | "contactLine"> {
  const contactLine = template?.contactLine.trim() ?? "";
  return {
    ...(template?.accent === undefined ? {} : { accent: template.accent }),
    ...(contactLine === "" ? {} : { contactLine }),
  };
}
