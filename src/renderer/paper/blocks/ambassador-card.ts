import type { Content } from "pdfmake/interfaces";
import { colour, half, size } from "../design.ts";
import type { AmbassadorView, OrganisationView } from "../visit-view.ts";
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
      widths: [half - 26],
      body: [
        [
          {
            stack: [
              pen.words(ambassador.name || pen.say.next.ambassador, { fontSize: size.lead, bold: true }),
              ...lines
                .filter(isSaid)
                .map((text) => pen.words(text, { fontSize: size.note, color: colour.soft })),
              ...reach
                .filter(isSaid)
                .map((text, index) =>
                  pen.words(text, { fontSize: size.body, margin: [0, index === 0 ? 4 : 0, 0, 0] }),
                ),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 1,
      vLineWidth: () => 1,
      hLineColor: () => colour.ink,
      vLineColor: () => colour.ink,
      paddingLeft: () => 12,
      paddingRight: () => 12,
      paddingTop: () => 9,
      paddingBottom: () => 10,
    },
  };
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
