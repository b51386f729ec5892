/** Where a fact of the content comes from and how far it can be trusted (domain.md §0). */
import { z } from "zod";
import { Day } from "../records/field-values.ts";

/**
 * Trust given to a fact: A official page read, B press or professional page read, C second-hand copy that cites
 * the official page (shown « à confirmer »), U not verified (never shown as a fact), calc computed by us.
 */
export const Grade = z.enum(["A", "B", "C", "U", "calc"]);
export type Grade = z.infer<typeof Grade>;

/** A source as it can be shown: its name, its address when it has one, its own date when it says one. */
export const Source = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  date: Day.optional(),
  grade: Grade,
});
export type Source = z.infer<typeof Source>;
