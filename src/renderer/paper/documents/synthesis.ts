/** « Synthèse de visite »: the two to four pages that the company keeps on the workbench. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { grantDisclaimer } from "../../../shared/rules/eligibility-words.ts";
import { actionPlan } from "../blocks/actions.ts";
import { ambassadorCard } from "../blocks/ambassador-card.ts";
import { assessmentPart, dimensionsPart } from "../blocks/assessment.ts";
import { callout } from "../blocks/callout.ts";
import { eventLines } from "../blocks/events.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { identity } from "../blocks/identity.ts";
import { block, titled } from "../blocks/keep-together.ts";
import { notice } from "../blocks/notice.ts";
import { type Pen, penIn } from "../blocks/pen.ts";
import { footer, header } from "../blocks/running.ts";
import { fullNotesAnchor, saidInEssence, saidLonger } from "../blocks/said.ts";
import { otherSchemesPart, schemesPart } from "../blocks/schemes-part.ts";
import { avoidLines, useRow } from "../blocks/uses.ts";
import { colour, family, gutter, half, page, size } from "../design.ts";
import { printable, unprintableIn } from "../text/printable.ts";
import { textsOf } from "../text/texts-of.ts";
import type { VisitView } from "../visit-view.ts";

/** The same definition serves the preview, the saved file and the print. */
export function synthesis(view: VisitView): TDocumentDefinitions {
  const pen = penIn(view.language);
  const { say } = pen;
  return {
    pageSize: "A4",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: family.paper, fontSize: size.body, color: colour.ink, lineHeight: 0.97 },
    info: {
      title: `${say.kind} – ${plain(view.company.name)} – ${pen.day(view.visit.day)}`,
      author: authorOf(view),
      subject: say.subject,
      creator: "Carnet IA",
      producer: "Carnet IA",
      creationDate: new Date(`${view.printedOn}T12:00:00Z`),
    },
    language: say.locale,
    displayTitle: true,
    tagged: true,
    version: "1.7",
    images: view.organisation.logo === undefined ? {} : { logo: view.organisation.logo },
    header: header(pen, view),
    footer: footer(pen, view),
    content: [
      ...identity(pen, view),
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
      ...unprintablePart(pen, view),
    ],
  };
}

/** Who made the sheet, for the properties of the file. */
function authorOf({ ambassador, organisation }: VisitView): string {
  const names = [ambassador.name, organisation.name].filter((name) => name !== "");
  return names.length === 0 ? "Carnet IA" : plain(names.join(", "));
}

/** Metadata is shown by file managers: on one line, nothing invisible. */
function plain(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}

function saidPart(pen: Pen, view: VisitView): Content[] {
  return titled(heading(pen, pen.say.said.title), saidInEssence(pen, view));
}

function usesPart(pen: Pen, { uses, usesMention, toAvoid }: VisitView): Content[] {
  if (uses.length === 0 && toAvoid.length === 0) return [];
  return [
    ...titled(
      heading(pen, pen.say.uses.title, { intro: usesMention }),
      uses.map((use) => useRow(pen, use)),
    ),
    ...(toAvoid.length === 0 ? [] : titled(subheading(pen, pen.say.uses.avoid), avoidLines(pen, toAvoid))),
  ];
}

function eventsPart(pen: Pen, { events }: VisitView): Content[] {
  return events.length === 0 ? [] : titled(heading(pen, pen.say.events.title), eventLines(pen, events));
}

function planPart(pen: Pen, { actions }: VisitView): Content[] {
  return titled(heading(pen, pen.say.plan.title), actionPlan(pen, actions));
}

/** Who to call, and what this sheet is worth: an ambassador grants nothing (domain.md §1.4, §8.13). */
function keepPart(pen: Pen, view: VisitView): Content[] {
  const { next } = pen.say;
  const noGrant = `${grantDisclaimer[view.language]} ${next.noGrantDates}`;
  const interest = view.interest === undefined ? [] : [callout(pen, next.interest, view.interest, half)];
  const contact = block(
    {
      columns: [
        { width: half, stack: [ambassadorCard(pen, view.ambassador, view.organisation)] },
        { width: half, stack: [callout(pen, next.noGrant, noGrant, half), ...interest] },
      ],
      columnGap: gutter,
    },
    [noGrant, view.interest, ...textsOf(view.ambassador), view.organisation.address],
  );
  return titled(heading(pen, next.title), [contact]);
}

function noticePart(pen: Pen, view: VisitView): Content[] {
  return titled(heading(pen, pen.say.notice.title), [notice(pen, view.notice)]);
}

/** A short rest of the notes comes right after the first page; a long one goes to the end, behind what is to be done. */
const shortRest = 14;

function notesPart(pen: Pen, view: VisitView, place: "near" | "end"): Content[] {
  const longer = saidLonger(pen, view);
  const isShort = longer.reduce((sum, { lines }) => sum + lines, 0) <= shortRest;
  if (longer.length === 0 || isShort !== (place === "near")) return [];
  return titled(heading(pen, pen.say.said.rest, { id: fullNotesAnchor }), longer);
}

/** What no font could draw, said at the end with its number in Unicode: nothing vanishes without a trace. */
function unprintablePart(pen: Pen, view: VisitView): Content[] {
  const lost = unprintableIn(textsOf(view));
  if (lost.length === 0) return [];
  const shown = lost.slice(0, 40).map((letter) => Array.from(letter, codeOf).join(" "));
  const more = lost.length > shown.length ? "…" : "";
  return [
    pen.words(pen.say.unprintable(lost.length, `${shown.join(", ")}${more}`), {
      fontSize: size.small,
      color: colour.soft,
      margin: [0, 10, 0, 0],
    }),
  ];
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
