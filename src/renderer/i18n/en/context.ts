import type { context as reference } from "../fr/context.ts";
import type { SameKeys } from "../same-keys.ts";

export const context: SameKeys<typeof reference> = {
  title: "National figures",
  updated: "Figures gathered on {{day}}",
  readTitle: "One population a chart",
  read: "Each chart answers one question put to one population: 13%, 18% and 26% do not compare with each other. Year, population and source are always given. The figures are French and their labels stay in French.",
  place: "Place a company of the notebook",
  placeExample: "A few letters of its name…",
  placeNothing: "No company of that name in the notebook.",
  placeClear: "Place no company any more",
  placed_zero: "{{name}} has a line in no chart: its headcount or its activity is missing from its sheet.",
  placed_one: "{{name}} has its line in one chart.",
  placed_other: "{{name}} has its line in {{count}} charts.",
  here: "this company",
  population: "Population:",
  source: "Source:",
  openSource: "open the page",
  toConfirm: "to be confirmed",
  about: "≈ {{percent}}",
};
