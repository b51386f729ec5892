/** Searching everything as it is typed. The index lives in memory only: nothing of it is ever on the disk. */
import type { DocumentId } from "../../shared/records/field-values.ts";

/** What can be found; each hit leads to one screen. */
export type SearchKind = "company" | "contact" | "visit" | "note" | "assessment" | "action" | "event";

/** A piece of text and what matched in it: `[start, end)` pairs in UTF-16 units, ascending, never overlapping. */
export interface MatchedText {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: DocumentId;
  /** The company it is or belongs to. */
  readonly companyId: DocumentId;
  /** The visit it is or belongs to, where there is one: where to go. */
  readonly visitId?: DocumentId;
  /** Name of the company, of the person, label of the action… */
  readonly title: MatchedText;
  /** Commune of a company; company's name for the rest. */
  readonly detail?: string;
  /** `YYYY-MM-DD` of a visit, an action, an event. */
  readonly day?: string;
  /** Where it matched, when not in the title. */
  readonly excerpt?: MatchedText;
}

export interface SearchOptions {
  /** Most hits returned, 50 unless told. */
  readonly limit?: number;
  /** Only these kinds; all unless told. */
  readonly kinds?: readonly SearchKind[];
}

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** How many match in all. */
  readonly total: number;
  /** False while the index is still reading the notebook: companies come first, then people, then visits. */
  readonly isComplete: boolean;
}

/**
 * Documents that have, for each word of the query, a word that begins with it. Case and accents do not count
 * (« oeuvre » finds « Œuvré »), SIREN and SIRET are found with or without spaces. An empty query finds nothing.
 */
export function searchEverything(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  return Promise.resolve({ hits: [], total: query.length * 0 * (options.limit ?? 0), isComplete: true });
}

/** Starts building the index, in the background. To be called once the first screen is usable. */
export function warmSearch(): void {
  // Stub of the contract.
}
