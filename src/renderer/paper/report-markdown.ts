/** The full report as Markdown (CommonMark), for mail, a wiki or another program: the same words as on paper, nothing private. */
import { formatDay, timeInText } from "../../shared/language/dates.ts";
import { lowerFirst } from "../../shared/language/first-letter.ts";
import type { Language } from "../../shared/language/language.ts";
import { formatEuros } from "../../shared/language/numbers.ts";
import { grantDisclaimer } from "../../shared/rules/eligibility-words.ts";
import type { Outcome } from "../../shared/rules/finding.ts";
import { charge, cost } from "./text/cost.ts";
import { spacedSiren, spacedSiret } from "./text/identifiers.ts";
import { hasWords } from "./text/is-said.ts";
import type { ActionView, ReasonView, ReportView, VigilanceView } from "./visit-view.ts";
import { wordingIn } from "./wording/wording.ts";

type Lines = readonly string[];

/** Ends with a line feed. What people typed is escaped: a « # » of theirs never becomes a title. */
export function reportMarkdown(view: ReportView): string {
  const blocks = [
    ...top(view),
    ...said(view),
    ...assessment(view),
    ...answers(view),
    ...uses(view),
    ...schemes(view),
    ...events(view),
    ...plan(view),
    ...company(view),
    ...keep(view),
    ...leftOut(view),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function top(view: ReportView): Lines {
  const { documents, facts, sample, report } = wordingIn(view.language);
  const { company: firm, visit, ambassador, organisation } = view;
  const { startsAt, endsAt } = visit;
  const hours =
    startsAt === undefined
      ? undefined
      : endsAt === undefined
        ? facts.from(timeInText(startsAt))
        : facts.fromTo(timeInText(startsAt), timeInText(endsAt));
  const lines: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [facts.visit, [formatDay(visit.day, view.language), hours, visit.form, visit.place]],
    [
      facts.people,
      visit.people.length === 0
        ? [facts.nobody]
        : visit.people.map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`)),
    ],
    [facts.size, [firm.size?.label ?? facts.unknownSize, firm.size?.why]],
    [
      facts.ambassador,
      [ambassador.name || facts.unknownAmbassador, ambassador.role, ambassador.organisation],
    ],
    [report.file.organisation, [organisation.name, organisation.address, organisation.website]],
  ];
  return [
    `# ${inline(`${documents.report.kind} – ${firm.name}`)}`,
    ...(view.isSample ? [`**${inline(sample)}**`] : []),
    ...paragraph(
      firm.activity,
      firm.address,
      firm.siret === undefined
        ? firm.siren && `SIREN ${spacedSiren(firm.siren)}`
        : `SIRET ${spacedSiret(firm.siret)}`,
    ),
    list(lines.filter(([, parts]) => parts.some(hasWords)).map(([label, parts]) => named(label, parts))),
    text(report.file.writtenOn(formatDay(view.printedOn, view.language))),
    ...(view.facts.length === 0
      ? []
      : [`## ${inline(report.company)}`, list(view.facts.map((fact) => named(fact.label, [fact.text])))]),
  ];
}

function said(view: ReportView): Lines {
  const { report, said: words } = wordingIn(view.language);
  return [
    `## ${inline(report.said)}`,
    ...(view.said.length === 0 ? [text(words.none)] : []),
    ...view.said.flatMap((part) => [`### ${inline(part.heading)}`, text(part.text)]),
  ];
}

function assessment({ assessment: made, language, visit }: ReportView): Lines {
  const { assessment: words } = wordingIn(language);
  const title = `## ${inline(words.title)}`;
  if (made === undefined) return [title, text(visit.isToCome === true ? words.notYet : words.none)];
  const score =
    made.total === null || made.level === null
      ? `**${inline(words.noTotal)}** ${inline(words.noTotalWhy)}`
      : `**${String(made.total)} ${inline(words.outOf)}** – ${inline(made.level)}${made.isUnsure ? `. ${inline(words.unsure)}` : ""}`;
  const sure = [
    made.version,
    ...(made.confidence === null ? [] : [words.certain(made.confidence)]),
    ...(made.evidence === null ? [] : [words.seen(made.evidence)]),
    ...(made.levels.length === 0 ? [] : [made.levels.join(" → ")]),
  ].join(" · ");
  const reasons = (heading: string, none: string | undefined, all: readonly ReasonView[]): Lines =>
    all.length === 0 && none === undefined
      ? []
      : [
          `### ${inline(heading)}`,
          all.length === 0
            ? text(none ?? "")
            : list(all.map(({ title: name, reason }) => named(name, [reason]))),
        ];
  return [
    title,
    score,
    text(sure),
    ...made.alerts.map(({ title: name, reason }) => `> **${inline(name)}** ${inline(reason)}`),
    ...reasons(words.strengths, words.noStrength, made.strengths),
    ...reasons(words.priorities, words.noPriority, made.priorities),
    `### ${inline(words.dimensions)}`,
    list(
      made.dimensions.map(({ number, title: name, shortTitle, state, score: points, level }) =>
        named(`${String(number)}. ${name} (${shortTitle})`, [
          points === null ? words.states[state] : `${String(points)} ${words.outOf}`,
          level ?? undefined,
        ]),
      ),
    ),
  ];
}

function answers(view: ReportView): Lines {
  const { report } = wordingIn(view.language);
  if (view.answers.length === 0) return [];
  return [
    `## ${inline(report.answers)}`,
    ...view.answers.flatMap(({ dimension, items }) => [
      `### ${inline(dimension)}`,
      list(
        items.map(({ question, answer, evidence, finding }) =>
          [
            text(question),
            `  **${inline(answer)}**${evidence === undefined ? "" : ` (${inline(evidence)})`}`,
            ...(finding === undefined ? [] : [`  ${inline(report.finding)} ${nested(finding)}`]),
          ].join("\\\n"),
        ),
      ),
    ]),
    ...(view.usages.length === 0
      ? []
      : [
          `### ${inline(report.usages)}`,
          list(view.usages.map(({ title, ticked }) => named(title, [ticked.join(", ")]))),
        ]),
  ];
}

function uses(view: ReportView): Lines {
  const { uses: words } = wordingIn(view.language);
  const avoid =
    view.toAvoid.length === 0
      ? []
      : [
          `### ${inline(words.avoid)}`,
          list(
            view.toAvoid.map((point) => `**${inline(point.title)}.** ${inline(point.advice)} ${law(point)}`),
          ),
        ];
  if (view.uses.length === 0 && avoid.length === 0) return [];
  return [
    `## ${inline(words.title)}`,
    text(view.usesMention),
    ...view.uses.flatMap((use) => [
      `### ${inline(use.title)}`,
      ...paragraph(use.quadrant, use.effort),
      text(use.benefit),
      ...(use.prerequisites.length + use.vigilance.length === 0
        ? []
        : [
            list([
              ...use.prerequisites.map(({ label, met }) =>
                text(met === true ? label : `${met === false ? words.missing : words.unknown}${label}`),
              ),
              ...use.vigilance.map((point) => watched(point, view.language)),
            ]),
          ]),
      ...paragraph(use.published),
    ]),
    ...avoid,
  ];
}

/** With its condition in the same breath when there is one, as on paper. */
function watched(point: VigilanceView, language: Language): string {
  const { vigilance, vigilanceIf } = wordingIn(language).uses;
  const { condition, advice } = point;
  const said =
    condition === undefined
      ? `**${inline(vigilance)}.** ${inline(advice)}`
      : `**${inline(vigilance)}**${inline(`${vigilanceIf(condition)}${lowerFirst(advice)}`)}`;
  return `${said} ${law(point)}`;
}

const law = ({ article, when }: VigilanceView): string => inline(`(${article}, ${when})`);

function schemes(view: ReportView): Lines {
  const { schemes: words } = wordingIn(view.language);
  const { cards, others, footnotes } = view.schemes;
  const verified = (day: string) => words.verifiedOn(formatDay(day, view.language));
  const money = {
    say: wordingIn(view.language),
    euros: (value: number) => formatEuros(value, view.language),
  };
  // The outcome is said once, also when the reason begins with it.
  const verdict = (outcome: Outcome, reason: string): string => {
    const label = words.outcomes[outcome];
    if (!reason.startsWith(label)) return `**${inline(label)}.** ${inline(reason)}`;
    const [begun = label] =
      /^\s*:/.exec(reason.slice(label.length))?.map((colon) => `${label}${colon}`) ?? [];
    return `**${inline(begun)}** ${inline(reason.slice(begun.length))}`;
  };
  const notes = (ranks: readonly number[]) => (ranks.length === 0 ? "" : ` (${ranks.join(", ")})`);
  const link = (name: string, url: string | undefined) =>
    url === undefined ? text(name) : `[${inline(name)}](<${url}>)`;
  return [
    `## ${inline(words.title)}`,
    text(cards.length === 0 ? words.none : words.intro),
    ...cards.flatMap((card) => [
      `### ${link(card.name, card.url)}${notes(card.footnotes)}`,
      text([card.pillar, card.operator].join(" · ")),
      text(card.summary),
      verdict(card.outcome, card.reason),
      list([
        ...card.cautions.map((caution) => named(words.caution, [caution])),
        ...(card.nextStep === undefined ? [] : [named(words.nextStep, [card.nextStep])]),
        named(words.charge, [cost(money, card)]),
        text(verified(card.verifiedOn)),
      ]),
    ]),
    ...(others.length === 0
      ? []
      : [
          `### ${inline(words.others)}`,
          text(words.othersIntro),
          list(
            others.map(
              (other) =>
                `${link(other.name, other.url)}${notes(other.footnotes)}, ${inline(other.operator)}. ` +
                verdict(
                  other.outcome,
                  [
                    other.text,
                    ...(other.chargeEuros === undefined
                      ? []
                      : [words.left(charge(money, other.chargeEuros))]),
                    `${verified(other.verifiedOn)}.`,
                  ].join(" "),
                ),
            ),
          ),
        ]),
    ...footnotes.map((note, index) => `(${String(index + 1)}) ${inline(note)}`),
  ];
}

function events({ events: all, language }: ReportView): Lines {
  if (all.length === 0) return [];
  return [
    `## ${inline(wordingIn(language).events.title)}`,
    list(
      all.map(({ title, kind, day, partner, outcome, comment }) =>
        named(title, [kind, day && formatDay(day, language), partner, outcome, comment]),
      ),
    ),
  ];
}

function plan(view: ReportView): Lines {
  const { plan: words, report } = wordingIn(view.language);
  const lines = (actions: readonly ActionView[]) =>
    list(
      actions.map(({ label, who, dueOn, isDone }) => {
        const detail = [who, dueOn && formatDay(dueOn, view.language)].filter(hasWords).join(", ");
        return `[${isDone ? "x" : " "}] ${nested(label)}${detail === "" ? "" : ` – ${nested(detail)}`}`;
      }),
    );
  return [
    ...(view.actions.length === 0 ? [] : [`## ${inline(words.title)}`, lines(view.actions)]),
    ...(view.dropped.length === 0 ? [] : [`### ${inline(report.dropped)}`, lines(view.dropped)]),
  ];
}

function company(view: ReportView): Lines {
  const { report } = wordingIn(view.language);
  return [
    ...(view.people.length === 0
      ? []
      : [
          `## ${inline(report.people)}`,
          list(view.people.map(({ name, role, phone, email }) => named(name, [role, phone, email]))),
        ]),
    ...(view.files.length === 0
      ? []
      : [
          `## ${inline(report.files)}`,
          list(view.files.map(({ name, detail, note }) => named(name, [detail, note]))),
        ]),
  ];
}

function keep(view: ReportView): Lines {
  const { next, notice: words } = wordingIn(view.language);
  const { ambassador, notice } = view;
  const { version, givenOn, givenBy, how, visitCode, isWithoutContact = false } = notice;
  return [
    `## ${inline(next.title)}`,
    ...paragraph(ambassador.name, ambassador.phone, ambassador.email),
    text(`${grantDisclaimer[view.language]} ${next.noGrantDates}`),
    ...(view.interest === undefined ? [] : [`**${inline(next.interest)}** ${inline(view.interest)}`]),
    `## ${inline(words.title)}`,
    text(
      givenOn === undefined
        ? words.attached(version)
        : words.given(version, formatDay(givenOn, view.language), givenBy, how),
    ),
    text(words.rights(visitCode, isWithoutContact)),
    ...notice.paragraphs.map((part) => `**${inline(part.heading)}** ${inline(part.text)}`),
  ];
}

function leftOut(view: ReportView): Lines {
  const { report } = wordingIn(view.language);
  return [
    `## ${inline(report.file.leftOut)}`,
    view.leftOut.length === 0 ? text(report.nothingLeftOut) : list(view.leftOut.map(text)),
  ];
}

/** Nothing when there is nothing to say. */
function paragraph(...parts: readonly (string | undefined)[]): Lines {
  const all = parts.filter(hasWords);
  return all.length === 0 ? [] : [text(all.join(" · "))];
}

const list = (items: Lines): string => items.map((item) => `- ${item}`).join("\n");

const named = (name: string, parts: readonly (string | undefined)[]): string =>
  `**${nested(name)}** ${parts.filter(hasWords).map(nested).join(" · ")}`.trimEnd();

/** Within an item of a list: its lines stay within. */
const nested = (said: string): string => inline(said).replaceAll("\n", "\n  ");

/** Characters that are marks wherever they stand (CommonMark 2.4), and those of tables and struck words. */
const marks = /[\\`*_[\]<~|]|&(?=#?\w+;)|(?<=^|\s)#/g;

/** In a line that has begun: a word that would be a mark is escaped, and no other. A line feed stays one. */
function inline(said: string): string {
  return said
    .trim()
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .replace(marks, "\\$&")
    .replace(/(?<=\n)[-+=>]|(?<=\n\d+)[.)](?=\s|$)/g, "\\$&")
    .replace(/([^\n])\n(?=[^\n])/g, "$1\\\n");
}

/** The same at the start of a line, where « - » and « 1. » are marks too. */
function text(said: string): string {
  return inline(said).replace(/^[-+=>]|(?<=^\d+)[.)](?=\s|$)/, "\\$&");
}
