/** The annex of the summary: what the two sides have no room for, each part under its name, and named on the second side. */
import type { Content } from "pdfmake/interfaces";
import { heading } from "../blocks/heading.ts";
import { titled } from "../blocks/keep-together.ts";
import type { Pen } from "../blocks/pen.ts";
import { paragraphsUnder } from "../blocks/said.ts";
import { gutter, measure } from "../design.ts";
import type { VisitView } from "../visit-view.ts";
import { unprintablePart } from "./frame.ts";
import type { SidePartId, SideParts } from "./side-parts.ts";

/** Where the notes go on, for the « page n ». */
export const fullNotesAnchor = "notes";

export interface AnnexPart {
  readonly id: string;
  readonly name: string;
  readonly content: () => Content[];
}

interface Rest {
  readonly view: VisitView;
  /** Lines that the sides abridge, in full. */
  readonly cut: VisitView["said"];
  /** Notes that the first side does not tell in full. */
  readonly said: VisitView["said"];
  readonly parts: SideParts;
  /** How many items of each part stand on the second side. */
  readonly taken: ReadonlyMap<SidePartId, number>;
}

/** In the order of the annex. */
const order: readonly SidePartId[] = [
  "alerts",
  "plan",
  "uses",
  "avoid",
  "schemes",
  "events",
  "others",
  "dimensions",
  "notice",
];

/** What is left of each part; empty when the two sides hold everything. */
export function annexParts(pen: Pen, { view, cut, said, parts, taken }: Rest): AnnexPart[] {
  const { annex, said: words } = pen.say;
  const notes = (id: string, name: string, all: VisitView["said"]): AnnexPart[] =>
    all.length === 0
      ? []
      : [
          {
            id,
            name,
            content: () =>
              titled(
                heading(pen, name, { id }),
                all.flatMap((part) => paragraphsUnder(pen, part)),
              ),
          },
        ];
  const rests = order.flatMap((id): AnnexPart[] => {
    const part = parts[id];
    const from = taken.get(id) ?? 0;
    if (part === undefined || from >= part.count) return [];
    const name = part.name(part.count - from);
    const anchor = `annex-${id}`;
    const intro = from === 0 && part.intro !== undefined ? { intro: part.intro } : {};
    const title = () => heading(pen, name, { id: anchor, part: part.title, ...intro });
    return [{ id: anchor, name, content: () => part.inAnnex(title(), from) }];
  });
  const all = [
    ...notes(fullNotesAnchor, words.rest, said),
    ...notes("annex-identity", annex.identity, cut),
    ...rests,
  ];
  const signs = unprintablePart(pen, view);
  if (signs.length === 0) return all;
  const last = all.at(-1);
  // Only the plan of an empty visit leaves no annex; its signs then stand alone there.
  if (last === undefined) return [{ id: "annex-signs", name: annex.title, content: () => signs }];
  return [
    ...all.slice(0, -1),
    { ...last, content: () => [...last.content(), ...unprintablePart(pen, view)] },
  ];
}

const columns = 2;

/** Each name with its page, in two columns. */
export function annexIndex(pen: Pen, parts: readonly AnnexPart[]): Content[] {
  if (parts.length === 0) return [];
  const setting = { fontSize: pen.size.small, color: pen.colour.soft };
  const entry = ({ id, name }: AnnexPart): Content => ({
    text: [pen.words(pen.say.annex.page(name)), { pageReference: id }],
    structure: "LI",
    ...setting,
  });
  const perColumn = Math.ceil(parts.length / columns);
  return [
    pen.words(pen.say.annex.where, { ...setting, bold: true, margin: [0, 7, 0, 1] }),
    {
      columns: Array.from({ length: columns }, (_, column) => ({
        width: (measure - gutter) / columns,
        stack: parts.slice(column * perColumn, (column + 1) * perColumn).map(entry),
      })),
      columnGap: gutter,
    },
  ];
}
