/**
 * The search worker: opens the notebook for itself, so that neither reading 20 000 visits nor cutting them into words
 * is felt in the window. `open` brings it the keys of a sealed one.
 */
import { toProblem } from "../../shared/problem.ts";
import { openNotebook } from "./notebook.ts";
import type { Searcher } from "./search-answer.ts";
import { startSearchEngine } from "./search-engine.ts";
import type { SearchReply, SearchRequest } from "./search-messages.ts";

let engine: Promise<Searcher> | undefined;

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === "open") {
    const { name, ring } = data;
    const keys = ring && { unlock: () => Promise.resolve({ ring, changing: undefined }) };
    engine = openNotebook({ name, ...keys }).then(() => startSearchEngine(() => reply({ type: "changed" })));
    // Said with each answer: `search` below waits for the same promise.
    engine.catch(() => undefined);
  } else {
    void search(data);
  }
});

async function search({ number, query, options }: Extract<SearchRequest, { type: "search" }>): Promise<void> {
  try {
    const answer = await (await engine)?.search(query, options);
    if (answer !== undefined) reply({ type: "answer", number, answer });
  } catch (thrown) {
    const { code, params } = toProblem(thrown);
    reply({ type: "failed", number, code, params });
  }
}

function reply(message: SearchReply): void {
  postMessage(message);
}
