/** The top of a sheet that is about no visit: in whose name on the left, what it is on the right. */
import type { Content } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import type { OrganisationView } from "../visit-view.ts";
import type { DocumentWords } from "../wording/fr.ts";
import { sideBySide } from "./columns.ts";
import { letterhead } from "./identity.ts";
import type { Pen } from "./pen.ts";

const kindWidth = 220;
const gap = 12;

/** One under the other in a look of one column. */
export function masthead(
  pen: Pen,
  view: { readonly organisation: OrganisationView },
  { kind, detail }: DocumentWords,
): Content {
  const side = pen.isOneColumn ? "left" : "right";
  const columns = sideBySide(
    pen,
    [
      { width: measure - kindWidth - gap, stack: [letterhead(pen, view)] },
      {
        width: kindWidth,
        stack: [
          pen.words(kind, {
            ...{ alignment: side, fontSize: pen.size.lead, bold: true },
            color: pen.colour.accent,
          }),
          pen.words(detail, { alignment: side, fontSize: pen.size.small, color: pen.colour.soft }),
        ],
      },
    ],
    gap,
  );
  return { stack: [columns], margin: [0, 0, 0, 8] };
}

/** What the sheet is about, in large; a long name is set smaller rather than pushing the page down. */
export function largeTitle(pen: Pen, title: string): Content {
  const share = title.length <= 45 ? 1 : title.length <= 90 ? 0.8 : 0.6;
  return pen.words(title, {
    fontSize: pen.size.title * share,
    bold: true,
    lineHeight: 0.95,
    structure: "H1",
  });
}
