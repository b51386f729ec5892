/** How a sheet is drawn. `large`: large print, one column, no grey. `ink`: neither fills nor washes, thin lines. */
import { z } from "zod";

export const LookName = z.enum(["standard", "large", "ink"]);
export type LookName = z.infer<typeof LookName>;
