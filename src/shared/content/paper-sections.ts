/** The sections of the documents that an organisation arranges: their order, their names, and those that no template may drop. */
import { z } from "zod";
import english from "../../../assets/content/paper-sections.en.json" with { type: "json" };
import raw from "../../../assets/content/paper-sections.json" with { type: "json" };
import { frenchTypography } from "../language/french-typography.ts";
import type { Language } from "../language/language.ts";
import { Day } from "../records/field-values.ts";
import { translated } from "./translated.ts";

const SynthesisSection = z.enum([
  ...["said", "assessment", "uses", "schemes", "events"],
  ...["plan", "keep", "dimensions", "others", "notice"],
] as const);
const ReportSection = z.enum([
  ...["said", "assessment", "dimensions", "answers", "uses", "schemes", "others", "events"],
  ...["plan", "company", "people", "files", "keep", "notice", "leftOut"],
] as const);
const PlanSection = z.enum(["plan", "contact"]);
const ProgressSection = z.enum(["promises", "scores", "plan", "contact"]);

/** A document records its sections under these: what it draws has all of them. */
export type SynthesisSection = z.infer<typeof SynthesisSection>;
export type ReportSection = z.infer<typeof ReportSection>;
export type PlanSection = z.infer<typeof PlanSection>;
export type ProgressSection = z.infer<typeof ProgressSection>;

/** In the order in which they are printed when nothing else was chosen. */
const sectionsWith = <Id extends z.ZodType<string>>(Id: Id, Text: z.ZodType<string>) =>
  z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        /** Why no template may drop it. */
        required: Text.optional(),
      }),
    )
    .min(1);

const catalogueWith = (Text: z.ZodType<string>) =>
  z.strictObject({
    version: z.string(),
    date: Day,
    documents: z.strictObject({
      synthesis: sectionsWith(SynthesisSection, Text),
      report: sectionsWith(ReportSection, Text),
      plan: sectionsWith(PlanSection, Text),
      progress: sectionsWith(ProgressSection, Text),
    }),
  });

const french = catalogueWith(z.string().min(1).transform(frenchTypography)).parse(raw);
const inEnglish = catalogueWith(z.string().min(1)).parse(translated(raw, english));

/** The documents that can be arranged. */
export const paperDocuments = ["synthesis", "report", "plan", "progress"] as const;
export type PaperDocument = (typeof paperDocuments)[number];

export interface PaperSection {
  readonly id: string;
  readonly name: string;
  readonly required?: string | undefined;
}

/** Version and day of the order that comes with the app. */
export const paperSectionsEdition = { version: french.version, date: french.date } as const;

/** The sections of one document, in the order that comes with the app. */
export function paperSections(document: PaperDocument, language: Language = "fr"): readonly PaperSection[] {
  return (language === "fr" ? french : inEnglish).documents[document];
}
