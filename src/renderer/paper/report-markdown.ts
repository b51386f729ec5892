/** The full report as Markdown (CommonMark), for mail, a wiki or another program: the same words as on paper, nothing private. */
import { formatDay, timeInText } from "../../shared/language/dates.ts";
import { grantDisclaimer } from "../../shared/rules/eligibility-words.ts";
import { spacedSiren, spacedSiret } from "./text/identifiers.ts";
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
    [organisation.name || "Carnet IA", [organisation.address, organisation.website]],
  ];
  return [
    `# ${text(`${documents.report.kind} – ${firm.name}`)}`,
    ...(view.isSample ? [`**${text(sample)}**`] : []),
    ...paragraph(
      firm.activity,
      firm.address,
      firm.siret === undefined
        ? firm.siren && `SIREN ${spacedSiren(firm.siren)}`
        : `SIRET ${spacedSiret(firm.siret)}`,
    ),
    list(lines.map(([label, parts]) => named(label, parts))),
    text(documents.report.printedOn(formatDay(view.printedOn, view.language))),
    ...(view.facts.length === 0
      ? []
      : [`## ${text(report.company)}`, list(view.facts.map((fact) => named(fact.label, [fact.text])))]),
  ];
}

function said(view: ReportView): Lines {
  const { report, said: words } = wordingIn(view.language);
  return [
    `## ${text(report.said)}`,
    ...(view.said.length === 0 ? [text(words.none)] : []),
    ...view.said.flatMap((part) => [`### ${text(part.heading)}`, text(part.text)]),
  ];
}

function assessment({ assessment: made, language, visit }: ReportView): Lines {
  const { assessment: words } = wordingIn(language);
  const title = `## ${text(words.title)}`;
  if (made === undefined) return [title, text(visit.isToCome === true ? words.notYet : words.none)];
  const score =
    made.total === null || made.level === null
      ? `**${text(words.noTotal)}** ${text(words.noTotalWhy)}`
      : `**${String(made.total)} ${text(words.outOf)}** – ${text(made.level)}${made.isUnsure ? `. ${text(words.unsure)}` : ""}`;
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
          `### ${text(heading)}`,
          all.length === 0
            ? text(none ?? "")
            : list(all.map(({ title: name, reason }) => named(name, [reason]))),
        ];
  return [
    title,
    score,
    text(sure),
    ...made.alerts.map(({ title: name, reason }) => `> **${text(name)}** ${text(reason)}`),
    ...reasons(words.strengths, words.noStrength, made.strengths),
    ...reasons(words.priorities, words.noPriority, made.priorities),
    `### ${text(words.dimensions)}`,
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
    `## ${text(report.answers)}`,
    ...view.answers.flatMap(({ dimension, items }) => [
      `### ${text(dimension)}`,
      list(
        items.map(({ question, answer, evidence, finding }) =>
          [
            text(question),
            `  **${text(answer)}**${evidence === undefined ? "" : ` (${text(evidence)})`}`,
            ...(finding === undefined ? [] : [`  ${text(report.finding)}${nested(finding)}`]),
          ].join("\\\n"),
        ),
      ),
    ]),
    ...(view.usages.length === 0
      ? []
      : [
          `### ${text(report.usages)}`,
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
          `### ${text(words.avoid)}`,
          list(view.toAvoid.map((point) => `**${text(point.title)}** ${watched(point)}`)),
        ];
  if (view.uses.length === 0 && avoid.length === 0) return [];
  return [
    `## ${text(words.title)}`,
    text(view.usesMention),
    ...view.uses.flatMap((use) => [
      `### ${text(use.title)}`,
      ...paragraph(use.quadrant, use.effort),
      text(use.benefit),
      ...(use.prerequisites.length + use.vigilance.length === 0
        ? []
        : [
            list([
              ...use.prerequisites.map(({ label, met }) =>
                text(met === true ? label : `${met === false ? words.missing : words.unknown}${label}`),
              ),
              ...use.vigilance.map((point) => `**${text(words.vigilance)}** ${watched(point)}`),
            ]),
          ]),
      ...paragraph(use.published),
    ]),
    ...avoid,
  ];
}

const watched = ({ condition, advice, article, when }: VigilanceView): string =>
  text([...(condition === undefined ? [] : [condition]), advice, `(${article}, ${when})`].join(" "));

function schemes(view: ReportView): Lines {
  const { schemes: words } = wordingIn(view.language);
  const { cards, others, footnotes } = view.schemes;
  const verified = (day: string) => words.verifiedOn(formatDay(day, view.language));
  const charge = (euros: number | undefined) =>
    euros === undefined
      ? undefined
      : words.left(euros === 0 ? words.free : words.withoutTax(`${String(euros)} €`));
  const notes = (ranks: readonly number[]) => (ranks.length === 0 ? "" : ` (${ranks.join(", ")})`);
  const link = (name: string, url: string | undefined) =>
    url === undefined ? text(name) : `[${text(name)}](<${url}>)`;
  return [
    `## ${text(words.title)}`,
    text(cards.length === 0 ? words.none : words.intro),
    ...cards.flatMap((card) => [
      `### ${link(card.name, card.url)}${notes(card.footnotes)}`,
      `**${text(words.outcomes[card.outcome])}** – ${text([card.pillar, card.operator].join(" · "))}`,
      text(card.summary),
      text(card.reason),
      list([
        ...card.cautions.map((caution) => named(words.caution, [caution])),
        ...(card.nextStep === undefined ? [] : [named(words.nextStep, [card.nextStep])]),
        named(words.charge, [card.cost, charge(card.chargeEuros)]),
        text(verified(card.verifiedOn)),
      ]),
    ]),
    ...(others.length === 0
      ? []
      : [
          `### ${text(words.others)}`,
          text(words.othersIntro),
          list(
            others.map(
              (other) =>
                `${link(other.name, other.url)}${notes(other.footnotes)}, ${text(other.operator)}. ` +
                `**${text(words.outcomes[other.outcome])}** ` +
                text(
                  [other.text, charge(other.chargeEuros), verified(other.verifiedOn)]
                    .filter(isSaid)
                    .join(" "),
                ),
            ),
          ),
        ]),
    ...footnotes.map((note, index) => `(${String(index + 1)}) ${text(note)}`),
  ];
}

function events({ events: all, language }: ReportView): Lines {
  if (all.length === 0) return [];
  return [
    `## ${text(wordingIn(language).events.title)}`,
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
        const detail = [who, dueOn && formatDay(dueOn, view.language)].filter(isSaid).join(", ");
        return `[${isDone ? "x" : " "}] ${nested(label)}${detail === "" ? "" : ` – ${nested(detail)}`}`;
      }),
    );
  return [
    ...(view.actions.length === 0 ? [] : [`## ${text(words.title)}`, lines(view.actions)]),
    ...(view.dropped.length === 0 ? [] : [`### ${text(report.dropped)}`, lines(view.dropped)]),
  ];
}

