/** The window's end of the worker that keeps copies. */
import { problem } from "../../../shared/problem.ts";
import type { CopyStore } from "./copy-store.ts";
import type { OpfsReply, OpfsRequest } from "./opfs-messages.ts";

type Question = OpfsRequest extends infer R
  ? R extends OpfsRequest
    ? Omit<R, "number" | "folder">
    : never
  : never;

/** Whether this machine has such a store. */
export function hasOpfs(): boolean {
  return (
    typeof Worker !== "undefined" && typeof navigator !== "undefined" && "getDirectory" in navigator.storage
  );
}

/** Copies of one notebook. The worker lives as long as the window. */
export function opfsStore(folder: string): CopyStore & { readonly stop: () => void } {
  const worker = new Worker(new URL("./opfs.worker.ts", import.meta.url), { type: "module", name: "copies" });
  const waiting = new Map<number, (reply: OpfsReply) => void>();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<OpfsReply>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  };
  worker.onerror = ({ message }) => {
    for (const [number, reply] of waiting) reply({ number, failure: message || "worker" });
    waiting.clear();
  };
  const ask = async (question: Question, given: Transferable[] = []): Promise<OpfsReply> => {
    asked += 1;
    const number = asked;
    const reply = await new Promise<OpfsReply>((resolve) => {
      waiting.set(number, resolve);
      worker.postMessage({ ...question, number, folder }, given);
    });
    if (reply.failure !== undefined) throw problem.copy.failed({ name: reply.failure });
    return reply;
  };
  return {
    append: async (name, bytes) => {
      await ask({ type: "append", name, bytes }, [bytes.buffer]);
    },
    read: async (name) => (await ask({ type: "read", name })).bytes ?? new Uint8Array(),
    list: async () => [...((await ask({ type: "list" })).files ?? [])],
    rename: async (name, to) => {
      await ask({ type: "rename", name, to });
    },
    remove: async (name) => {
      await ask({ type: "remove", name });
    },
    letGo: async () => {
      await ask({ type: "let-go" });
    },
    stop: () => {
      worker.terminate();
    },
  };
}
