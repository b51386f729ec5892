/**
 * The yardstick: the same sheet laid out by hand with pdfkit alone. Same words (already in their typography: pdfkit
 * does not pay for ours), same fonts, sizes, widths and drawings. Heights are known from what was just drawn or
 * estimated by counting letters, never measured twice: as fast as a careful person would write it.
 */
import { formatDay, formatDayLong, timeInText } from "../../src/shared/language/dates.ts";
import { formatEuros } from "../../src/shared/language/numbers.ts";
import { grantDisclaimer } from "../../src/shared/rules/eligibility-words.ts";
import { colour, gutter, half, measure, page, rail, size } from "../../src/renderer/paper/design.ts";
import { spacedSiret } from "../../src/renderer/paper/text/identifiers.ts";
import type {
  OtherSchemeView,
  ReasonView,
  SchemeView,
  UseView,
  VisitView,
} from "../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../src/renderer/paper/wording/fr.ts";
import { disc, numberDisc, octagon, radarByHand, scoreBar, tick, tickBox } from "./drawings.ts";
import { type Fonts, type Part, type Pencil, pencilOn } from "./pencil.ts";

const x0 = page.left;
const xRight = x0 + rail.left + rail.gap;
const soft = { size: size.small, color: colour.soft } as const;
const note = { size: size.note } as const;

/** The bytes of the sheet. */
export async function sheetByHand(view: VisitView, fonts: Fonts): Promise<{ bytes: Buffer; pages: number }> {
  const pencil = pencilOn(fonts, {
    lang: say.locale,
    info: {
      Title: `${say.kind} – ${view.company.name} – ${formatDay(view.visit.day)}`,
      Author: `${view.ambassador.name}, ${view.organisation.name}`,
      Subject: say.subject,
      Creator: "Carnet IA",
      Producer: "Carnet IA",
    },
  });
  const { doc } = pencil;
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  let y = identity(pencil, view);
  y = said(pencil, view, y);
  y = assessment(pencil, view, y);
  y = uses(pencil, view, y);
  y = schemes(pencil, view, y);
  y = events(pencil, view, y);
  y = plan(pencil, view, y);
  y = next(pencil, view, y);
  y = dimensions(pencil, view, y);
  y = others(pencil, view, y);
  notice(pencil, view, y);
  const pages = doc.bufferedPageRange().count;
  for (let index = 0; index < pages; index += 1) running(pencil, view, index, pages);
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages };
}

/** Height of a text from its letters: `width` points at `points`. */
function tall(text: string | undefined, width: number, points: number): number {
  return text === undefined ? 0 : Math.ceil((text.length * points * 0.52) / width) * points * 1.2;
}

function identity({ doc, write, line }: Pencil, view: VisitView): number {
  const { company, visit } = view;
  write(view.organisation.name, x0, page.top, 300, { size: size.lead, bold: true });
  const right = { align: "right" } as const;
  write(say.kind, x0 + measure - 190, page.top, 190, {
    ...right,
    size: size.lead,
    bold: true,
    color: colour.accent,
  });
  let y = write(say.kindDetail, x0 + measure - 190, doc.y, 190, { ...right, ...soft });
  y = write(company.name, x0, y + 5, measure, { size: size.title, bold: true });
  y = write(company.activity ?? "", x0, y + 3, measure, { color: colour.soft });
  const siret = company.siret === undefined ? [] : [`SIRET ${spacedSiret(company.siret)}`];
  const address = [company.address ?? "", ...siret].join(" · ");
  y = write(address, x0, y, measure, { color: colour.soft }) + 7;
  doc.rect(x0, y, measure, 0.8).fill(colour.ink);
  const width = measure / 4;
  const ends = [
    [
      say.facts.visit,
      `${formatDayLong(visit.day)}\n${hours(visit)}`,
      `${visit.form ?? ""}\n${visit.place ?? ""}`,
    ],
    [say.facts.people, "", ""],
    [say.facts.size, company.size?.label ?? "", company.size?.why ?? ""],
    [say.facts.ambassador, view.ambassador.name, view.ambassador.organisation ?? ""],
  ].map(([label = "", value = "", detail = ""], column) => {
    const left = x0 + column * width;
    let end = write(label, left, y + 6, width - 12, soft) + 1;
    end = write(value, left, end, width - 12, { bold: true });
    if (column === 1) {
      for (const { name, role } of visit.people) {
        end = line(
          [
            [`${name}, `, { bold: true }],
            [role ?? "", note],
          ],
          left,
          end,
          width - 12,
        );
      }
    }
    return write(detail, left, end, width - 12, soft);
  });
  return Math.max(...ends) + 4;
}

