/** The top of the first page: in whose name, for whom, who met whom and when. */
import type { Content, ContentText, TableCell } from "pdfmake/interfaces";
import { timeInText } from "../../../shared/language/dates.ts";
import { measure } from "../design.ts";
import { spacedSiren, spacedSiret } from "../text/identifiers.ts";
import type { HeadView } from "../visit-view.ts";
import type { DocumentWords } from "../wording/fr.ts";
import { line, type Pen } from "./pen.ts";
import { isSaid } from "../text/is-said.ts";

/** Organisation and kind of document, then the company in large, then four facts. */
export function identity(pen: Pen, view: HeadView, { kind, detail }: DocumentWords): Content[] {
  const { company } = view;
  const about = [company.activity, [company.address, identifiers(view)].filter(isSaid).join(" · ")]
    .filter(isSaid)
    .join("\n");
  const right = { alignment: "right" } as const;
  // A title that says nothing is none: then the sheet is called by its kind.
  const isNamed = company.name.trim() !== "";
  return [
    {
      columns: [
        { width: "*", stack: [letterhead(pen, view)] },
        {
          width: 190,
          stack: [
            pen.words(kind, {
              ...right,
              fontSize: pen.size.lead,
              bold: true,
              color: pen.colour.accent,
              ...(isNamed ? {} : { structure: "H1" }),
            }),
            pen.words(detail, { ...right, fontSize: pen.size.small, color: pen.colour.soft }),
          ],
        },
      ],
      margin: [0, 0, 0, 5],
    },
    pen.words(company.name, {
      fontSize: titleSize(pen, company.name),
      bold: true,
      lineHeight: 0.95,
      ...(isNamed ? { structure: "H1" } : {}),
    }),
    ...(about === ""
      ? []
      : [pen.words(about, { fontSize: pen.size.body, color: pen.colour.soft, margin: [0, 3, 0, 0] })]),
    facts(pen, view),
  ];
}

/** In whose name: the logo when there is one. */
export function letterhead(pen: Pen, { organisation }: Pick<HeadView, "organisation">): Content {
  const name = pen.words(organisation.name === "" ? "Carnet IA" : organisation.name, {
    fontSize: pen.size.lead,
    bold: true,
  });
  const soft = { fontSize: pen.size.small, color: pen.colour.soft };
  const contact = isSaid(organisation.contactLine) ? [pen.words(organisation.contactLine, soft)] : [];
  if (organisation.logo === undefined) return { stack: [name, ...contact] };
  return {
    stack: [
      { image: "logo", fit: [150, 34], alignment: "left", alt: pen.say.alt.logo(organisation.name) },
      pen.words(organisation.name, soft),
      ...contact,
    ],
  };
}

/** A long name is set smaller rather than pushing the page down. */
function titleSize({ size }: Pen, name: string): number {
  return name.length <= 40 ? size.title : name.length <= 90 ? size.title * 0.8 : size.title * 0.6;
}

function facts(pen: Pen, view: HeadView): Content {
  const { say } = pen;
  const { form, place } = view.visit;
  const cells = [
    fact(pen, say.facts.visit, [strong(pen, when(pen, view))], [form, place]),
    fact(pen, say.facts.people, people(pen, view), []),
    fact(
      pen,
      say.facts.size,
      [strong(pen, view.company.size?.label ?? say.facts.unknownSize)],
      [view.company.size?.why],
    ),
    fact(
      pen,
      say.facts.ambassador,
      [strong(pen, view.ambassador.name || say.facts.unknownAmbassador)],
      [view.ambassador.organisation],
    ),
  ];
  // In large print, two and two.
  const perRow = pen.isOneColumn ? 2 : cells.length;
  const width = measure / perRow;
  return {
    table: {
      widths: cells.slice(0, perRow).map(() => width - 12),
      body: perRow === cells.length ? [cells] : [cells.slice(0, perRow), cells.slice(perRow)],
    },
    layout: {
      hLineWidth: (index: number) => (index === 0 ? 0.8 : 0),
      hLineColor: () => pen.colour.ink,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 12,
      paddingTop: () => 6,
      paddingBottom: () => 4,
    },
    margin: [0, 7, 0, 0],
  };
}

function fact(
  pen: Pen,
  label: string,
  values: readonly ContentText[],
  details: readonly (string | undefined)[],
): TableCell {
  const soft = { fontSize: pen.size.small, color: pen.colour.soft };
  return {
    stack: [
      pen.words(label, { ...soft, margin: [0, 0, 0, 1] }),
      ...values,
      ...details.filter(isSaid).map((detail) => pen.words(detail, soft)),
    ],
  };
}

function strong(pen: Pen, text: string): ContentText {
  return pen.words(text, { fontSize: pen.size.body, bold: true });
}

function when({ say, dayLong }: Pen, { visit: { day, startsAt, endsAt } }: HeadView): string {
  if (startsAt === undefined) return dayLong(day);
  const from = timeInText(startsAt);
  return `${dayLong(day)}\n${endsAt === undefined ? say.facts.from(from) : say.facts.fromTo(from, timeInText(endsAt))}`;
}

/** One person a line: the name, then the role. */
function people(pen: Pen, { visit }: HeadView): ContentText[] {
  if (visit.people.length === 0) return [strong(pen, pen.say.facts.nobody)];
  return visit.people.map(({ name, role }) =>
    role === undefined || role === ""
      ? strong(pen, name)
      : line([strong(pen, `${name}, `), pen.words(role, { fontSize: pen.size.note })]),
  );
}

/** The establishment when it is known, else the firm; empty when neither is. */
function identifiers({ company }: HeadView): string {
  if (company.siret !== undefined) return `SIRET ${spacedSiret(company.siret)}`;
  return company.siren === undefined ? "" : `SIREN ${spacedSiren(company.siren)}`;
}
