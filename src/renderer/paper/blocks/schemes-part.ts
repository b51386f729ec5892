/** The part of the schemes: a few cards, then all the others in small, because what is not for you is worth knowing too. */
import type { Content } from "pdfmake/interfaces";
import { colour, size } from "../design.ts";
import type { SchemeView } from "../visit-view.ts";
import { heading, subheading } from "./heading.ts";
import { block, titled } from "./keep-together.ts";
import { outcomeLegend, schemeCard, schemeLine, sharedCautions } from "./schemes.ts";
import { sideBySide } from "./side-by-side.ts";
import { words } from "./text.ts";

/** More cards would push the plan of action to a fifth page. */
const cards = 4;

/** Useful schemes first, in the order of the view; the others with why they are set aside. */
export function schemesPart(schemes: readonly SchemeView[]): Content[] {
  if (schemes.length === 0) return [];
  const shared = sharedCautions(schemes);
  const useful = schemes.filter(({ outcome }) => outcome === "likely" || outcome === "to_check");
  const others = schemes.filter(({ outcome }) => outcome === "stale" || outcome === "not_eligible");
  const soft = { fontSize: size.small, color: colour.soft };
  return [
    ...titled(
      heading("Les dispositifs qui peuvent vous aider", {
        intro: "À confirmer auprès de chaque organisme avant d’engager une dépense.",
      }),
      useful.length === 0
        ? [block(words("Aucun dispositif du catalogue ne correspond aujourd’hui.", soft), [""])]
        : sideBySide(useful.slice(0, cards).map((scheme) => schemeCard(scheme, shared))),
    ),
    ...small("Bon à savoir aussi", useful.slice(cards), shared),
    ...small("Écartés aujourd’hui, et pourquoi", others, shared),
    ...shared.map((caution) => words(`* ${caution}`, { ...soft, margin: [0, 2, 0, 0] })),
  ];
}

function small(title: string, schemes: readonly SchemeView[], shared: readonly string[]): Content[] {
  if (schemes.length === 0) return [];
  const outcomes = [...new Set(schemes.map(({ outcome }) => outcome))];
  return titled(
    { stack: [subheading(title), outcomeLegend(outcomes)], margin: [0, 4, 0, 0] },
    sideBySide(
      schemes.map((scheme) => schemeLine(scheme, shared)),
      2,
    ),
  );
}
