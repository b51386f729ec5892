/** The words of the sheet that a view does not hold as they are printed: the same for all that the app is compared with. */
import { formatDay, timeInText } from "../../src/shared/language/dates.ts";
import { formatEuros } from "../../src/shared/language/numbers.ts";
import { grantDisclaimer } from "../../src/shared/rules/eligibility-words.ts";
import { spacedSiret } from "../../src/renderer/paper/text/identifiers.ts";
import type {
  ActionView,
  AssessmentView,
  CompanyView,
  EventView,
  MeetingView,
  NoticeView,
  OtherSchemeView,
  SchemeView,
  UseView,
  VigilanceView,
  VisitView,
} from "../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../src/renderer/paper/wording/fr.ts";

/** The properties of the file. */
export function propertiesOf({ company, visit, ambassador, organisation }: VisitView) {
  return {
    title: `${say.documents.synthesis.kind} – ${company.name} – ${formatDay(visit.day)}`,
    author: `${ambassador.name}, ${organisation.name}`,
    subject: say.documents.synthesis.subject,
    creator: "Carnet IA",
    producer: "Carnet IA",
  };
}

/** Address and establishment. */
export function addressOf({ address, siret }: CompanyView): string {
  return [address ?? "", ...(siret === undefined ? [] : [`SIRET ${spacedSiret(siret)}`])].join(" · ");
}

export function hoursOf({ startsAt, endsAt }: MeetingView): string {
  if (startsAt === undefined) return "";
  const from = timeInText(startsAt);
  return endsAt === undefined ? say.facts.from(from) : say.facts.fromTo(from, timeInText(endsAt));
}

/** Under the radar. */
export function readingOf({ version, confidence, evidence }: AssessmentView): string {
  return [version, say.assessment.certain(confidence ?? 0), say.assessment.seen(evidence ?? 0)].join(" · ");
}

export function prerequisite({ label, met }: UseView["prerequisites"][number]): string {
  return met === true ? label : `${met === false ? say.uses.missing : say.uses.unknown}${label}`;
}

/** Title, advice, where it comes from. */
export function vigilanceOf({ condition, advice, article, when }: VigilanceView): [string, string, string] {
  const said = condition === undefined ? `. ${advice} ` : `${say.uses.vigilanceIf(condition)}${advice} `;
  return [say.uses.vigilance, said, `(${article}, ${when})`];
}

/** The call of its footnotes, after a name. */
export function calls(footnotes: readonly number[]): string {
  return footnotes.map((rank) => ` ${"¹²"[rank - 1] ?? ""}`).join("");
}

/** What is strong in a verdict, and the rest. */
export function verdictOf(outcome: SchemeView["outcome"], reason: string): [string, string] {
  const label = say.schemes.outcomes[outcome];
  return reason.startsWith(label) ? [label, reason.slice(label.length)] : [`${label}. `, reason];
}

/** Label, text, address of the link. */
export function factsOf(scheme: SchemeView): [string, string, string?][] {
  const { chargeEuros, cost, nextStep, cautions, url } = scheme;
  const charge =
    chargeEuros === undefined
      ? ""
      : chargeEuros === 0
        ? "Aucun. "
        : `${say.schemes.withoutTax(formatEuros(chargeEuros))}. `;
  return [
    [say.schemes.charge, `${charge}${cost}`],
    ...(nextStep === undefined ? [] : [[say.schemes.nextStep, nextStep] satisfies [string, string]]),
    ...cautions.map((text, index): [string, string] => [index === 0 ? say.schemes.caution : "", text]),
    ...(url === undefined ? [] : [[say.schemes.where, url, url] satisfies [string, string, string]]),
  ];
}

export function otherText({ text, chargeEuros }: OtherSchemeView): string {
  return chargeEuros === undefined
    ? text
    : `${text} ${say.schemes.left(say.schemes.withoutTax(formatEuros(chargeEuros)))}`;
}

export function eventKind({ kind, day }: EventView): string {
  return [kind, ...(day === undefined ? [] : [formatDay(day)])].join(" · ");
}

export function eventFacts({ partner, outcome }: EventView): string {
  return [partner, outcome].filter((fact) => fact !== undefined).join(" · ");
}

/** The plan with two lines to write on: what, who, when. */
export function planRows(
  actions: readonly ActionView[],
): { cells: [string, string, string]; isDone: boolean }[] {
  const blank = { label: "", isDone: false };
  return [...actions, blank, blank].map(({ label, who = "", dueOn, isDone }: ActionView) => ({
    cells: [label, who, dueOn === undefined ? "" : formatDay(dueOn)],
    isDone,
  }));
}

export const noGrant = `${grantDisclaimer.fr} ${say.next.noGrantDates}`;

/** Which notice was given, and how to use one's rights. */
export function givenIn({
  version,
  givenOn,
  givenBy,
  how,
  visitCode,
  isWithoutContact = false,
}: NoticeView): string {
  const given =
    givenOn === undefined
      ? say.notice.attached(version)
      : say.notice.given(version, formatDay(givenOn), givenBy, how);
  return `${given} ${say.notice.rights(visitCode, isWithoutContact)}`;
}

/** What the second side says again: which notice, and where the rest is. */
export function annexLines({ notice, uses, schemes }: VisitView): string[] {
  const names = [
    say.annex.rest(say.uses.title, uses.length - 1),
    say.uses.avoid,
    say.annex.rest(say.schemes.title, schemes.cards.length - 1),
    ...[say.events.title, say.schemes.others, say.assessment.dimensions, say.notice.title],
  ];
  return [givenIn(notice), say.annex.where, ...names.map((name) => `${say.annex.page(name)}3`)];
}

/** A heading that a text follows on the same line. */
export function runIn(heading: string): string {
  return `${/[?!.]$/.test(heading) ? heading : `${heading}.`} `;
}
