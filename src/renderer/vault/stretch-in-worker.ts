/** The window's end of the Argon2id worker. */
import { problem } from "../../shared/problem.ts";
import type { Stretch } from "./locks.ts";
import { leastCost } from "./vault.ts";
import type { Argon2Cost } from "./vault-file.ts";

/** What the worker is asked. */
export interface StretchRequest {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly cost: Argon2Cost;
}

/** What it answers; `ms` is the time it took. */
export interface StretchReply {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly ms: number;
}

/** What a try may last on this machine: felt once by its owner, a thousand times an hour by who guesses. */
const wantedMs = 1_000;
/** 128 MiB: more would not fit beside the rest on a small laptop. */
const mostMemoryKib = 131_072;

/** Argon2id in a worker that lives for one passphrase: its memory goes with it. */
export const stretchInWorker: Stretch = async (passphrase, salt, cost) =>
  (await ask({ passphrase, salt, cost })).secret;

/** The cost that takes about a second on this machine, never below {@link leastCost}. */
export async function measureCost(): Promise<Argon2Cost> {
  const { ms } = await ask({ passphrase: "mesure", salt: new Uint8Array(16), cost: leastCost });
  const wanted = leastCost.memoryKib * Math.max(1, wantedMs / ms);
  return { ...leastCost, memoryKib: Math.floor(Math.min(wanted, mostMemoryKib) / 1024) * 1024 };
}

function ask(request: StretchRequest): Promise<StretchReply> {
  const worker = new Worker(new URL("./stretch.worker.ts", import.meta.url), {
    type: "module",
    name: "stretch",
  });
  return new Promise<StretchReply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<StretchReply>) => {
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      reject(problem.app.unexpected({ name: message || "stretch worker" }));
    };
    worker.postMessage(request);
  }).finally(() => {
    worker.terminate();
  });
}
