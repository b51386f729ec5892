/** « Fiche dispositif »: what it is, who can get it, what it costs and does not pay, the next step. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { alert } from "../blocks/alert.ts";
import { callout } from "../blocks/callout.ts";
import { sideBySide } from "../blocks/columns.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { block, titled } from "../blocks/keep-together.ts";
import { dashMark, outcomeMark } from "../blocks/marks.ts";
import { marked } from "../blocks/marked.ts";
import { line, type Pen, penFor } from "../blocks/pen.ts";
import { verdict } from "../blocks/schemes.ts";
import { tickList } from "../blocks/tick-list.ts";
import { withAddress } from "../blocks/web-address.ts";
import { half, measure } from "../design.ts";
import type { ConditionView, SchemeSheetView } from "../given-view.ts";
import { charge } from "../text/cost.ts";
import { upperFirst } from "../../../shared/language/first-letter.ts";
import { callPart, givenSheet, noGrant } from "./given.ts";

/** One side; the other when a company's answers need it. */
export function schemeSheet(view: SchemeSheetView): TDocumentDefinitions {
  const pen = penFor(view);
  const { say, size } = pen;
  return givenSheet(
    pen,
    view,
    say.documents.scheme,
    [`${say.given.run(view.operator)} · ${view.pillar}`],
    [
      ...(view.warning === undefined ? [] : [alert(pen, view.warning)]),
      pen.words(view.summary, { fontSize: size.lead, margin: [0, 8, 0, 0] }),
      ...verdictPart(pen, view),
      ...conditionsPart(pen, view),
      ...moneyPart(pen, view),
      ...nextPart(pen, view),
      callPart(pen, view, noGrant(pen), [
        say.given.verified(pen.day(view.verifiedOn), view.sources.join(" ; ")),
      ]),
    ],
  );
}

function verdictPart(pen: Pen, view: SchemeSheetView): Content[] {
  if (view.verdict === undefined) return [];
  const { outcome, reason } = view.verdict;
  const said = line(verdict(pen, outcome, reason), { fontSize: pen.size.lead });
  return titled(heading(pen, pen.say.given.forYou), [
    block(pen, marked(pen, outcomeMark(pen, outcome), said, measure, { markWidth: 10 }), [reason], 90),
  ]);
}

function conditionsPart(pen: Pen, { conditions }: SchemeSheetView): Content[] {
  const { given: words } = pen.say;
  if (conditions.length === 0)
    return [heading(pen, words.who), pen.words(words.anyone, { fontSize: pen.size.body })];
  return titled(
    heading(pen, words.who, { intro: words.tick }),
    conditions.map((condition) =>
      block(
        pen,
        { stack: tickList(pen, [tickOf(pen, condition)]) },
        [`${condition.label} ${condition.reason ?? ""}`],
        90,
      ),
    ),
  );
}

/** « Rempli : 12 personnes d’après la fiche entreprise », « À vérifier, à demander : l’effectif ». */
function tickOf({ say }: Pen, { label, state, reason }: ConditionView) {
  if (state === undefined || reason === undefined) return { text: label };
  return { text: label, isTicked: state === "met", detail: `${say.given.states[state]}${reason}` };
}

function moneyPart(pen: Pen, view: SchemeSheetView): Content[] {
  const { given: words } = pen.say;
  const text = (said: string) => pen.words(said, { fontSize: pen.size.body, margin: [0, 0, 0, 3] });
  const left =
    view.chargeEuros === undefined
      ? []
      : [text(upperFirst(pen.say.schemes.left(charge(pen, view.chargeEuros))))];
  const notPaid = view.notPaid.map((each) => marked(pen, dashMark(pen), text(each), half, { markWidth: 9 }));
  const money = sideBySide(pen, [
    { width: half, stack: [subheading(pen, words.cost), ...left, text(view.cost)] },
    { width: half, stack: [subheading(pen, words.notPaid), ...notPaid, text(words.askNotPaid)] },
  ]);
  const caution = view.cautions.join("\n");
  return [
    block(pen, { stack: [money], margin: [0, 12, 0, 4] }, [view.cost]).content,
    ...(caution === "" ? [] : [callout(pen, words.caution, caution, measure)]),
  ];
}

/** Nobody is sent to ask for what is closed to them (domain.md §8.1). */
function nextPart(pen: Pen, { nextStep, officialUrl, warning, verdict: said }: SchemeSheetView): Content[] {
  const { given: words } = pen.say;
  const step = pen.words(nextStep, { fontSize: pen.size.lead, bold: true });
  const where =
    officialUrl === undefined
      ? { stack: [step, pen.words(words.noAddress, { fontSize: pen.size.note, margin: [0, 4, 0, 0] })] }
      : withAddress(pen, [step], words.address, officialUrl);
  const isClosed = warning !== undefined || said?.outcome === "not_eligible";
  return titled(heading(pen, isClosed ? words.nextStepLater : words.nextStep), [
    block(pen, where, [nextStep, officialUrl, "", ""]),
  ]);
}
