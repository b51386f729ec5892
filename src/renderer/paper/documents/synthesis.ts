/**
 * « Synthèse de visite »: two sides that the company keeps on the workbench, measured before they are filled. What does not fit there goes, by
 * name, to an annex; nothing is cut. In large print there are no sides to hold: everything follows, over as many pages as it takes.
 */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { assessmentPart, dimensionsPart } from "../blocks/assessment.ts";
import { heading } from "../blocks/heading.ts";
import { titled } from "../blocks/keep-together.ts";
import { type Pen, penFor } from "../blocks/pen.ts";
import { paragraphsUnder } from "../blocks/said.ts";
import { otherSchemesPart, schemesPart } from "../blocks/schemes-part.ts";
import type { Measure } from "../measure.ts";
import type { VisitView } from "../visit-view.ts";
import { framed, frameOf } from "./frame.ts";
import { answersCodePart, eventsPart, keepPart, noticePart, planPart, usesPart } from "./parts.ts";
import { twoSides } from "./two-sides.ts";

/** The same definition serves the preview, the saved file and the print. */
export async function synthesis(
  view: VisitView,
  measureOn: (frame: Omit<TDocumentDefinitions, "content">) => Measure,
): Promise<TDocumentDefinitions> {
  const pen = penFor(view);
  if (pen.isOneColumn) return framed(pen, view, pen.say.documents.synthesis, flow(pen, view));
  const frame = frameOf(pen, view, pen.say.documents.synthesis);
  return { ...frame, content: await twoSides(pen, view, measureOn(frame)) };
}

function flow(pen: Pen, view: VisitView): Content[] {
  const { said } = pen.say;
  return [
    ...(view.said.length === 0
      ? [heading(pen, said.title), pen.words(said.none, { color: pen.colour.soft })]
      : titled(
          heading(pen, said.title),
          view.said.flatMap((part) => paragraphsUnder(pen, part)),
        )),
    ...assessmentPart(pen, view.assessment),
    ...planPart(pen, view),
    ...usesPart(pen, view),
    ...schemesPart(pen, view.schemes),
    ...eventsPart(pen, view),
    ...keepPart(pen, view),
    ...answersCodePart(pen, view),
    ...dimensionsPart(pen, view.assessment),
    ...otherSchemesPart(pen, view.schemes),
    ...noticePart(pen, view),
  ];
}
