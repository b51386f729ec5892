import type { Stored } from "../../data/records.ts";

/** What a visit is called in a list. */
export interface NamedVisit {
  readonly visit: Stored<"visit">;
  readonly companyName: string;
  readonly place: string | undefined;
}
