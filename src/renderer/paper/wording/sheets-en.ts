/** Words of the sheets handed out and of the programme, in English. */
import { plural } from "../../../shared/language/lists.ts";
import type { sheetDocuments as frenchDocuments, sheets as french } from "./sheets-fr.ts";

/** What each of these documents is called and says of itself. */
export const sheetDocuments: typeof frenchDocuments = {
  scheme: {
    kind: "Scheme sheet",
    detail: "To keep",
    subject: "What it is, who can get it, what it costs, the next step",
    printedOn: (day) => `Sheet printed on ${day} · not a decision to grant any support`,
  },
  use: {
    kind: "Use sheet",
    detail: "To keep and tick",
    subject: "What it brings, what must be there first, what to watch, the first step",
    printedOn: (day) => `Sheet printed on ${day} · indicative`,
  },
  trade: {
    kind: "Trade sheet",
    detail: "AI in your activity",
    subject: "Uses, points to watch, national figures and schemes of a trade",
    printedOn: (day) => `Sheet printed on ${day} · not a decision to grant any support`,
  },
  day: {
    kind: "Programme of visits",
    detail: "For my eyes only, not to be handed over",
    subject: "Visits, addresses, people to meet and follow-ups",
    printedOn: (day) => `For my eyes only, not to be handed over · printed on ${day}`,
  },
};

export const sheets: typeof french = {
  given: {
    recipient: ({ name, day }, said) => `For ${name}, visit of ${said(day)}`,
    run: (operator) => `Run by: ${operator}`,
    forYou: "For you today",
    square: (address) => `QR code of the address ${address}`,
    who: "Who can get it",
    anyone: "No condition of size or activity.",
    tick: "To tick together; the operator checks and decides.",
    states: { met: "Met: ", not_met: "Not met: ", unknown: "To check, " },
    counted: (notMet, unknown) =>
      [
        notMet === 0 ? "" : `${notMet} ${plural(notMet, "condition is", "conditions are", "en")} not met.`,
        unknown === 0
          ? ""
          : `${unknown} ${plural(unknown, "condition is", "conditions are", "en")} to check.`,
      ]
        .filter((part) => part !== "")
        .join(" "),
    cost: "What it costs",
    notPaid: "What it does not pay",
    askNotPaid: "To ask before committing any expense: what is left for you to pay.",
    caution: "Good to know",
    nextStep: "The next step",
    nextStepLater: "The next step, if this changes",
    address: "Official address",
    noAddress: "Ask your ambassador for the official address.",
    verified: (day, sources) => `Checked on ${day}. Sources: ${sources}.`,
    allTrades: "All trades",
    trades: (trades) => `Trades: ${trades}`,
    brings: "What it brings",
    effort: "Effort",
    tool: "Category of tool",
    needs: "Before beginning",
    ticked: "Boxes already ticked come from the answers to the pre-assessment.",
    data: "The data it takes",
    noData: "No particular data to gather.",
    others: "The rest to set up",
    noOthers: "Nothing more.",
    missing: "to prepare",
    firstStep: "The first step, within a week",
    byWhom: "Who",
    byWhen: "By when",
    vigilance: "Points to watch",
    published: "A published result",
    source: (source) => `Source: ${source}.`,
    section: (letter, first, last) =>
      first === last
        ? `Section ${letter} of NAF rev. 2, division ${first}`
        : `Section ${letter} of NAF rev. 2, divisions ${first} to ${last}`,
    division: (number, letter, title) => `Division ${number} of NAF rev. 2, section ${letter}: ${title}`,
    kept: "Kept together during the visit.",
    suggested: "Suggestions, to choose from together.",
    uses: "Uses to look at",
    valuable: "Useful now",
    toProve: "Gain to be shown",
    hard: "Still difficult",
    feasible: "Feasible",
    quarters: {
      quick_win: "Quick wins",
      project: "Projects",
      prepare: "To prepare",
      set_aside: "To set aside",
    },
    none: "none",
    figures: "AI in companies in France",
    figuresIntro: "One population a line: the lines do not compare with each other.",
    whole: "All activities",
    population: (title, population, year) => `${title} · ${population}, ${year}`,
    toConfirm: "(to be confirmed)",
    schemes: "Schemes to know",
    verifiedOn: (day) => `Checked on ${day}`,
  },
  day: {
    title: (day) => `Visits of ${day}`,
    week: (first, last) => `Visits from ${first} to ${last}`,
    mine: "For my eyes only",
    mineWhy:
      "Companies and people are named on this sheet: not to be handed over, to be destroyed after use.",
    total: (count) => `${count} ${plural(count, "visit", "visits", "en")}`,
    none: "No visit is planned.",
    noTime: "Time to be set",
    from: (start) => start,
    fromTo: (start, end) => `${start} – ${end}`,
    zone: (zone) => `local time: ${zone}`,
    noAddress: "Address to be asked for",
    people: "To meet",
    nobody: "Nobody noted",
    open: "Left to do from last time",
    bring: "To bring",
    notes: "Notes",
    firstVisit: "first visit",
    visitNumber: (count, latest) => `visit no. ${count}, the last one on ${latest}`,
    due: (day) => `by ${day}`,
    toBring: {
      notice: "Information notice",
      blank: "Blank questionnaire, in case the battery runs out",
      synthesis: "Summary of the last visit",
      plan: "Action plan to tick",
    },
  },
};
