/** The window's end of the worker that looks for codes. */
import { problem } from "../../../shared/problem.ts";
import { isAnswersCode } from "../../../shared/rules/answers-code.ts";
import type { PictureKind, ScanReply, ScanRequest } from "./scan-messages.ts";

/** Looks at pictures, one after the other. */
export interface Scanner {
  /** The texts that were found. Throws `picture.unreadable`. */
  readonly look: (picture: Blob | ImageBitmap, kind?: PictureKind) => Promise<readonly string[]>;
  /** Nothing is looked at any more: what waits is rejected with `AbortError`. */
  readonly close: () => void;
}

/** Starts a worker of its own: call `close` when done. */
export function openScanner(): Scanner {
  const worker = new Worker(new URL("./scan.worker.ts", import.meta.url), { type: "module", name: "scan" });
  const waiting = new Map<number, PromiseWithResolvers<readonly string[]>>();
  let number = 0;
  let isClosed = false;
  worker.onmessage = ({ data }: MessageEvent<ScanReply>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.texts === undefined) asked?.reject(problem.picture.unreadable({}));
    else asked?.resolve(data.texts);
  };
  const giveUp = (reason: unknown) => {
    for (const asked of waiting.values()) asked.reject(reason);
    waiting.clear();
  };
  worker.onerror = () => giveUp(problem.picture.unreadable({}));
  return {
    look: (picture, kind = "photo") => {
      number += 1;
      const asked = Promise.withResolvers<readonly string[]>();
      if (isClosed) asked.reject(new DOMException("closed", "AbortError"));
      waiting.set(number, asked);
      const request: ScanRequest = { number, picture, kind };
      worker.postMessage(request, picture instanceof ImageBitmap ? [picture] : []);
      return asked.promise;
    },
    close: () => {
      isClosed = true;
      worker.terminate();
      giveUp(new DOMException("closed", "AbortError"));
    },
  };
}

/** Among what was read in a picture, the code of answers. Throws `answers_code.not_one`, or `answers_code.not_found` when there is none at all. */
export function answersAmong(texts: readonly string[]): string {
  const found = texts.find(isAnswersCode);
  if (found === undefined)
    throw texts.length === 0 ? problem.answersCode.notFound({}) : problem.answersCode.notOne({});
  return found;
}
