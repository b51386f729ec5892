import { z } from "zod";
import { Day, DocumentId } from "./field-values.ts";

/** A follow-up action: the « plan d'action » of the sheet, and what the ambassador promised. */
export const Action = z.object({
  companyId: DocumentId,
  visitId: DocumentId.optional(),
  label: z.string(),
  /** Who does it, in words: « le dirigeant », « l'ambassadeur », a name. */
  who: z.string().optional(),
  dueOn: Day.optional(),
  state: z.enum(["open", "done", "dropped"]),
  /** Position in the plan, ascending. */
  rank: z.number().optional(),
  isSample: z.boolean().optional(),
});
export type Action = z.infer<typeof Action>;
