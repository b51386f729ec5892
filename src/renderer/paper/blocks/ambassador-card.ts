import type { Content } from "pdfmake/interfaces";
import type { AmbassadorView, OrganisationView } from "../visit-view.ts";
import { halfOf } from "./columns.ts";
import type { Pen } from "./pen.ts";

/** The card one keeps: who to call. */
export function ambassadorCard(
  pen: Pen,
  ambassador: AmbassadorView,
  organisation: OrganisationView,
): Content {
  const lines = [ambassador.role, ambassador.organisation ?? organisation.name, organisation.address];
  const reach = [ambassador.phone, ambassador.email, organisation.website];
  return {
    table: {
      widths: [halfOf(pen) - 26],
      body: [
        [
          {
            stack: [
              pen.words(ambassador.name || pen.say.next.ambassador, { fontSize: pen.size.lead, bold: true }),
              ...lines
                .filter(isSaid)
                .map((text) => pen.words(text, { fontSize: pen.size.note, color: pen.colour.soft })),
              ...reach
                .filter(isSaid)
                .map((text, index) =>
                  pen.words(text, { fontSize: pen.size.body, margin: [0, index === 0 ? 4 : 0, 0, 0] }),
                ),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 1,
      vLineWidth: () => 1,
      hLineColor: () => pen.colour.ink,
      vLineColor: () => pen.colour.ink,
      paddingLeft: () => 12,
      paddingRight: () => 12,
      paddingTop: () => 9,
      paddingBottom: () => 10,
    },
    margin: [0, 0, 0, pen.isOneColumn ? 10 : 0],
  };
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
