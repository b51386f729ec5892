import { z } from "zod";
import { Day, DocumentId, LongText } from "./field-values.ts";

/** Something the company is pointed to or invited to: pillar 1 of the plan (domain.md §1.4). */
export const Event = z.object({
  companyId: DocumentId,
  visitId: DocumentId.optional(),
  kind: z.enum(["matchmaking", "workshop", "referral"]),
  title: z.string(),
  day: Day.optional(),
  /** To whom the company was referred, or who organises. */
  partner: z.string().optional(),
  /** How it went: invited, registered, attended, declined. */
  outcome: z.enum(["proposed", "registered", "attended", "declined"]).optional(),
  comment: LongText.optional(),
  isSample: z.boolean().optional(),
});
export type Event = z.infer<typeof Event>;
