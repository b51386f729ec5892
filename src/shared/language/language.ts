import { z } from "zod";

/** The two languages of the screens. French is the reference; a sheet may be in either, as the company reads. */
export const Language = z.enum(["fr", "en"]);
export type Language = z.infer<typeof Language>;
