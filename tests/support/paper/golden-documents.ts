/** Six fictional companies as different as companies are, and every document about each. */
import type { Asked } from "../../../src/renderer/paper/make-sheet.ts";
import { viewOfBlank } from "../../../src/renderer/paper/view-of-blank.ts";
import { viewOfDay } from "../../../src/renderer/paper/view-of-day.ts";
import { viewOfEasy } from "../../../src/renderer/paper/view-of-easy.ts";
import { givenAsked } from "../../../src/renderer/paper/view-of-given.ts";
import { noticeOf } from "../../../src/renderer/paper/view-of-notice.ts";
import { planOf } from "../../../src/renderer/paper/view-of-plan.ts";
import { viewOfProgress } from "../../../src/renderer/paper/view-of-progress.ts";
import { type ReportSources, viewOfReport } from "../../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit } from "../../../src/renderer/paper/view-of-visit.ts";
import { questionnaire } from "../../../src/shared/content/questionnaire.ts";
import { DocumentId } from "../../../src/shared/records/field-values.ts";
import { sampleSources, settings } from "./sample-views.ts";

/** Made once: the code of the visit, which is printed, comes from it. */
const visitId = DocumentId.parse("019360f0-7a11-7cc2-8000-0123456789ab");

const samples = sampleSources("fr").map((sources): ReportSources => ({ ...sources, visitId }));
const full = samples.find(({ assessment }) => assessment?.variant === "full");
const short = samples.find(({ assessment }) => assessment?.variant === "short");
if (full === undefined || short === undefined) throw new Error("a sample of each form is needed");

const sentence = (index: number): string =>
  `Phrase ${index}\u00a0: l’atelier œuvre à 1\u202f500\u00a0€ près, «\u00a0comme prévu\u00a0», et la suite n’est pas écrite.`;
const { companyId } = full.visit;
const items = questionnaire.dimensions.flatMap((dimension) => dimension.items);

const companies: readonly (readonly [string, ReportSources])[] = [
  [
    "rien-de-dit",
    {
      ...full,
      company: { name: "Entreprise sans rien" },
      visit: { companyId, day: full.visit.day, zone: full.visit.zone, status: "planned" },
      ...{ people: [], notes: [], assessment: undefined, actions: [], events: [], attachments: [] },
    },
  ],
  [
    "notes-immenses",
    {
      ...full,
      visit: {
        ...full.visit,
        "notes.context": Array.from({ length: 75 }, (_, index) => sentence(index)).join("\n\n"),
        "notes.ideas": Array.from({ length: 75 }, (_, index) => sentence(100 + index)).join(" "),
      },
    },
  ],
  ["de-droite-a-gauche", { ...full, company: { ...full.company, name: "مخبز النور" } }],
  [
    "quarante-actions",
    {
      ...full,
      actions: Array.from({ length: 40 }, (_, index) => ({
        companyId,
        label: `Action ${index + 1}\u00a0: ${sentence(index)}`,
        who: index % 3 === 0 ? "Le comité de pilotage" : "La direction",
        dueOn: "2027-02-28",
        state: index % 4 === 0 ? ("done" as const) : ("open" as const),
      })),
    },
  ],
  [
    "ne-sait-pas",
    {
      ...full,
      ...(full.assessment === undefined
        ? {}
        : {
            assessment: {
              ...full.assessment,
              ...Object.fromEntries(items.map(({ id }) => [`answers.${id}`, "nsp"])),
            },
          }),
    },
  ],
  ["tpe-version-courte", short],
];

function documentsOf(sources: ReportSources): readonly (readonly [string, Asked])[] {
  const view = viewOfVisit(sources);
  const { company, visit, assessment, actions, people } = sources;
  const before = { day: "2026-05-04", assessment: full?.assessment, actions: full?.actions ?? [] };
  const given = {
    settings,
    today: sources.today,
    language: "fr",
    visit: { company, day: visit.day, isSample: false, assessment },
  } as const;
  const handed = [
    ["fiche-dispositif", givenAsked("scheme", "diag_data_ia", given)],
    ["fiche-usage", givenAsked("use", "T3", given)],
    ["fiche-metier", givenAsked("trade", "C", given)],
  ] as const;
  const day = viewOfDay({
    ...{ settings: { ...settings, zone: "Europe/Paris" }, language: "fr", today: sources.today },
    ...{ first: visit.day, last: visit.day },
    visits: [
      {
        ...{ visit, company, people, before: ["2026-05-04"], hasAssessment: assessment !== undefined },
        open: actions.filter(({ state }) => state === "open"),
      },
    ],
  });
  return [
    ["synthese", { kind: "synthesis", view }],
    ["facile-a-lire", { kind: "easy", view: viewOfEasy(view, sources) }],
    ["compte-rendu", { kind: "report", view: viewOfReport(sources) }],
    ["plan-d-action", { kind: "plan", view: planOf(view) }],
    ["depuis-la-derniere-fois", { kind: "progress", view: viewOfProgress(view, assessment, before) }],
    ["notice", { kind: "notice", view: noticeOf(view) }],
    ...handed.flatMap(([name, asked]) => (asked === undefined ? [] : [[name, asked] as const])),
    ["programme", { kind: "day", view: day }],
  ];
}

const blank = viewOfBlank(settings.organisation, full.today, "fr");

/** By company; the questionnaire, which is about nobody, alone. */
export const goldenDocuments: readonly (readonly [string, readonly (readonly [string, Asked])[]])[] = [
  ...companies.map(([name, sources]) => [name, documentsOf(sources)] as const),
  ["personne", [["questionnaire-vierge", { kind: "blank", view: blank }]]],
];