function hours({ startsAt, endsAt }: VisitView["visit"]): string {
  if (startsAt === undefined) return "";
  const from = timeInText(startsAt);
  return endsAt === undefined ? say.facts.from(from) : say.facts.fromTo(from, timeInText(endsAt));
}

function said({ write, heading }: Pencil, { said: parts }: VisitView, from: number): number {
  const top = heading(say.said.title, from);
  const middle = Math.ceil(parts.length / 2);
  const ends = [parts.slice(0, middle), parts.slice(middle)].map((column, index) => {
    const left = x0 + index * (half + gutter);
    return column.reduce((y, { heading: title, text }) => {
      const under = write(title, left, y, half, { ...note, bold: true, color: colour.accent });
      return write(text, left, under, half) + 6;
    }, top);
  });
  return Math.max(...ends);
}

function assessment(pencil: Pencil, { assessment: view }: VisitView, from: number): number {
  if (view === undefined) return from;
  const { doc, write, line, heading } = pencil;
  const left = 218;
  const right = measure - left - gutter;
  const top = heading(say.assessment.title, from);
  const big: Part[] = [
    [String(view.total), { size: 34, bold: true }],
    [` ${say.assessment.outOf}   `, { color: colour.soft }],
    [view.level ?? "", { size: 16, bold: true, color: colour.accent }],
  ];
  let y = line(big, x0, top, left);
  const step = left / view.levels.length;
  view.levels.forEach((level, index) => {
    const reached = index + 1 === view.levelRank;
    doc.rect(x0 + index * step + 0.5, y, step - 3, 5).lineWidth(0.7);
    if (index < (view.levelRank ?? 0)) doc.fillAndStroke(reached ? colour.accent : "#9fb9b8", colour.accent);
    else doc.stroke(colour.accent);
    write(level, x0 + index * step, y + 7, step, {
      size: size.small,
      bold: reached,
      color: reached ? colour.accent : colour.soft,
    });
  });
  y = radarByHand(pencil, view.dimensions, x0, y + 22, left);
  const reading = [
    view.version,
    say.assessment.certain(view.confidence ?? 0),
    say.assessment.seen(view.evidence ?? 0),
  ];
  y = write(reading.join(" · "), x0, y + 3, left, soft) + 5;
  for (const alert of view.alerts) y = callout(pencil, alert, x0, y, left);
  const xr = x0 + left + gutter;
  let yr = reasons(pencil, say.assessment.strengths, view.strengths, xr, top, right, (at) =>
    tick(doc, xr, at),
  );
  yr = reasons(pencil, say.assessment.priorities, view.priorities, xr, yr + 6, right, (at, index) =>
    numberDisc(pencil, index + 1, xr, at),
  );
  return Math.max(y, yr);
}

function reasons(
  { write }: Pencil,
  title: string,
  list: readonly ReasonView[],
  x: number,
  from: number,
  width: number,
  mark: (y: number, index: number) => void,
): number {
  let y = write(title, x, from, width, { size: size.lead, bold: true, color: colour.accent }) + 4;
  list.forEach(({ title: name, reason }, index) => {
    mark(y, index);
    const under = write(name, x + 20, y, width - 20, { bold: true });
    y = write(reason, x + 20, under, width - 20, { ...note, color: colour.soft }) + 5;
  });
  return y;
}

function callout(
  { doc, write }: Pencil,
  { title, reason }: ReasonView,
  x: number,
  y: number,
  width: number,
): number {
  const height = tall(reason, width - 23, size.note) + 27;
  doc.rect(x, y, width, height).fill(colour.wash);
  doc.rect(x, y, 3, height).fill(colour.ink);
  const under = write(title, x + 13, y + 6, width - 23, { bold: true });
  write(reason, x + 13, under + 1, width - 23, note);
  return y + height + 8;
}

