/** What was said: in full on the first page when it is short; otherwise its beginning there, and all of it at the end. */
import { colour, size } from "../design.ts";
import type { VisitView } from "../visit-view.ts";
import { block, type Block, together } from "./keep-together.ts";
import { sideBySide } from "./side-by-side.ts";
import { paragraphs, words } from "./text.ts";

type Said = VisitView["said"][number];

/** What a heading may take on the first page, in characters: about four lines of a column. */
const shortest = 210;
/** How many headings the first page shows: the six guided ones. */
const shown = 6;

/** Where the full notes start, for the « suite page n ». */
export const fullNotesAnchor = "notes";

/** Whether the first page cannot hold everything that was said. */
export function isLong(said: readonly Said[]): boolean {
  return said.length > shown || said.some(({ text }) => text.length > shortest);
}

/** The first page's view of what was said. */
export function saidInEssence(said: readonly Said[]): Block[] {
  if (said.length === 0)
    return [block(words("Aucune note partagée pour cette visite.", { color: colour.soft }), [""])];
  const blocks = said.slice(0, shown).map((part) => excerpt(part.heading, beginning(part.text)));
  const more = { pageReference: fullNotesAnchor };
  return [
    ...sideBySide(blocks, 7),
    ...(isLong(said)
      ? [
          block(
            { text: [words("Le détail des notes est page "), more], fontSize: size.note, color: colour.soft },
            [""],
          ),
        ]
      : []),
  ];
}

/** Everything that was said, over as many pages as it takes. */
export function saidInFull(said: readonly Said[]): Block[] {
  return said.map(({ heading, text }) =>
    together([
      block(words(heading, { fontSize: size.body, bold: true, margin: [0, 0, 0, 2] }), [heading]),
      block(paragraphs(text, { fontSize: size.body }), [text]),
    ]),
  );
}

function excerpt(heading: string, text: string): Block {
  const content = {
    stack: [
      words(heading, { fontSize: size.note, bold: true, color: colour.accent }),
      words(text, { fontSize: size.body }),
    ],
  };
  return block(content, [heading, text]);
}

/** The first words of a text, cut between two words and said to be cut. */
export function beginning(text: string): string {
  const flat = text.trim().replace(/\s+/g, " ");
  if (text.length <= shortest) return text.trim();
  const cut = flat.slice(0, shortest);
  const end = cut.lastIndexOf(" ");
  return `${(end > shortest / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.!?…]+$/, "")}…`;
}
