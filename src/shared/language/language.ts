import { z } from "zod";

/** The two languages of the screens. French is the reference; the paper is always in French. */
export const Language = z.enum(["fr", "en"]);
export type Language = z.infer<typeof Language>;
