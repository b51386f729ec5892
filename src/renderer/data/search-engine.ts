/**
 * Keeps an index of the open notebook and answers from it. Runs in the search worker, which opens the notebook for
 * itself; under Node, where tests have no worker, in the caller's own thread.
 */
import type { DocumentId } from "../../shared/records/field-values.ts";
import { allDocuments } from "./all-documents.ts";
import { type Committed, onCommitted } from "./committed.ts";
import type { SearchAnswer, Searcher, SearchHit, SearchOptions } from "./search-answer.ts";
import { Highlighter } from "./search-excerpt.ts";
import { type Found, SearchIndex } from "./search-index.ts";
import { childrenOf, recordsByIds } from "./search-reading.ts";
import { type SearchKind, searchKinds, searchTexts } from "./search-texts.ts";
import { queryPrefixes } from "./search-words.ts";
import type { Stored } from "./stored.ts";

/** Records read at once: some 50 ms of work, so that a query that arrives meanwhile waits no longer. */
const chunk = 200;

const defaultLimit = 20;

/** Starts indexing. `onChange` is called whenever the same query may find something else. */
export function startSearchEngine(onChange: () => void): Searcher {
  const engine = new SearchEngine(onChange);
  engine.start();
  return engine;
}

class SearchEngine implements Searcher {
  readonly #onChange: () => void;
  readonly #index = new SearchIndex<SearchKind>();
  /** Visits, people and notes are also found by the name of their company. */
  readonly #companyNames = new Map<DocumentId, string>();
  /** Written since they were indexed, or while the notebook was being read. */
  readonly #waiting = new Map<DocumentId, SearchKind>();
  #isReading = false;
  #stopped: (() => void) | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  start(): void {
    // Before the first read: what is written meanwhile is read again after it.
    this.#stopped = onCommitted((committed) => {
      this.#follow(committed);
    });
    this.#read(async () => {
      await this.#readAll();
      await this.#readWaiting();
    });
  }

  stop(): void {
    this.#stopped?.();
    this.#stopped = undefined;
  }

  async search(
    query: string,
    { kinds = searchKinds, limit = defaultLimit }: SearchOptions,
  ): Promise<SearchAnswer> {
    const prefixes = queryPrefixes(query);
    const { found, total } = this.#index.find(prefixes, { kinds, limit });
    const isComplete = !this.#isReading;
    return { hits: await this.#hits(found, new Highlighter(prefixes)), total, isComplete };
  }

  #follow({ documents }: Committed): void {
    for (const { collection, id } of documents) {
      const kind = searchKinds.find((each) => each === collection);
      if (kind !== undefined) this.#waiting.set(id, kind);
    }
    if (!this.#isReading && this.#waiting.size > 0) this.#read(() => this.#readWaiting());
  }

  #read(reading: () => Promise<void>): void {
    this.#isReading = true;
    reading().catch((thrown: unknown) => {
      // The notebook was closed under us, or a read failed: answers stay marked incomplete.
      if (this.#stopped !== undefined) console.error("search index stopped", thrown);
      this.stop();
    });
  }

  async #readAll(): Promise<void> {
    for (const kind of searchKinds) {
      for await (const records of allDocuments(kind, { chunk })) {
        if (this.#stopped === undefined) return;
        for (const record of records) this.#put(kind, record);
      }
      this.#onChange();
    }
  }

  async #readWaiting(): Promise<void> {
    while (this.#waiting.size > 0 && this.#stopped !== undefined) {
      const batch = [...this.#waiting].slice(0, chunk);
      for (const [id] of batch) this.#waiting.delete(id);
      for (const kind of searchKinds) {
        const ids = batch.filter(([, each]) => each === kind).map(([id]) => id);
        if (ids.length > 0) await this.#update(kind, ids);
      }
    }
    if (this.#stopped === undefined) return;
    this.#isReading = false;
    this.#onChange();
  }

  async #update(kind: SearchKind, ids: readonly DocumentId[]): Promise<void> {
    const records = await recordsByIds(kind, ids);
    for (const id of ids) {
      const record = records.get(id);
      if (record === undefined) {
        this.#index.remove(id);
        continue;
      }
      const formerName = this.#companyNames.get(id);
      this.#put(kind, record);
      if (formerName === undefined || formerName === this.#companyNames.get(id)) continue;
      for (const [child, childKind] of await childrenOf(id)) this.#waiting.set(child, childKind);
    }
  }

  #put<C extends SearchKind>(kind: C, record: Stored<C>): void {
    const texts = searchTexts(kind, record);
    const companyName = kind === "company" ? undefined : this.#companyNames.get(companyOf(record));
    if (kind === "company") this.#companyNames.set(record.id, texts.title ?? "");
    this.#index.put({
      key: record.id,
      kind,
      title: texts.title ?? companyName ?? "",
      body: [...texts.parts, ...texts.hidden, companyName ?? ""].join("\n"),
      recency: Date.parse(texts.day ?? record.changedAt) || 0,
    });
  }

  async #hits(found: readonly Found<SearchKind>[], highlighter: Highlighter): Promise<SearchHit[]> {
    const hits = new Map<string, SearchHit>();
    for (const kind of new Set(found.map((each) => each.kind))) {
      const ids = found.filter((each) => each.kind === kind).map(({ key }) => key);
      // What went to the bin a moment ago is not among them.
      for (const [id, record] of await recordsByIds(kind, ids))
        hits.set(id, this.#hit(kind, record, highlighter));
    }
    return found.flatMap(({ key }) => hits.get(key) ?? []);
  }

  #hit<C extends SearchKind>(kind: C, record: Stored<C>, highlighter: Highlighter): SearchHit {
    const { title, parts, place, day, visitId } = searchTexts(kind, record);
    const companyId = companyOf(record);
    const companyName = kind === "company" ? undefined : this.#companyNames.get(companyId);
    const shownTitle = title ?? companyName ?? "";
    const detail = title === undefined ? place : (companyName ?? place);
    const leadsTo = kind === "visit" ? record.id : visitId;
    const excerpt = highlighter.matchesAll(shownTitle) ? undefined : highlighter.excerpt(parts);
    return {
      kind,
      id: record.id,
      companyId,
      title: highlighter.mark(shownTitle),
      ...(leadsTo !== undefined && { visitId: leadsTo }),
      ...(detail !== undefined && { detail }),
      ...(day !== undefined && { day }),
      ...(excerpt !== undefined && { excerpt }),
    };
  }
}

/** The company a record is or belongs to. */
function companyOf({ id, fields }: Stored<SearchKind>): DocumentId {
  return "companyId" in fields ? fields.companyId : id;
}
