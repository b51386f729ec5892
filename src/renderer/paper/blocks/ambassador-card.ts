import type { Content } from "pdfmake/interfaces";
import type { AmbassadorView, OrganisationView } from "../visit-view.ts";
import { gutter, measure } from "../design.ts";
import { halfOf, sideBySide } from "./columns.ts";
import type { Pen } from "./pen.ts";
import { isSaid } from "../text/is-said.ts";

/** Left and right together, with the frame. */
const padding = 26;

/** The card one keeps: who to call. Alone on its lines it is as wide as the page, so that it is not tall. */
export function ambassadorCard(
  pen: Pen,
  ambassador: AmbassadorView,
  organisation: OrganisationView,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): Content {
  const from = [ambassador.role, ambassador.organisation ?? organisation.name].filter(isSaid);
  const lines = [...(isAlone ? [from.join(" · ")] : from), organisation.address];
  const reach = [ambassador.phone, ambassador.email, organisation.website];
  const who: Content[] = [
    pen.words(ambassador.name || pen.say.next.ambassador, { fontSize: pen.size.lead, bold: true }),
    ...lines
      .filter(isSaid)
      .map((text) => pen.words(text, { fontSize: pen.size.note, color: pen.colour.soft })),
  ];
  const call: Content = {
    stack: reach.filter(isSaid).map((text) => pen.words(text, { fontSize: pen.size.body })),
    margin: [0, 4, 0, 0],
  };
  const width = isAlone ? measure - padding : halfOf(pen) - padding;
  const column = (width - gutter) / 2;
  const said: Content = isAlone
    ? sideBySide(pen, [
        { width: column, stack: who },
        { width: column, stack: [call] },
      ])
    : { stack: [...who, call] };
  return {
    table: { widths: [width], body: [[said]] },
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
