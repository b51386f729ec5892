/** « Plan d’action »: who does what, to tick and to complete by hand. */
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { ambassadorCard } from "../blocks/ambassador-card.ts";
import { penFor } from "../blocks/pen.ts";
import type { PlanView } from "../visit-view.ts";
import { framed } from "./frame.ts";
import { planPart } from "./parts.ts";

/** The plan alone, and whom to call. */
export function plan(view: PlanView): TDocumentDefinitions {
  const pen = penFor(view);
  return framed(pen, view, pen.say.documents.plan, [
    ...planPart(pen, view),
    { stack: [ambassadorCard(pen, view.ambassador, view.organisation)], margin: [0, 16, 0, 0] },
  ]);
}
