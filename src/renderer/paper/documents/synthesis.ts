/** « Synthèse de visite »: the two to four pages that the company keeps on the workbench. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { grantDisclaimer } from "../../../shared/rules/eligibility-words.ts";
import { actionPlan } from "../blocks/actions.ts";
import { ambassadorCard } from "../blocks/ambassador-card.ts";
import { assessmentPart, dimensionsPart } from "../blocks/assessment.ts";
import { callout } from "../blocks/callout.ts";
import { eventLines } from "../blocks/events.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { identity } from "../blocks/identity.ts";
import { block, type Block, titled } from "../blocks/keep-together.ts";
import { notice } from "../blocks/notice.ts";
import { footer, header } from "../blocks/running.ts";
import { fullNotesAnchor, saidInEssence, saidLonger } from "../blocks/said.ts";
import { schemesPart } from "../blocks/schemes-part.ts";
import { sideBySide } from "../blocks/side-by-side.ts";
import { words } from "../blocks/text.ts";
import { avoidLines, useCard } from "../blocks/uses.ts";
import { colour, family, gutter, half, page, size } from "../design.ts";
import { unprintableIn } from "../text/printable.ts";
import { textsOf } from "../text/texts-of.ts";
import type { VisitView } from "../visit-view.ts";

/** What the sheet is worth: an ambassador grants nothing (domain.md §1.4, §8.13). */
const noGrant = `${grantDisclaimer.fr} Les conditions et les montants sont ceux connus à la date de vérification indiquée.`;

/** The same definition serves the preview, the saved file and the print. */
export function synthesis(view: VisitView): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: family.paper, fontSize: size.body, color: colour.ink, lineHeight: 0.97 },
    info: {
      title: `Synthèse de visite – ${view.company.name.toWellFormed()} – ${formatDay(view.visit.day)}`,
      author: [view.ambassador.name, view.organisation.name].filter((name) => name !== "").join(", "),
      subject: "Pré-diagnostic IA, usages, dispositifs et plan d’action",
      creator: "Carnet IA",
      producer: "Carnet IA",
      creationDate: new Date(`${view.printedOn}T12:00:00Z`),
    },
    language: "fr-FR",
    displayTitle: true,
    tagged: true,
    version: "1.7",
    images: view.organisation.logo === undefined ? {} : { logo: view.organisation.logo },
    header: header(view),
    footer: footer(view),
    content: [
      ...identity(view),
      ...saidPart(view),
      ...assessmentPart(view.assessment),
      ...notesPart(view, "near"),
      ...usesPart(view),
      ...schemesPart(view.schemes),
      ...eventsPart(view),
      ...planPart(view),
      ...keepPart(view),
      ...dimensionsPart(view.assessment),
      ...noticePart(view),
      ...notesPart(view, "end"),
      ...unprintablePart(view),
    ],
  };
}

function saidPart({ said }: VisitView): Content[] {
  return titled(heading("Ce que vous nous avez dit"), saidInEssence(said));
}

function usesPart({ uses, usesMention, toAvoid }: VisitView): Content[] {
  if (uses.length === 0 && toAvoid.length === 0) return [];
  return [
    ...titled(
      heading("Des usages de l’IA pour votre métier", { intro: usesMention }),
      sideBySide(uses.map(useCard)),
    ),
    ...titledUnless(toAvoid.length === 0, "À ne pas faire sans conseil", avoidLines(toAvoid)),
  ];
}

function titledUnless(isEmpty: boolean, title: string, blocks: readonly Block[]): Content[] {
  return isEmpty ? [] : titled(subheading(title), blocks);
}

function eventsPart({ events }: VisitView): Content[] {
  return events.length === 0 ? [] : titled(heading("Rendez-vous et mises en relation"), eventLines(events));
}

function planPart({ actions }: VisitView): Content[] {
  return titled(heading("Votre plan d’action"), [actionPlan(actions)]);
}

/** Who to call, and what this sheet is worth. */
function keepPart(view: VisitView): Content[] {
  const interest = view.interest === undefined ? [] : [callout("Lien d’intérêts", view.interest, half)];
  const contact = block(
    {
      columns: [
        { width: half, stack: [ambassadorCard(view.ambassador, view.organisation)] },
        { width: half, stack: [callout("Ne vaut pas décision d’octroi", noGrant, half), ...interest] },
      ],
      columnGap: gutter,
    },
    [noGrant, view.interest, ...textsOf(view.ambassador), view.organisation.address],
  );
  return titled(heading("Et ensuite"), [contact]);
}

function noticePart(view: VisitView): Content[] {
  return titled(heading("Vos données, vos droits"), [notice(view.notice)]);
}

/** A short rest of the notes comes right after the first page; a long one goes to the end, behind what is to be done. */
const shortRest = 14;

function notesPart({ said }: VisitView, place: "near" | "end"): Content[] {
  const longer = saidLonger(said);
  const isShort = longer.reduce((sum, { lines }) => sum + lines, 0) <= shortRest;
  if (longer.length === 0 || isShort !== (place === "near")) return [];
  return titled(heading("Notes de la visite, suite", { id: fullNotesAnchor }), longer);
}

/** What no font could draw, said at the end with its number in Unicode: nothing vanishes without a trace. */
function unprintablePart(view: VisitView): Content[] {
  const lost = unprintableIn(textsOf(view));
  if (lost.length === 0) return [];
  const shown = lost.slice(0, 40).map((letter) => Array.from(letter, codeOf).join(" "));
  const more = lost.length > shown.length ? "…" : "";
  return [
    words(
      `Caractères que la police de cette feuille ne sait pas imprimer, remplacés par ▯ ou � : ${lost.length} (${shown.join(", ")}${more}).`,
      { fontSize: size.small, color: colour.soft, margin: [0, 10, 0, 0] },
    ),
  ];
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
