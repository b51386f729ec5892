/** Small values that several collections share. Everything here is plain JSON: it travels on the wire as it is. */
import { z } from "zod";

/** UUIDv7 made by the client (sync.md §1). */
export const DocumentId = z.uuid().brand<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;

/** A calendar day, `YYYY-MM-DD`, without a time zone: what is written on a diary page. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** What is written in sentences, over several lines: two people who wrote there at once may both be kept (sync.md §5). */
export const LongText = z.string().meta({ title: "long text" });

/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A local time `HH:MM`, read in the zone recorded beside it. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The two editions of the French activity nomenclature. A code means nothing without its edition (domain.md §6.3). */
export const NafEdition = z.enum(["rev2", "2025"]);
export type NafEdition = z.infer<typeof NafEdition>;
