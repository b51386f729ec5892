/** What waits to be printed: a reference, never bytes. The sheet is made again when it is printed, so it says what the visit says. */
import { z } from "zod";
import { DocumentId } from "../../shared/records/field-values.ts";
import { LookName } from "../../shared/records/look-name.ts";

/**
 * Which sheet: its kind, its language, and whatever else decides what is on it (`visitId`, a large print). Two keys that hold the
 * same are the same sheet.
 */
export const PrintKey = z
  .object({ kind: z.string().min(1).max(40), language: z.enum(["fr", "en"]) })
  .catchall(z.string().max(80));
export type PrintKey = z.infer<typeof PrintKey>;

/** One line of the queue. */
export const PrintEntry = z.object({
  id: z.string(),
  key: PrintKey,
  /** ISO instants, as the ones below. */
  addedAt: z.iso.datetime(),
  /** `sent`: given to a printer or to a file; only the person knows whether paper came out. */
  state: z.enum(["waiting", "sent", "printed"]),
  sentTo: z.enum(["printer", "file"]).optional(),
  sentAt: z.iso.datetime().optional(),
  printedAt: z.iso.datetime().optional(),
  /** Of what was sent last. */
  pages: z.int().min(1).optional(),
  /** Of what was sent last (`paper/fingerprint.ts`): another one says that the paper is out of date. */
  fingerprint: z.string().max(128).optional(),
});
export type PrintEntry = z.infer<typeof PrintEntry>;

/** The queue of this notebook, and how it is printed. */
export const Printing = z.object({
  queue: z.array(PrintEntry).default([]),
  /** Each sheet begins on its own paper, even when both sides are printed. */
  startsOnRecto: z.boolean().default(true),
});
export type Printing = z.infer<typeof Printing>;

/** The visit a sheet is about, when it is about one. */
export function visitOfKey(key: PrintKey): DocumentId | undefined {
  return DocumentId.safeParse(key["visitId"]).data;
}

/** The look it is wanted in; undefined for one queued by an earlier version, which is that of the settings. */
export function lookOfKey(key: PrintKey): LookName | undefined {
  return LookName.safeParse(key["look"]).data;
}

/** The same text for the same sheet, whatever the order in which its key was written. */
export function keyText(key: PrintKey): string {
  return JSON.stringify(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
