/** The open notebook: one a window, with what commits need to be fast and what tests need to be exact. */
import { v7 } from "uuid";
import { problem } from "../../shared/problem.ts";
import { DocumentId } from "../../shared/records/field-values.ts";
import { type Codec, clearCodec } from "./codec.ts";
import type { Database } from "./database.ts";
import { openChannel } from "./committed.ts";
import { emptyMemory, type Memory } from "./memory.ts";
import { openDatabase } from "./opening.ts";
import { createQueue, type Queue } from "./queue.ts";

/** A notebook that is open. Feature code never holds one: the functions of this room use {@link theNotebook}. */
export interface Notebook {
  readonly database: Database;
  readonly codec: Codec;
  readonly memory: Memory;
  readonly queue: Queue;
  /** To the other windows on the same database. */
  readonly channel: BroadcastChannel | undefined;
  now(): Date;
  newId(): DocumentId;
  /** Waits for what is being written, then closes. */
  close(): Promise<void>;
}

export interface NotebookOptions {
  /** Name of the database, `carnet` unless told. */
  readonly name?: string;
  readonly codec?: Codec;
  /** Clock, for tests. */
  readonly now?: () => Date;
  /** Identifiers, for tests; UUIDv7 otherwise. */
  readonly newId?: () => string;
}

let open: Notebook | undefined;

/**
 * Opens this window's notebook, creating or upgrading its tables. Throws `storage.newer` (written by a newer
 * version), `storage.unavailable`, `storage.failed`, `storage.full`.
 */
export async function openNotebook(options: NotebookOptions = {}): Promise<void> {
  await closeNotebook();
  open = await createNotebook(options);
}

/** Closes it; what is being written finishes. Harmless when none is open. */
export async function closeNotebook(): Promise<void> {
  const closing = open;
  open = undefined;
  await closing?.close();
}

/** The open notebook. Throws `notebook.closed` when there is none. */
export function theNotebook(): Notebook {
  if (open === undefined) throw problem.notebook.closed({});
  return open;
}

/** A notebook that is not this window's: tests open two on one database to play two windows. */
export async function createNotebook(options: NotebookOptions = {}): Promise<Notebook> {
  const name = options.name ?? "carnet";
  const database = await openDatabase(name);
  const channel = openChannel(name);
  const queue = createQueue();
  const newId = options.newId ?? v7;
  return {
    database,
    codec: options.codec ?? clearCodec,
    memory: emptyMemory(),
    queue,
    channel,
    now: options.now ?? (() => new Date()),
    newId: () => DocumentId.parse(newId()),
    close: async () => {
      await queue.idle();
      channel?.close();
      database.close();
    },
  };
}