function uses(pencil: Pencil, view: VisitView, from: number): number {
  const { write, line, heading, room, doc } = pencil;
  let y = heading(say.uses.title, room(from, 120), view.usesMention);
  for (const use of view.uses) y = useRow(pencil, use, y);
  y =
    write(say.uses.avoid, x0, room(y, 50), measure, { size: size.lead, bold: true, color: colour.accent }) +
    4;
  for (const { title, advice, article, when } of view.toAvoid) {
    octagon(doc, x0, y);
    const parts: Part[] = [
      [`${title}. `, { bold: true }],
      [`${advice} `],
      [`(${article}, ${when})`, { color: colour.soft }],
    ];
    y = line(parts, x0 + 15, y, measure - 15, note) + 3;
  }
  return y;
}

function useRow(pencil: Pencil, use: UseView, from: number): number {
  const { write, line, hairline, room, doc } = pencil;
  const y = room(from, 40 + 12 * use.prerequisites.length + 40 * use.vigilance.length);
  hairline(y);
  let left = write(use.title, x0, y + 4, rail.left, { bold: true });
  left = write(use.quadrant ?? "", x0, left, rail.left, { ...note, bold: true, color: colour.accent });
  left = write(use.effort ?? "", x0, left, rail.left, { ...note, color: colour.soft });
  let right = write(use.benefit, xRight, y + 4, rail.right, note) + 2;
  for (const { label, met } of use.prerequisites) {
    if (met === true) tick(doc, xRight, right);
    else
      doc
        .moveTo(xRight, right + 6)
        .lineTo(xRight + 5, right + 6)
        .lineWidth(1)
        .stroke(colour.soft);
    const text = met === true ? label : `${met === false ? say.uses.missing : say.uses.unknown}${label}`;
    right = write(text, xRight + 14, right, rail.right - 14, note);
  }
  for (const { condition, advice, article, when } of use.vigilance) {
    const parts: Part[] = [
      [say.uses.vigilance, { bold: true }],
      [condition === undefined ? `. ${advice} ` : `${say.uses.vigilanceIf(condition)}${advice} `],
      [`(${article}, ${when})`, { color: colour.soft }],
    ];
    right = line(parts, xRight, right + 2, rail.right, note);
  }
  right = write(use.published ?? "", xRight, right + 2, rail.right, soft);
  return Math.max(left, right) + 7;
}

function schemes(pencil: Pencil, { schemes: { cards, footnotes } }: VisitView, from: number): number {
  const { heading, room, write } = pencil;
  let y = heading(say.schemes.title, room(from, 120), say.schemes.intro);
  for (const scheme of cards) y = schemeRow(pencil, scheme, y);
  return footnotes.slice(0, 1).reduce((at, text) => write(`¹ ${text}`, x0, at + 3, measure, soft), y);
}

function schemeRow(pencil: Pencil, scheme: SchemeView, from: number): number {
  const { write, line, hairline, room, doc } = pencil;
  const y = room(from, 70 + 12 * scheme.cautions.length);
  hairline(y);
  const called =
    scheme.footnotes.length === 0 ? "" : ` ${scheme.footnotes.map((rank) => "¹²"[rank - 1]).join(" ")}`;
  let left = line([[scheme.name, { bold: true }], [called]], x0, y + 4, rail.left);
  left = write(scheme.operator, x0, left, rail.left, soft);
  left = write(scheme.pillar, x0, left, rail.left, soft) + 2;
  left = write(say.schemes.verifiedOn(formatDay(scheme.verifiedOn)), x0, left, rail.left, soft);
  disc(doc, scheme.outcome, xRight, y + 4);
  let right = line(verdict(scheme.outcome, scheme.reason), xRight + 15, y + 4, rail.right - 15, note);
  right = write(scheme.summary, xRight, right + 1.5, rail.right, { ...note, color: colour.soft }) + 2;
  const charge =
    scheme.chargeEuros === undefined
      ? ""
      : scheme.chargeEuros === 0
        ? "Aucun. "
        : `${say.schemes.withoutTax(formatEuros(scheme.chargeEuros))}. `;
  const facts: [string, string | undefined, string?][] = [
    [say.schemes.charge, `${charge}${scheme.cost}`],
    [say.schemes.nextStep, scheme.nextStep],
    ...scheme.cautions.map((text, index): [string, string] => [index === 0 ? say.schemes.caution : "", text]),
    [say.schemes.where, scheme.url, scheme.url],
  ];
  for (const [label, text, link] of facts) {
    if (text === undefined) continue;
    write(label, xRight, right + 0.7, 66, soft);
    right = write(
      text,
      xRight + 72,
      right,
      rail.right - 72,
      link === undefined ? note : { ...note, link, color: colour.accent },
    );
  }
  return Math.max(left, right) + 7;
}

