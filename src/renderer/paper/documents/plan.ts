/** « Plan d’action »: who does what, to tick and to complete by hand. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { PlanSection } from "../../../shared/content/paper-sections.ts";
import { penFor } from "../blocks/pen.ts";
import { closingPart, inOrder } from "../template.ts";
import type { PlanView } from "../visit-view.ts";
import { framed } from "./frame.ts";
import { planAndContact } from "./parts.ts";

/** The plan alone, and whom to call. */
export function plan(view: PlanView): TDocumentDefinitions {
  const pen = penFor(view);
  const parts: Readonly<Record<PlanSection, Content[]>> = {
    ...planAndContact(pen, view, { template: view.template }),
  };
  return framed(pen, view, pen.say.documents.plan, [
    ...inOrder(view.template, parts),
    ...closingPart(pen, view),
  ]);
}
