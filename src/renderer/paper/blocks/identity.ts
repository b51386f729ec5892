/** The top of the first page: in whose name, for whom, who met whom and when. */
import type { Content, TableCell } from "pdfmake/interfaces";
import { formatDayLong, timeInText } from "../../../shared/language/dates.ts";
import { listing } from "../../../shared/language/lists.ts";
import { colour, measure, size } from "../design.ts";
import { spacedSiren, spacedSiret } from "../text/identifiers.ts";
import type { VisitView } from "../visit-view.ts";
import { words } from "./text.ts";

/** Organisation and kind of document, then the company in large, then four facts. */
export function identity(view: VisitView): Content[] {
  const { company } = view;
  const about = [company.activity, [company.address, identifiers(view)].filter(isSaid).join(" · ")]
    .filter(isSaid)
    .join("\n");
  return [
    {
      columns: [
        { width: "*", stack: [letterhead(view)] },
        {
          width: 190,
          stack: [
            words("Synthèse de visite", {
              fontSize: size.lead,
              bold: true,
              alignment: "right",
              color: colour.accent,
            }),
            words("Pré-diagnostic IA, à garder", {
              fontSize: size.small,
              alignment: "right",
              color: colour.soft,
            }),
          ],
        },
      ],
      margin: [0, 0, 0, 5],
    },
    words(company.name, { fontSize: titleSize(company.name), bold: true, lineHeight: 0.95 }),
    ...(about === ""
      ? []
      : [words(about, { fontSize: size.body, color: colour.soft, margin: [0, 3, 0, 0] })]),
    facts(view),
  ];
}

function letterhead({ organisation }: VisitView): Content {
  const name = words(organisation.name === "" ? "Carnet IA" : organisation.name, {
    fontSize: size.lead,
    bold: true,
  });
  if (organisation.logo === undefined) return name;
  return { image: "logo", fit: [150, 40], alignment: "left" };
}

/** A long name is set smaller rather than pushing the page down. */
function titleSize(name: string): number {
  return name.length <= 40 ? size.title : name.length <= 90 ? 18 : 13;
}

function facts(view: VisitView): Content {
  const cells = [
    fact("Visite", when(view), view.visit.form),
    fact("Rencontré", people(view), view.visit.place),
    fact("Taille", view.company.size?.label ?? "À préciser", view.company.size?.why),
    fact(
      "Ambassadeur ou ambassadrice",
      view.ambassador.name || "Non renseigné",
      view.ambassador.organisation,
    ),
  ];
  const width = measure / cells.length;
  return {
    table: { widths: cells.map(() => width - 12), body: [cells] },
    layout: {
      hLineWidth: (index: number) => (index === 0 ? 0.8 : 0),
      hLineColor: () => colour.ink,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 12,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
    margin: [0, 9, 0, 0],
  };
}

function fact(label: string, value: string, detail?: string): TableCell {
  return {
    stack: [
      words(label, { fontSize: size.small, color: colour.soft }),
      words(value, { fontSize: size.body, bold: true, margin: [0, 1, 0, 0] }),
      ...(detail === undefined || detail === ""
        ? []
        : [words(detail, { fontSize: size.small, color: colour.soft })]),
    ],
  };
}

function when({ visit }: VisitView): string {
  const hours =
    visit.startsAt === undefined
      ? ""
      : visit.endsAt === undefined
        ? `\nà ${timeInText(visit.startsAt)}`
        : `\nde ${timeInText(visit.startsAt)} à ${timeInText(visit.endsAt)}`;
  return formatDayLong(visit.day) + hours;
}

function people({ visit }: VisitView): string {
  if (visit.people.length === 0) return "Personne de noté";
  return listing(
    visit.people.map(({ name, role }) => (role === undefined || role === "" ? name : `${name}, ${role}`)),
  );
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

/** The establishment when it is known, else the firm; empty when neither is. */
function identifiers({ company }: VisitView): string {
  if (company.siret !== undefined) return `SIRET ${spacedSiret(company.siret)}`;
  return company.siren === undefined ? "" : `SIREN ${spacedSiren(company.siren)}`;
}
