/** Commits heard from every process of the hub: LISTEN on a connection of its own, taken up again when it is lost. */
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";

/** The channel `push.ts` notifies. */
export const headChannel = "carnet_head";

const Head = z.object({ scope: z.string(), ver: z.int() });
type Head = z.infer<typeof Head>;

const retryMs = 1_000;

export interface Heads {
  readonly watch: (listener: (head: Head) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** Connects with the first listener. What is committed while the connection is down is not told: a hint, no more. */
export function watchHeads(url: string, onTrouble: (thrown: unknown) => void): Heads {
  const listeners = new Set<(head: Head) => void>();
  const closing = new AbortController();
  let client: Client | undefined;
  let running: Promise<void> | undefined;

  const isClosing = () => closing.signal.aborted;

  const listen = async () => {
    while (!isClosing()) {
      const connection = new Client({ connectionString: url, application_name: "carnet-hub-heads" });
      client = connection;
      try {
        const lost = new Promise<unknown>((settle) => {
          connection.on("error", settle);
          connection.once("end", settle);
        });
        await connection.connect();
        connection.on("notification", ({ payload }) => {
          const head = Head.safeParse(JSON.parse(payload ?? "null"));
          if (head.success) for (const listener of listeners) listener(head.data);
        });
        await connection.query(`listen ${headChannel}`);
        await lost;
      } catch (thrown) {
        if (!isClosing()) onTrouble(thrown);
      }
      await connection.end().catch(() => undefined);
      await wait(retryMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  return {
    watch: (listener) => {
      listeners.add(listener);
      running ??= listen();
      return () => listeners.delete(listener);
    },
    close: async () => {
      closing.abort();
      await client?.end().catch(() => undefined);
      await running;
    },
  };
}
