import { z } from "zod";
import { Day, Instant, LongText, NafEdition } from "./field-values.ts";

/**
 * What the fields of a `company` document mean. Every field is optional but the name: an ambassador may know
 * no more than the sign over the door, and a directory never holds every firm (domain.md §6.2).
 * Field keys are the wire's (sync.md §1): flat, dots allowed.
 */
export const Company = z.object({
  name: z.string(),
  /** Digits only. */
  siren: z.string().optional(),
  /** Digits only; the establishment that is visited. */
  siret: z.string().optional(),
  "naf.code": z.string().optional(),
  "naf.edition": NafEdition.optional(),
  /** Kept beside when both editions are known. */
  "naf2025.code": z.string().optional(),
  address: z.string().optional(),
  postcode: z.string().optional(),
  /** Insee code (COG), never derived from the postcode. */
  "commune.code": z.string().optional(),
  "commune.name": z.string().optional(),
  /** Unités de travail par an declared by the manager; may be a fraction. */
  headcount: z.number().nonnegative().optional(),
  /** Sirene's tranche code, with its own year: never overwrites `headcount`. */
  "headcountBand.code": z.string().optional(),
  "headcountBand.year": z.number().int().optional(),
  /** Turnover of the last closed year, euros without VAT. */
  turnoverEuros: z.number().optional(),
  balanceSheetEuros: z.number().optional(),
  /** Year of the accounts the two figures come from. */
  accountsYear: z.number().int().optional(),
  createdOn: Day.optional(),
  /** Belongs to a group: the legal size is then the group's (domain.md §2.2). */
  inGroup: z.boolean().optional(),
  /** Undertaking in difficulty in the EU sense, as declared. */
  inDifficulty: z.boolean().optional(),
  isEmployer: z.boolean().optional(),
  /** Craft firm registered with the chambre de métiers. */
  isCraft: z.boolean().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  comment: LongText.optional(),
  /** Insee's own category (PME, ETI, GE), computed at group level: kept beside ours (domain.md §2.2). */
  "directory.category": z.enum(["PME", "ETI", "GE"]).optional(),
  /** When and from where the directory facts were taken. */
  "directory.at": Instant.optional(),
  "directory.source": z.string().optional(),
  /** Fictional company of the sample notebook. */
  isSample: z.boolean().optional(),
});
export type Company = z.infer<typeof Company>;
