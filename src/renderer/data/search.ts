/** Searching everything as it is typed. The index lives in memory only: nothing of it is ever on the disk. */
import { clearCodec } from "./codec.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import type { SearchAnswer, Searcher, SearchOptions } from "./search-answer.ts";
import { startSearchWorker } from "./search-in-worker.ts";

export type { SearchAnswer, SearchHit, SearchOptions } from "./search-answer.ts";
export type { SearchKind } from "./search-texts.ts";

const listeners = new Set<() => void>();
let current: { readonly notebook: Notebook; readonly searcher: Promise<Searcher> } | undefined;

/**
 * Documents that have, for each word of the query, a word that begins with it. Case and accents do not count
 * (« oeuvre » finds « Œuvré »), SIREN and SIRET are found with or without spaces. An empty query finds nothing.
 * Throws `notebook.closed` and what reading throws.
 */
export async function searchEverything(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  return await (await theSearcher()).search(query, options);
}

/** Starts building the index in the background. To be called once the first screen is usable; harmless again. */
export function warmSearch(): void {
  theSearcher().catch((thrown: unknown) => {
    // The next query says it.
    console.error("the search did not start", thrown);
  });
}

/** Stops the search of the notebook that was open, and forgets its index. The next query starts anew. */
export function stopSearch(): void {
  current?.searcher.then(
    (searcher) => {
      searcher.stop();
    },
    () => undefined,
  );
  current = undefined;
}

/** Calls back when the same query may find something else. Returns what stops it. */
export function onSearchChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function theSearcher(): Promise<Searcher> {
  const notebook = theNotebook();
  if (current?.notebook !== notebook) {
    stopSearch();
    current = { notebook, searcher: startSearcher(notebook) };
  }
  return current.searcher;
}

/**
 * In a worker where there are workers and it can read: Node, where tests run, has none of that kind, and the codec of a
 * test does not cross to it. The index is then built here, by code that is loaded for that only.
 */
async function startSearcher({ database, codec, ring }: Notebook): Promise<Searcher> {
  if (typeof Worker !== "undefined" && (codec === clearCodec || ring !== undefined))
    return startSearchWorker({ name: database.name, ring }, changed);
  const { startSearchEngine } = await import("./search-engine.ts");
  return startSearchEngine(changed);
}

function changed(): void {
  for (const listener of listeners) listener();
}
