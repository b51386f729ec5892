/**
 * How an organisation wants its documents: colour, contact line, and for each document the order of its sections, which ones
 * are printed, a closing sentence. Data, so that none of it takes code. What a newer app added is kept as it is.
 */
import { z } from "zod";
import { Day } from "./field-values.ts";

/** Letters: one line of the letterhead, a sentence or two before the end. */
export const mostContactLetters = 120;
export const mostClosingLetters = 300;

/** A section and whether it is printed. */
export const TemplateSection = z.looseObject({ id: z.string().min(1).max(40), isOn: z.boolean() });
export type TemplateSection = z.infer<typeof TemplateSection>;

/** One document. A section that is not listed takes the place that the app gives it (`rules/paper-template.ts`). */
export const DocumentTemplate = z.looseObject({
  sections: z
    .array(TemplateSection)
    .max(60)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  closing: z.string().max(mostClosingLetters).default(""),
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

export const PaperTemplate = z.looseObject({
  /** Of the sections that come with the app, when it was arranged; and the day of its last change. */
  version: z.string().min(1).max(40),
  date: Day,
  /** `#rrggbb`, instead of ours; darkened on paper when it is too pale. */
  accent: z
    .string()
    .regex(/^#[\da-f]{6}$/i)
    .optional(),
  contactLine: z.string().max(mostContactLetters).default(""),
  documents: z.record(z.string().max(40), DocumentTemplate),
});
export type PaperTemplate = z.infer<typeof PaperTemplate>;

/** A template as a file. A changed shape takes another number. */
export const PaperTemplateFile = z.object({
  format: z.literal("carnet-ia/paper-template"),
  version: z.literal(1),
  template: PaperTemplate,
});
export type PaperTemplateFile = z.infer<typeof PaperTemplateFile>;

/** What every version says, before anything else is believed. */
export const PaperTemplateFileHead = z.object({
  format: z.literal("carnet-ia/paper-template"),
  version: z.int().positive(),
});
