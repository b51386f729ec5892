import { z } from "zod";
import { Instant } from "./field-values.ts";

/** What a person may agree to; nothing else rests on consent (domain.md §5). */
export const ConsentKind = z.enum(["recontact", "photo", "newsletter"]);
export type ConsentKind = z.infer<typeof ConsentKind>;

/**
 * A consent given or withdrawn: a field of the contact of its own (`consents.photo.<event id>`), written once. Two
 * notebooks that record one at the same time write two fields, and none is lost.
 */
export const ConsentEvent = z.object({
  state: z.enum(["given", "withdrawn"]),
  at: Instant,
  /** Who recorded it. */
  by: z.string(),
  /** Version of the words it answers (`content/consents.ts`). */
  wording: z.string(),
  /** The events known to who recorded it: a consent covers only the withdrawals it comes after. */
  seen: z.array(z.string()),
});
export type ConsentEvent = z.infer<typeof ConsentEvent>;
