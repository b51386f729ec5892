/** The window's end of the PDF worker: started once, kept warm, started again when a sheet is given up. */
import { Problem, problem } from "../../shared/problem.ts";
import type { Binding } from "./join-definitions.ts";
import type { Asked, Sheet } from "./make-sheet.ts";
import type { RenderReply, RenderRequest, RenderTask } from "./render-messages.ts";

export interface RenderOptions {
  /** Gives the sheet up: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** From 0 to 1, while pages are written. */
  readonly onProgress?: (share: number) => void;
}

interface Job {
  readonly request: RenderRequest;
  readonly resolve: (sheet: Sheet) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((share: number) => void) | undefined;
}

let worker: Worker | undefined;
let asked = 0;
/** In the order they were asked: the first one is being made. */
const jobs = new Map<number, Job>();

/**
 * A sheet as a PDF: the same bytes are previewed, saved and printed. Rejects with `paper.failed`, `paper.incomplete`, or
 * with the signal's reason.
 */
export function renderPdf(sheet: Asked, options: RenderOptions = {}): Promise<Sheet> {
  return render({ asked: sheet }, options);
}

/** Several sheets as one file, at least one; the same rejections. */
export function renderTogether(
  sheets: readonly Asked[],
  binding: Binding,
  options: RenderOptions = {},
): Promise<Sheet> {
  return render({ together: sheets, binding }, options);
}

function render(task: RenderTask, { signal, onProgress }: RenderOptions): Promise<Sheet> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    asked += 1;
    const number = asked;
    const giveUp = () => abandon(number, signal?.reason);
    signal?.addEventListener("abort", giveUp, { once: true });
    const settle =
      <Result>(then: (result: Result) => void) =>
      (result: Result) => {
        jobs.delete(number);
        signal?.removeEventListener("abort", giveUp);
        then(result);
      };
    const request = { number, task };
    jobs.set(number, { request, resolve: settle(resolve), reject: settle(reject), onProgress });
    running().postMessage(request);
  });
}

/** A sheet being made cannot be interrupted but by ending its worker; the ones that wait go to the next worker. */
function abandon(number: number, reason: unknown): void {
  const isBeingMade = jobs.keys().next().value === number;
  jobs.get(number)?.reject(reason);
  if (!isBeingMade) return;
  stop();
  for (const { request } of jobs.values()) running().postMessage(request);
}

function running(): Worker {
  worker ??= start();
  return worker;
}

function start(): Worker {
  const started = new Worker(new URL("./render.worker.ts", import.meta.url), {
    type: "module",
    name: "paper",
  });
  started.onmessage = ({ data }: MessageEvent<RenderReply>) => hear(data);
  started.onerror = (event) => {
    stop();
    for (const { reject } of [...jobs.values()])
      reject(problem.paper.failed({ name: event.message || "worker" }));
  };
  return started;
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}

function hear(reply: RenderReply): void {
  // Unknown when it was given up while it waited.
  const job = jobs.get(reply.number);
  switch (reply.type) {
    case "progress":
      job?.onProgress?.(reply.share);
      break;
    case "made":
      job?.resolve(reply.sheet);
      break;
    case "refused":
      job?.reject(new Problem(reply.code, reply.params));
      break;
    case "failed":
      job?.reject(problem.paper.failed({ name: reply.reason }));
      break;
  }
}
