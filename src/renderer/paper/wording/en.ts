/** The sheet's own words, in English. Typed to the French: nothing can be missing. */
import type { NoticeHow } from "../../../shared/records/visit.ts";
import { plural } from "../../../shared/language/lists.ts";
import type { Wording } from "./fr.ts";

const given: Readonly<Record<NoticeHow, string>> = {
  spoken: "said",
  paper: "given",
  both: "said and given",
};

export const en: Wording = {
  locale: "en-GB",
  kind: "Visit summary",
  kindDetail: "AI pre-assessment, to keep",
  subject: "AI pre-assessment, uses, support schemes and action plan",
  sample: "Fictional company, sample",
  visitOf: (day) => `Visit of ${day}`,
  printedOn: (day) =>
    `Summary printed on ${day} · indicative pre-assessment, not a decision to grant any support`,
  facts: {
    visit: "Visit",
    people: "People met",
    size: "Size",
    ambassador: "Ambassador",
    nobody: "Nobody noted",
    unknownSize: "To be specified",
    unknownAmbassador: "Not given",
    from: (start) => `at ${start}`,
    fromTo: (start, end) => `${start} to ${end}`,
  },
  said: {
    title: "What you told us",
    none: "No shared note for this visit.",
    more: "The notes continue on page ",
    rest: "Notes of the visit, continued",
  },
  assessment: {
    title: "Where the company stands",
    none: "The pre-assessment was not done during this visit.",
    noTotal: "No overall score",
    noTotalWhy: "Too few dimensions could be assessed: six out of eight are needed.",
    outOf: "out of 100",
    certain: (share) => `certain answers: ${share}%`,
    seen: (share) => `evidence seen: ${share}%`,
    strengths: "Strengths",
    noStrength: "No strength stands out yet.",
    priorities: "Priorities",
    noPriority: "No priority stands out yet.",
    dimensions: "Dimension by dimension",
    states: { assessed: "", not_assessable: "not assessable", left_out: "not applicable" },
  },
  uses: {
    title: "Uses of AI for your trade",
    missing: "To plan: ",
    unknown: "To check: ",
    vigilance: "Point to watch",
    vigilanceIf: (condition) => `, ${condition}: `,
    avoid: "Not without advice",
  },
  schemes: {
    title: "Schemes that may help you",
    intro: "To be confirmed with each body before committing any expense.",
    none: "No scheme of the catalogue fits today.",
    others: "The other schemes examined",
    othersIntro:
      "Including those that are not for you today, and why. What is left to pay is to be confirmed, unless an amount is given.",
    outcomes: {
      likely: "Probably eligible",
      to_check: "To check",
      not_eligible: "Not eligible",
      stale: "Out-of-date information",
    },
    scheme: "Scheme",
    verdict: "Opinion",
    charge: "Left to pay",
    nextStep: "Next step",
    caution: "Good to know",
    where: "Address",
    free: "nothing",
    left: (amount) => `Left to pay: ${amount}.`,
    withoutTax: (euros) => `${euros} excl. VAT`,
    verifiedOn: (day) => `Verified on ${day}`,
    verified: "Verified on",
  },
  events: { title: "Meetings and introductions" },
  plan: { title: "Your action plan", what: "Action", who: "Who", when: "By when" },
  next: {
    title: "What next",
    ambassador: "Your AI ambassador",
    noGrant: "Not a decision to grant",
    noGrantDates: "Conditions and amounts are those known on the verification date shown.",
    interest: "Declaration of interests",
  },
  notice: {
    title: "Your data, your rights",
    attached: (version) => `Information notice ${version}, attached to this summary.`,
    given: (version, day, by, how) =>
      `Information notice ${version}, ${given[how ?? "paper"]} on ${day}${by === undefined ? "" : ` by ${by}`}.`,
    rights: (code) => `To use your rights, give the code ${code}.`,
  },
  unprintable: (count, codes) =>
    `${plural(count, "Character", "Characters", "en")} that the font of this sheet cannot print, replaced by ▯ or �: ${count} (${codes}).`,
};
