/**
 * The journal: every write of this window, as sealed as it goes into the tables, on the disk before the screen says
 * « Enregistré ». A copy that cannot be written never keeps a save from being one: it is said, and a new backup catches up.
 */
import { v4 } from "uuid";
import { problem } from "../../../shared/problem.ts";
import { reportTrouble } from "../trouble.ts";
import type { CopyStore } from "./copy-store.ts";
import { copyName, journalPrefix } from "./copy-names.ts";
import { copyFormat, type Frame, toBytes, type Write } from "./frames.ts";

/** One write under way: told how it ended. */
export interface Entry {
  /** Resolves once the journal has it; never rejects. */
  readonly isKept: Promise<void>;
  /** The tables did not take it. */
  cancel(): void;
}

export interface Journal {
  /** Begins writing; the tables may be written meanwhile. */
  enter(write: Omit<Write, "kind" | "nonce">): Entry;
  /** The next entry begins a new file: what was written before is about to be in a backup. */
  turn(): Promise<void>;
  /** Bytes written since the last turn. */
  size(): number;
  /** Waits for what is being written. */
  idle(): Promise<void>;
}

/** What a journal begins with. */
export interface Beginning {
  /** Of the head at that moment, or before. */
  readonly generation: number;
  /** Makes it readable alone: the vault file. */
  readonly first: readonly Frame[];
}

/** A journal that begins with its first entry. */
export function openJournal(
  store: CopyStore,
  tables: number,
  begin: () => Promise<Beginning>,
  now: () => Date,
): Journal {
  let name = "";
  let size = 0;
  let isBroken = false;
  let last: Promise<void> = Promise.resolve();

  const keep = (frame: Frame): Promise<void> => {
    last = last.then(async () => {
      if (isBroken) return;
      try {
        if (name === "") {
          const { generation, first } = await begin();
          const at = now();
          name = `${copyName(journalPrefix, generation, at)}-${v4().slice(0, 8)}`;
          const start = { kind: "start", format: copyFormat, what: "journal", tables } as const;
          for (const each of [{ ...start, at: at.toISOString(), generation }, ...first])
            await store.append(name, await toBytes(each));
        }
        const bytes = await toBytes(frame);
        size += bytes.length;
        await store.append(name, bytes);
      } catch (thrown) {
        isBroken = true;
        reportTrouble(problem.copy.notWritten({}, { cause: thrown }));
      }
    });
    return last;
  };

  return {
    enter: (write) => {
      const nonce = v4();
      return {
        isKept: keep({ ...write, kind: "write", nonce }),
        cancel: () => void keep({ kind: "cancelled", nonce }),
      };
    },
    turn: async () => {
      await last;
      await store.letGo();
      name = "";
      size = 0;
      isBroken = false;
    },
    size: () => size,
    idle: () => last,
  };
}
