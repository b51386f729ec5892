/** « Synthèse de visite »: the two to four pages that the company keeps on the workbench. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { assessmentPart, dimensionsPart } from "../blocks/assessment.ts";
import { heading } from "../blocks/heading.ts";
import { titled } from "../blocks/keep-together.ts";
import { type Pen, penFor } from "../blocks/pen.ts";
import { fullNotesAnchor, saidInEssence, saidLonger } from "../blocks/said.ts";
import { otherSchemesPart, schemesPart } from "../blocks/schemes-part.ts";
import type { VisitView } from "../visit-view.ts";
import { framed } from "./frame.ts";
import { eventsPart, keepPart, noticePart, planPart, usesPart } from "./parts.ts";

/** The same definition serves the preview, the saved file and the print. */
export function synthesis(view: VisitView): TDocumentDefinitions {
  const pen = penFor(view);
  return framed(pen, view, pen.say.documents.synthesis, [
    ...saidPart(pen, view),
    ...assessmentPart(pen, view.assessment),
    ...notesPart(pen, view, "near"),
    ...usesPart(pen, view),
    ...schemesPart(pen, view.schemes),
    ...eventsPart(pen, view),
    ...planPart(pen, view),
    ...keepPart(pen, view),
    ...dimensionsPart(pen, view.assessment),
    ...otherSchemesPart(pen, view.schemes),
    ...noticePart(pen, view),
    ...notesPart(pen, view, "end"),
  ]);
}

function saidPart(pen: Pen, view: VisitView): Content[] {
  return titled(heading(pen, pen.say.said.title), saidInEssence(pen, view));
}

/** A short rest of the notes comes right after the first page; a long one goes to the end, behind what is to be done. */
const shortRest = 14;

function notesPart(pen: Pen, view: VisitView, place: "near" | "end"): Content[] {
  const longer = saidLonger(pen, view);
  const isShort = longer.reduce((sum, { lines }) => sum + lines, 0) <= shortRest;
  if (longer.length === 0 || isShort !== (place === "near")) return [];
  return titled(heading(pen, pen.say.said.rest, { id: fullNotesAnchor }), longer);
}
