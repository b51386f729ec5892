/** The settings of this notebook and their defaults. */
import { z } from "zod";
import { AssessmentVariant } from "../../shared/records/assessment.ts";
import { Printing } from "./print-entry.ts";
import { LookName } from "../../shared/records/look-name.ts";
import { PaperTemplate } from "../../shared/records/paper-template.ts";

/** The ambassador's card, printed on each sheet. */
export const AmbassadorCard = z.object({
  name: z.string().default(""),
  role: z.string().default(""),
  organisation: z.string().default(""),
  phone: z.string().default(""),
  email: z.string().default(""),
});
export type AmbassadorCard = z.infer<typeof AmbassadorCard>;

/** The organisation in whose name the visit is made. */
export const Organisation = z.object({
  name: z.string().default(""),
  address: z.string().default(""),
  website: z.string().default(""),
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…`; SVG is refused, since it can carry scripts. */
  logo: z
    .string()
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/)
    .optional(),
});
export type Organisation = z.infer<typeof Organisation>;

/** The controller of the personal data (art. 13 RGPD), for the notice. */
export const Controller = z.object({
  name: z.string().default(""),
  contact: z.string().default(""),
  dpo: z.string().default(""),
  purpose: z.string().default(""),
  retention: z.string().default(""),
});
export type Controller = z.infer<typeof Controller>;

/** A piece of text put into a note by its abbreviation. */
export const Snippet = z.object({ id: z.string(), abbreviation: z.string(), text: z.string() });
export type Snippet = z.infer<typeof Snippet>;

/** Starting texts of the guided headings, under a name. */
export const NoteTemplate = z.object({
  id: z.string(),
  name: z.string(),
  headings: z.record(z.string(), z.string()),
});
export type NoteTemplate = z.infer<typeof NoteTemplate>;

/** How long is kept what concerns people (domain.md §5). Nothing goes by itself but old copies, and only if asked. */
export const Retention = z.object({
  /** Months after the last contact that came from the person. */
  contactMonths: z.int().min(1).max(240).default(36),
  /** Days after which a finished visit that the hub has may leave this notebook. */
  localDays: z.int().min(7).max(3650).default(90),
  /** Old copies leave by themselves after an exchange. */
  purgeLocal: z.boolean().default(false),
  /** Whether the organisation keeps photos. */
  photos: z.boolean().default(false),
});
export type Retention = z.infer<typeof Retention>;

/** How sheets are made unless one chooses otherwise in front of one. Stays in this notebook; a template travels as a file. */
export const PaperSettings = z.looseObject({
  look: LookName.default("standard"),
  /** That of the screens unless told. */
  language: z.enum(["fr", "en"]).optional(),
  /** The order that comes with the app unless told. */
  template: PaperTemplate.optional(),
});

/** All settings. Keys that a newer version added are kept. */
export const Settings = z.looseObject({
  language: z.enum(["fr", "en"]).default("fr"),
  theme: z.enum(["system", "light", "dark", "contrast"]).default("system"),
  /** Multiplies the size of all text: 0.75 to 2. */
  textScale: z.number().min(0.75).max(2).default(1),
  ambassador: AmbassadorCard.prefault({}),
  organisation: Organisation.prefault({}),
  controller: Controller.prefault({}),
  retention: Retention.prefault({}),
  paper: PaperSettings.prefault({}),
  /** Version of the questionnaire a new assessment starts with. */
  questionnaireDefault: AssessmentVariant.default("full"),
  /** IANA zone of new visits. */
  zone: z.string().default("Europe/Paris"),
  /** Minutes without activity after which a sealed notebook locks itself; 0: never. */
  lockAfterMinutes: z.number().int().min(0).max(120).default(10),
  snippets: z.array(Snippet).default([]),
  noteTemplates: z.array(NoteTemplate).default([]),
  /** What is half typed, by form (`drafts.ts`). */
  drafts: z.record(z.string(), z.unknown()).default({}),
  /** What waits to be printed (`print-queue.ts`). */
  printing: Printing.prefault({}),
  firstRunDone: z.boolean().default(false),
  storage: z
    .object({
      /** When the browser was asked to keep the data, ISO; it is asked once. */
      persistenceAskedAt: z.iso.datetime().optional(),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof Settings>;

/** Settings when nothing was ever saved. */
export const defaultSettings: Settings = Settings.parse({});