function company(view: ReportView): Lines {
  const { report } = wordingIn(view.language);
  return [
    ...(view.people.length === 0
      ? []
      : [
          `## ${text(report.people)}`,
          list(view.people.map(({ name, role, phone, email }) => named(name, [role, phone, email]))),
        ]),
    ...(view.files.length === 0
      ? []
      : [
          `## ${text(report.files)}`,
          list(view.files.map(({ name, detail, note }) => named(name, [detail, note]))),
        ]),
  ];
}

function keep(view: ReportView): Lines {
  const { next, notice: words } = wordingIn(view.language);
  const { ambassador, notice } = view;
  const { version, givenOn, givenBy, how, visitCode } = notice;
  return [
    `## ${text(next.title)}`,
    ...paragraph(ambassador.name, ambassador.phone, ambassador.email),
    text(`${grantDisclaimer[view.language]} ${next.noGrantDates}`),
    ...(view.interest === undefined ? [] : [`**${text(next.interest)}** ${text(view.interest)}`]),
    `## ${text(words.title)}`,
    text(
      givenOn === undefined
        ? words.attached(version)
        : words.given(version, formatDay(givenOn, view.language), givenBy, how),
    ),
    text(words.rights(visitCode)),
    ...notice.paragraphs.map((part) => `**${text(part.heading)}** ${text(part.text)}`),
  ];
}

function leftOut(view: ReportView): Lines {
  const { report } = wordingIn(view.language);
  return [
    `## ${text(report.leftOut)}`,
    view.leftOut.length === 0 ? text(report.nothingLeftOut) : list(view.leftOut.map(text)),
  ];
}

const isSaid = (part: string | undefined): part is string => part !== undefined && part.trim() !== "";

/** Nothing when there is nothing to say. */
function paragraph(...parts: readonly (string | undefined)[]): Lines {
  const all = parts.filter(isSaid);
  return all.length === 0 ? [] : [text(all.join(" · "))];
}

const list = (items: Lines): string => items.map((item) => `- ${item}`).join("\n");

const named = (name: string, parts: readonly (string | undefined)[]): string =>
  `**${nested(name)}** ${parts.filter(isSaid).map(nested).join(" · ")}`.trimEnd();

/** Within an item of a list: its lines stay within. */
const nested = (said: string): string => text(said).replaceAll("\n", "\n  ");

/** Every character that could mean something to Markdown is escaped (CommonMark 2.4); a line feed stays one. */
function text(said: string): string {
  return said
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (/[,;:.'"%/?@]/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2")
    .replace(/\r\n?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .replace(/([^\n])\n(?=[^\n])/g, "$1\\\n");
}
