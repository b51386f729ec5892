/**
 * « Synthèse de visite »: two sides that the company keeps on the workbench, measured before they are filled. What does not fit there goes, by
 * name, to an annex; nothing is cut. In large print there are no sides to hold: everything follows, over as many pages as it takes.
 */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { SynthesisSection } from "../../../shared/content/paper-sections.ts";
import { assessmentPart, dimensionsPart } from "../blocks/assessment.ts";
import { heading } from "../blocks/heading.ts";
import { titled } from "../blocks/keep-together.ts";
import { type Pen, penFor } from "../blocks/pen.ts";
import { paragraphsUnder } from "../blocks/said.ts";
import { otherSchemesPart, schemesPart } from "../blocks/schemes-part.ts";
import type { Measure } from "../measure.ts";
import { inOrder } from "../template.ts";
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
  const parts: Readonly<Record<SynthesisSection, Content[]>> = {
    said:
      view.said.length === 0
        ? [heading(pen, said.title), pen.words(said.none, { color: pen.colour.soft })]
        : titled(
            heading(pen, said.title),
            view.said.flatMap((part) => paragraphsUnder(pen, part)),
          ),
    assessment: assessmentPart(pen, view.assessment, { isToCome: view.visit.isToCome }),
    plan: planPart(pen, view),
    uses: usesPart(pen, view),
    schemes: schemesPart(pen, view.schemes),
    events: eventsPart(pen, view),
    keep: [...keepPart(pen, view), ...answersCodePart(pen, view)],
    dimensions: dimensionsPart(pen, view.assessment),
    others: otherSchemesPart(pen, view.schemes),
    notice: noticePart(pen, view),
  };
  return inOrder(view.template, parts);
}
