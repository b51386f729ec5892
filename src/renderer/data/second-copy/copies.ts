/** The second copy of a notebook: its store and the journal of this window. */
import type { Database } from "../database.ts";
import { knownVersion } from "../database.ts";
import { readHead } from "../head.ts";
import type { Queue } from "../queue.ts";
import type { CopyStore } from "./copy-store.ts";
import { type Beginning, type Journal, openJournal } from "./journal.ts";

export interface Copies {
  readonly store: CopyStore;
  readonly journal: Journal;
  /** Asks the other windows to begin another journal too, and leaves them the time to. */
  turnOthers(): Promise<void>;
  close(): void;
}

/** A save takes some milliseconds: another window has ended its own by then. */
const turnMs = 100;

/** Begins following a notebook. Each journal begins with the vault file: alone, it can be opened by the passphrase. */
export function openCopies(
  store: CopyStore,
  { database, queue, now }: { readonly database: Database; readonly queue: Queue; readonly now: () => Date },
): Copies {
  const begin = async (): Promise<Beginning> => {
    const [{ generation }, rows] = await Promise.all([readHead(database), database.vault.toArray()]);
    const vault = rows.map((row) => ({ ...row }));
    return {
      generation,
      first: vault.length === 0 ? [] : [{ kind: "write", generation: 0, nonce: "vault", put: { vault } }],
    };
  };
  const journal = openJournal(store, knownVersion, begin, now);
  const channel =
    typeof BroadcastChannel === "undefined"
      ? undefined
      : new BroadcastChannel(`carnet-copies:${database.name}`);
  if (channel) channel.onmessage = () => void queue.run(() => journal.turn());
  return {
    store,
    journal,
    turnOthers: async () => {
      channel?.postMessage("turn");
      await new Promise((resolve) => setTimeout(resolve, turnMs));
    },
    close: () => channel?.close(),
  };
}