function verdict(outcome: SchemeView["outcome"], reason: string): Part[] {
  const label = say.schemes.outcomes[outcome];
  const strong = { bold: true, color: colour.accent };
  return reason.startsWith(label)
    ? [[label, strong], [reason.slice(label.length)]]
    : [[`${label}. `, strong], [reason]];
}

function events({ write, heading, hairline, room }: Pencil, view: VisitView, from: number): number {
  if (view.events.length === 0) return from;
  let y = heading(say.events.title, room(from, 90));
  for (const { title, kind, day, partner, outcome, comment } of view.events) {
    y = room(y, 45);
    hairline(y);
    write([kind, ...(day === undefined ? [] : [formatDay(day)])].join(" · "), x0, y + 4, rail.left, {
      ...note,
      color: colour.soft,
    });
    let right = write(title, xRight, y + 4, rail.right, { bold: true });
    const facts = [partner, outcome].filter((fact) => fact !== undefined).join(" · ");
    right = write(facts, xRight, right, rail.right, { ...note, color: colour.soft });
    y = write(comment ?? "", xRight, right, rail.right, note) + 7;
  }
  return y;
}

function plan({ doc, write, heading, hairline, room }: Pencil, { actions }: VisitView, from: number): number {
  const columns = [x0 + 24, x0 + measure - 62 - 12 - 122, x0 + measure - 62] as const;
  const widths = [columns[1] - columns[0] - 12, 122, 62] as const;
  let y = heading(say.plan.title, room(from, 100));
  [say.plan.what, say.plan.who, say.plan.when].forEach((title, index) =>
    write(title, columns[index] ?? 0, y, widths[index] ?? 0, { ...soft, bold: true }),
  );
  y = doc.y + 3;
  hairline(y);
  for (const { label, who = "", dueOn, isDone } of [
    ...actions,
    ...Array.from({ length: 2 }, () => ({ label: "", who: "", dueOn: undefined, isDone: false })),
  ]) {
    y = room(y, 30) + 5;
    tickBox(doc, x0, y, isDone);
    const ends = [label, who, dueOn === undefined ? "" : formatDay(dueOn)].map((text, index) =>
      write(text, columns[index] ?? 0, y, widths[index] ?? 0),
    );
    y = Math.max(y + 12, ...ends) + 5;
    hairline(y);
  }
  return y + 4;
}

function next(pencil: Pencil, view: VisitView, from: number): number {
  const { doc, write, heading, room } = pencil;
  const { ambassador, organisation } = view;
  const top = heading(say.next.title, room(from, 170));
  let y = write(ambassador.name, x0 + 13, top + 10, half - 26, { size: size.lead, bold: true });
  for (const text of [ambassador.role, ambassador.organisation, organisation.address])
    y = write(text ?? "", x0 + 13, y, half - 26, { ...note, color: colour.soft });
  y += 4;
  for (const text of [ambassador.phone, ambassador.email, organisation.website])
    y = write(text ?? "", x0 + 13, y, half - 26);
  doc
    .rect(x0, top, half, y + 10 - top)
    .lineWidth(1)
    .stroke(colour.ink);
  const right = x0 + half + gutter;
  const noGrant = `${grantDisclaimer.fr} ${say.next.noGrantDates}`;
  let end = callout(pencil, { title: say.next.noGrant, reason: noGrant }, right, top, half);
  end = callout(pencil, { title: say.next.interest, reason: view.interest ?? "" }, right, end, half);
  return Math.max(y + 10, end);
}

