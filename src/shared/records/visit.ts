import { z } from "zod";
import { Day, DocumentId, Instant, LongText, TimeOfDay } from "./field-values.ts";
import { NoticeWords } from "./notice-words.ts";

export const VisitStatus = z.enum(["planned", "in_progress", "done", "cancelled"]);
export type VisitStatus = z.infer<typeof VisitStatus>;

export const ContactForm = z.enum(["on_site", "phone", "video", "event", "office"]);
export type ContactForm = z.infer<typeof ContactForm>;

/** How the information notice was given. */
export const NoticeHow = z.enum(["spoken", "paper", "both"]);
export type NoticeHow = z.infer<typeof NoticeHow>;

/** The guided headings of a note, in the order in which a conversation usually goes. */
export const noteHeadings = ["context", "irritants", "data_tools", "ideas", "worries", "next_steps"] as const;
export type NoteHeading = (typeof noteHeadings)[number];

/**
 * What the fields of a `visit` document mean. Notes are fields (`notes.context`), so that two people who write
 * under two headings never meet. People met are keys (`people.<contact id>: true`) for the same reason.
 */
export const Visit = z
  .object({
    companyId: DocumentId,
    day: Day,
    startsAt: TimeOfDay.optional(),
    endsAt: TimeOfDay.optional(),
    /** IANA zone of the place visited: Europe/Paris, Indian/Reunion… */
    zone: z.string(),
    place: z.string().optional(),
    contactForm: ContactForm.optional(),
    status: VisitStatus,
    /** Why a status went backwards (sync.md §5). */
    statusReason: z.string().optional(),
    "notes.context": LongText.optional(),
    "notes.irritants": LongText.optional(),
    "notes.data_tools": LongText.optional(),
    "notes.ideas": LongText.optional(),
    "notes.worries": LongText.optional(),
    "notes.next_steps": LongText.optional(),
    /** For the ambassador's eyes: never printed. */
    "notes.private": LongText.optional(),
    /** Conflict-of-interest statement (domain.md §1.4). `null` is not used: absent means not yet stated. */
    "interest.declared": z.enum(["none", "some"]).optional(),
    "interest.text": LongText.optional(),
    /** Information notice (art. 13 RGPD): who gave it, when, how, which version with which words of the organisation. */
    "notice.givenAt": Instant.optional(),
    "notice.givenBy": z.string().optional(),
    "notice.how": NoticeHow.optional(),
    "notice.version": z.string().optional(),
    "notice.words": NoticeWords.optional(),
    isSample: z.boolean().optional(),
    /** The visit of another notebook that this one was rebuilt from: the same paper is not taken twice. */
    takenFrom: DocumentId.optional(),
    /** Public key of the notebook that signed the paper it was rebuilt from, hex (`rules/answers-code.ts`). */
    takenSigner: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .catchall(z.unknown());
export type Visit = z.infer<typeof Visit>;
