/** The window's end of the search worker. */
import { Problem, problem } from "../../shared/problem.ts";
import type { OpenRing } from "../vault/key-ring.ts";
import type { SearchAnswer, Searcher } from "./search-answer.ts";
import type { SearchReply, SearchRequest } from "./search-messages.ts";

interface Waiting {
  readonly resolve: (answer: SearchAnswer) => void;
  readonly reject: (reason: Problem) => void;
}

/** Starts a worker on a notebook, with its keys if it is sealed. `onChange` as in `startSearchEngine`. */
export function startSearchWorker(
  { name, ring }: { readonly name: string; readonly ring: OpenRing | undefined },
  onChange: () => void,
): Searcher {
  const worker = new Worker(new URL("./search.worker.ts", import.meta.url), {
    type: "module",
    name: "search",
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const send = (request: SearchRequest) => {
    worker.postMessage(request);
  };
  const fail = (reason: Problem) => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    if (data.type === "changed") {
      onChange();
      return;
    }
    const question = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.type === "answer") question?.resolve(data.answer);
    else question?.reject(new Problem(data.code, data.params));
  };
  worker.onerror = (event) => {
    fail(problem.app.unexpected({ name: event.message || "search worker" }));
  };

  send({ type: "open", name, ring });
  return {
    search: (query, options) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        send({ type: "search", number: asked, query, options });
      }),
    stop: () => {
      worker.terminate();
      fail(problem.notebook.closed({}));
    },
  };
}