function dimensions(pencil: Pencil, { assessment: view }: VisitView, from: number): number {
  if (view === undefined) return from;
  const { doc, write, line, heading, room } = pencil;
  const top = heading(say.assessment.dimensions, room(from, 110));
  const middle = Math.ceil(view.dimensions.length / 2);
  const ends = [view.dimensions.slice(0, middle), view.dimensions.slice(middle)].map((column, index) => {
    const left = x0 + index * (half + gutter);
    return column.reduce((y, { number, title, score, level, state }) => {
      const under = write(`${number}  ${title}`, left, y, half - 124, note);
      scoreBar(doc, score, left + half - 121, y + 2.6);
      if (score === null)
        write(say.assessment.states[state], left + half - 72, y, 72, {
          ...note,
          color: colour.soft,
          align: "right",
        });
      else
        line(
          [
            [`${level ?? ""}  `, { color: colour.soft }],
            [String(score), { bold: true }],
          ],
          left + half - 72,
          y,
          72,
          { ...note, align: "right" },
        );
      return under + 3;
    }, top);
  });
  return Math.max(...ends);
}

function others(pencil: Pencil, { schemes: { others: rows, footnotes } }: VisitView, from: number): number {
  const { heading, room, write } = pencil;
  let y = heading(say.schemes.others, room(from, 100), say.schemes.othersIntro);
  for (const scheme of rows) y = otherRow(pencil, scheme, y);
  return footnotes.reduce(
    (at, text, index) => write(`${"¹²"[index] ?? ""} ${text}`, x0, at + 3, measure, soft),
    y,
  );
}

function otherRow(
  { doc, write, line, hairline, room }: Pencil,
  scheme: OtherSchemeView,
  from: number,
): number {
  const { name, operator, footnotes, outcome, text, chargeEuros, verifiedOn, url } = scheme;
  const y = room(from, 34);
  const why = measure - 15 - 147 - 46 - 12;
  hairline(y);
  disc(doc, outcome, x0, y + 1);
  const called = footnotes.map((rank) => ` ${"¹²"[rank - 1] ?? ""}`).join("");
  const left = write(`${name}${called}`, x0 + 15, y + 2.5, 147, {
    size: size.small,
    bold: true,
    ...(url === undefined ? {} : { link: url }),
  });
  const ends = [
    write(operator, x0 + 15, left, 147, soft),
    line(
      verdict(
        outcome,
        chargeEuros === undefined
          ? text
          : `${text} ${say.schemes.left(say.schemes.withoutTax(formatEuros(chargeEuros)))}`,
      ),
      x0 + 168,
      y + 2.5,
      why,
      { size: size.small },
    ),
    write(`${say.schemes.verified}\n${formatDay(verifiedOn)}`, x0 + measure - 46, y + 2.5, 46, soft),
  ];
  return Math.max(...ends) + 2.5;
}

function notice({ write, line, heading, room }: Pencil, { notice: view }: VisitView, from: number): number {
  const top = heading(say.notice.title, room(from, 190));
  const middle = Math.ceil(view.paragraphs.length / 2);
  const ends = [view.paragraphs.slice(0, middle), view.paragraphs.slice(middle)].map((column, index) =>
    column.reduce((y, { heading: title, text }) => {
      const left = x0 + index * (half + gutter);
      return (
        line([[`${/[?!.]$/.test(title) ? title : `${title}.`} `, { bold: true }], [text]], left, y, half, {
          size: size.small,
        }) + 3.5
      );
    }, top),
  );
  const { version, givenOn, givenBy } = view;
  const given =
    givenOn === undefined
      ? say.notice.attached(version)
      : say.notice.given(version, formatDay(givenOn), givenBy);
  return write(given, x0, Math.max(...ends) + 2, measure, { ...note, bold: true });
}

function running({ doc, write }: Pencil, view: VisitView, index: number, pages: number): void {
  doc.switchToPage(index);
  const foot = page.height - page.bottom + 12;
  doc
    .moveTo(x0, foot)
    .lineTo(x0 + measure, foot)
    .lineWidth(0.5)
    .stroke(colour.line);
  write(say.printedOn(formatDay(view.printedOn)), x0, foot + 5, measure - 60, soft);
  write(`${index + 1} / ${pages}`, x0 + measure - 50, foot + 5, 50, { ...soft, bold: true, align: "right" });
  const right = { ...soft, align: "right" } as const;
  if (view.isSample) write(say.sample, x0 + measure - 160, 20, 160, right);
  if (index === 0) return;
  write(view.company.name, x0, 20, measure - 170, { ...soft, bold: true });
  if (!view.isSample) write(say.visitOf(formatDay(view.visit.day)), x0 + measure - 160, 20, 160, right);
}
