/** « Compte rendu complet »: all that the screens show of a visit; what is not printed is named at the end. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { ReportSection } from "../../../shared/content/paper-sections.ts";
import { actionPlan } from "../blocks/actions.ts";
import { assessmentPart, dimensionsPart } from "../blocks/assessment.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { block, type Block, titled } from "../blocks/keep-together.ts";
import { dashMark } from "../blocks/marks.ts";
import { marked } from "../blocks/marked.ts";
import { line, type Pen, penFor } from "../blocks/pen.ts";
import { railed } from "../blocks/rail.ts";
import { paragraphsUnder } from "../blocks/said.ts";
import { otherSchemesPart, schemesPart } from "../blocks/schemes-part.ts";
import { measure } from "../design.ts";
import { inOrder } from "../template.ts";
import type { AnswerView, ReportView } from "../visit-view.ts";
import { framed } from "./frame.ts";
import { answersCodePart, eventsPart, keepPart, noticePart, planPart, usesPart } from "./parts.ts";

/** Over as many pages as it takes. */
export function report(view: ReportView): TDocumentDefinitions {
  const pen = penFor(view);
  const parts: Readonly<Record<ReportSection, Content[]>> = {
    said: saidPart(pen, view),
    assessment: assessmentPart(pen, view.assessment, { mayBreak: true, isToCome: view.visit.isToCome }),
    dimensions: dimensionsPart(pen, view.assessment),
    answers: answersPart(pen, view),
    uses: usesPart(pen, view),
    schemes: schemesPart(pen, view.schemes),
    others: otherSchemesPart(pen, view.schemes),
    events: eventsPart(pen, view),
    plan: [...planPart(pen, view), ...droppedPart(pen, view)],
    company: companyPart(pen, view),
    people: peoplePart(pen, view),
    files: filesPart(pen, view),
    keep: [...keepPart(pen, view), ...answersCodePart(pen, view)],
    notice: noticePart(pen, view),
    leftOut: leftOutPart(pen, view),
  };
  return framed(pen, view, pen.say.documents.report, inOrder(view.template, parts));
}

function saidPart(pen: Pen, { said }: ReportView): Content[] {
  const { report: words, said: none } = pen.say;
  if (said.length === 0)
    return titled(heading(pen, words.said), [
      block(pen, pen.words(none.none, { color: pen.colour.soft }), [""]),
    ]);
  return titled(
    heading(pen, words.said),
    said.flatMap((part) => paragraphsUnder(pen, part)),
  );
}

/** Each question asked, its answer, how it is known and what was seen; then the unscored lists. */
function answersPart(pen: Pen, { answers, usages }: ReportView): Content[] {
  const { report: words } = pen.say;
  if (answers.length === 0) return [];
  const section = (title: string) => subheading(pen, title, { above: 6 });
  return [
    ...answers.flatMap(({ dimension, items }, index) =>
      titled(
        [...(index === 0 ? [heading(pen, words.answers)] : []), section(dimension)],
        items.map((item) => answerRow(pen, item)),
      ),
    ),
    ...(usages.length === 0
      ? []
      : titled(
          section(words.usages),
          usages.map(({ title, ticked }) => named(pen, title, ticked.join(", "))),
        )),
  ];
}

function answerRow(pen: Pen, { question, answer, evidence, finding }: AnswerView): Block {
  const { report: words } = pen.say;
  const note = { fontSize: pen.size.note };
  const content = railed(
    pen,
    [pen.words(question, { ...note, color: pen.colour.soft })],
    [
      line(
        [
          pen.words(answer, { bold: true }),
          ...(evidence === undefined ? [] : [pen.words(` (${evidence})`, { color: pen.colour.soft })]),
        ],
        note,
      ),
      ...(finding === undefined
        ? []
        : [
            line([pen.words(words.finding, { bold: true }), pen.words(finding)], {
              ...note,
              margin: [0, 1.5, 0, 0],
            }),
          ]),
    ],
    "item",
  );
  // The question is in the narrow column: about half of the letters of a line.
  return block(pen, content, [question, question.slice(30), answer, finding]);
}

function droppedPart(pen: Pen, { dropped }: ReportView): Content[] {
  const { report: words } = pen.say;
  return dropped.length === 0
    ? []
    : actionPlan(pen, subheading(pen, words.dropped), dropped, { isToComplete: false, part: words.dropped });
}

function companyPart(pen: Pen, { facts }: ReportView): Content[] {
  return facts.length === 0
    ? []
    : titled(
        heading(pen, pen.say.report.company),
        facts.map(({ label, text }) => named(pen, label, text)),
      );
}

function peoplePart(pen: Pen, { people }: ReportView): Content[] {
  return people.length === 0
    ? []
    : titled(
        heading(pen, pen.say.report.people),
        people.map(({ name, role, phone, email }) =>
          named(pen, name, [role, phone, email].filter((text) => text !== undefined).join(" · ")),
        ),
      );
}

function filesPart(pen: Pen, { files }: ReportView): Content[] {
  return files.length === 0
    ? []
    : titled(
        heading(pen, pen.say.report.files),
        files.map(({ name, detail, note }) =>
          named(pen, name, note === undefined ? detail : `${detail}\n${note}`),
        ),
      );
}

/** A name on the left, what is said of it on the right. */
function named(pen: Pen, name: string, text: string): Block {
  const note = { fontSize: pen.size.note };
  return block(
    pen,
    railed(pen, [pen.words(name, { ...note, bold: true })], [pen.words(text, note)], "item"),
    [name, name.slice(40), text],
  );
}

function leftOutPart(pen: Pen, { leftOut }: ReportView): Content[] {
  const { report: words } = pen.say;
  const lines = leftOut.length === 0 ? [words.nothingLeftOut] : leftOut;
  return titled(
    heading(pen, words.leftOut),
    lines.map((text) =>
      block(
        pen,
        marked(pen, dashMark(pen), pen.words(text, { fontSize: pen.size.note }), measure, { markWidth: 9 }),
        [text],
      ),
    ),
  );
}
