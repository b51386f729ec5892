/** The open notebook: one a window, with what commits need to be fast and what tests need to be exact. */
import { v7 } from "uuid";
import { problem } from "../../shared/problem.ts";
import { DocumentId } from "../../shared/records/field-values.ts";
import type { OpenRing } from "../vault/key-ring.ts";
import type { OpenVault } from "../vault/vault.ts";
import { type Codec, clearCodec } from "./codec.ts";
import type { Database } from "./database.ts";
import { openChannel } from "./committed.ts";
import { emptyMemory, type Memory } from "./memory.ts";
import { openDatabase } from "./opening.ts";
import { type Copies, openCopies } from "./second-copy/copies.ts";
import type { CopyStore } from "./second-copy/copy-store.ts";
import { createQueue, type Queue } from "./queue.ts";
import { sealedCodec } from "./sealed-codec.ts";
import { type Locked, lockedNotebook, type Unlocked } from "./unlocking.ts";

/** A notebook that is open. Feature code never holds one: the functions of this room use {@link theNotebook}. */
export interface Notebook {
  readonly database: Database;
  readonly codec: Codec;
  /** The keys of a sealed notebook, for the worker that reads it too. */
  readonly ring: OpenRing | undefined;
  /** Only while its rows are being sealed again. */
  changing: OpenVault | undefined;
  readonly memory: Memory;
  readonly queue: Queue;
  /** The second copy; none in a worker, nor where there is no place for one. */
  readonly copies: Copies | undefined;
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
  /** For tests; otherwise a notebook is in clear, or sealed by its vault. */
  readonly codec?: Codec;
  /** Where the second copy is kept. */
  readonly copyStore?: CopyStore | undefined;
  /** Asks the person for what opens a sealed notebook, and resolves when it is open. */
  readonly unlock?: (locked: Locked) => Promise<Unlocked>;
  /** Clock, for tests. */
  readonly now?: () => Date;
  /** Identifiers, for tests; UUIDv7 otherwise. */
  readonly newId?: () => string;
}

let open: Notebook | undefined;

/**
 * Opens this window's notebook, creating or upgrading its tables. Throws `storage.newer` (written by a newer
 * version), `storage.unavailable`, `storage.failed`, `storage.full`; `vault.newer`, `vault.file_invalid`.
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
  const { codec, ring, changing } = await opened(database, options);
  const channel = openChannel(name);
  const queue = createQueue();
  const newId = options.newId ?? v7;
  const now = options.now ?? (() => new Date());
  const copies = options.copyStore && openCopies(options.copyStore, { database, queue, now });
  return {
    database,
    codec,
    ring,
    changing,
    copies,
    memory: emptyMemory(),
    queue,
    channel,
    now,
    newId: () => DocumentId.parse(newId()),
    close: async () => {
      await queue.idle();
      await copies?.journal.idle();
      copies?.close();
      channel?.close();
      database.close();
    },
  };
}

/** The codec of a notebook: that of its vault once it is unlocked. Throws `vault.*`; the tables are then closed. */
async function opened(
  database: Database,
  { codec, unlock, now = () => new Date() }: NotebookOptions,
): Promise<Pick<Notebook, "codec" | "ring" | "changing">> {
  if (codec) return { codec, ring: undefined, changing: undefined };
  try {
    const locked = await lockedNotebook(database, now);
    if (locked === undefined) return { codec: clearCodec, ring: undefined, changing: undefined };
    if (unlock === undefined) throw problem.notebook.closed({});
    const { ring, changing } = await unlock(locked);
    return { codec: sealedCodec(ring), ring, changing };
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}
