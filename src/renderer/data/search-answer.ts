/** What is asked of the search and what it answers: the same on both sides of the worker. */
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { MatchedText } from "./search-excerpt.ts";
import type { SearchKind } from "./search-texts.ts";

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: DocumentId;
  /** The company it is or belongs to. */
  readonly companyId: DocumentId;
  /** The visit it is or belongs to, where there is one: where to go. */
  readonly visitId?: DocumentId;
  /** Name of the company, of the person, label of the action… */
  readonly title: MatchedText;
  /** Commune of a company; name of the company for what has a title of its own. */
  readonly detail?: string;
  /** `YYYY-MM-DD` of a visit, an assessment, an action, an event. */
  readonly day?: string;
  /** Where it matched, when the title does not say it all. */
  readonly excerpt?: MatchedText;
}

export interface SearchOptions {
  /** Most hits returned, 20 unless told. */
  readonly limit?: number;
  /** Only these kinds, the first ones first among equals; all unless told. */
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

/** Something that searches the open notebook: here, or in a worker. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
  stop(): void;
}
