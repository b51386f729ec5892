/** Putting a copy in the place of the notebook, at start or asked for. The window must be reloaded afterwards. */
import { problem, toProblem } from "../../../shared/problem.ts";
import { storageProblem } from "../failures.ts";
import { absentHead, readHead } from "../head.ts";
import { closeNotebook, theNotebook } from "../notebook.ts";
import { backUp, framesOf, snapshot, writeBackup, writeFiles } from "./backup.ts";
import { catchUp } from "./catch-up.ts";
import { asidePrefix } from "./copy-names.ts";
import type { CopyStore } from "./copy-store.ts";
import { generationOfTables, lastGeneration } from "./last-generation.ts";
import { hasOpfs, opfsStore } from "./opfs-store.ts";
import {
  type Content,
  emptyTables,
  findBackup,
  findContent,
  type Found,
  putContent,
  readPacked,
  type Row,
} from "./rebuild.ts";
import { salvage } from "./salvage.ts";

/** The notebook of the app. */
const name = "carnet";

let store: CopyStore | undefined;

/** Where copies are on this machine; undefined where there is no place for them. */
export function copyStore(): CopyStore | undefined {
  if (!hasOpfs()) return undefined;
  store ??= opfsStore(`${name}-copies`);
  return store;
}

/** What a start found. */
export type Lost =
  /** Writes that the tables had lost were done again; nothing is missing. */
  | { readonly kind: "caught-up"; readonly writes: number }
  /** The tables are gone, cannot be read, or lack more: what the copies have. */
  | { readonly kind: "lost"; readonly found: Found };

/** Compares the tables with the copies, before opening; undefined when nothing is missing. Throws `copy.newer`. */
export async function findLost(): Promise<Lost | undefined> {
  const copies = copyStore();
  if (copies === undefined) return undefined;
  const reached = await generationOfTables(name).catch(() => undefined);
  if (reached !== undefined) {
    const copied = await lastGeneration(copies).catch(() => 0);
    if (copied <= reached) return undefined;
    const writes = await catchUp(copies, name, reached).catch(() => undefined);
    if (writes !== undefined) return { kind: "caught-up", writes };
  }
  const found = await contentOf(copies);
  return found && { kind: "lost", found };
}

/** What copies have, whatever the tables are: for a notebook that does not open. Throws `copy.newer`. */
export async function findCopy(): Promise<Found | undefined> {
  const copies = copyStore();
  return copies && (await contentOf(copies));
}

/** Copies that cannot be read are none; those of a later version of the app are not ours to begin beside. */
async function contentOf(copies: CopyStore): Promise<Found | undefined> {
  try {
    return await findContent(copies);
  } catch (thrown) {
    if (toProblem(thrown).code === "copy.newer") throw thrown;
    return undefined;
  }
}

/** Writes what was found into the tables. What could still be read there is set aside. Throws `copy.failed`, `storage.*`. */
export async function rebuild({ content }: Found): Promise<void> {
  await setAsideWhatIsLeft();
  await replaceTables(content);
}

/** Begins an empty notebook; what was found is set aside, and comes back from the settings. Throws as {@link rebuild}. */
export async function beginAnew({ content }: Found): Promise<void> {
  await setAsideWhatIsLeft();
  await setAside(content);
  await replaceTables(await begunAgain(emptyTables(), generationOf(content)));
}

/** A copy that was read wholly, to be shown before it replaces anything. */
export interface Readable {
  readonly content: Content;
  /** ISO instant. */
  readonly at: string;
  readonly documents: number;
}

/** Reads a packed file. Throws `copy.invalid`, `copy.newer`; nothing is changed. */
export function readCopy(bytes: Uint8Array): Readable {
  return readPacked(bytes);
}

/** Reads one of this machine's backups. Throws `copy.invalid`, `copy.newer`. */
export async function readBackup(backup: string): Promise<Readable> {
  const copies = copyStore();
  if (copies === undefined) throw problem.copy.invalid({});
  return await findBackup(copies, backup);
}

/**
 * Puts a copy in the place of the open notebook, which is set aside first. Under a new device id: the one of the copy may
 * have gone on elsewhere. Throws `copy.failed` and `storage.*`.
 */
export async function takeUp({ content }: Readable): Promise<void> {
  const notebook = theNotebook();
  const { database, queue, copies } = notebook;
  const at = notebook.now();
  await queue.idle();
  await backUp(notebook);
  if (copies) await writeBackup(copies.store, await snapshot(database, "backup", at), at, asidePrefix);
  const { generation } = await readHead(database);
  const next = await begunAgain(content, generation);
  await closeNotebook();
  await replaceTables(next);
}

/**
 * Content as it begins again here, under a new device id and after every generation that copies of what it replaces know:
 * they are then older than its own first backup, which is made before the tables change.
 */
async function begunAgain(content: Content, after: number): Promise<Content> {
  const state = new Map(content.get("state"));
  const generation = Math.max(after, generationOf(content)) + 1;
  state.set("head", { ...absentHead, ...state.get("head"), device: "", generation });
  const next = new Map([...content, ["state", state] as const]);
  const copies = copyStore();
  if (copies) {
    const files = next.get("fileBytes");
    await writeFiles(copies, files?.keys() ?? [], (sha256) => Promise.resolve(files?.get(sha256)));
    await writeBackup(copies, framesOf(rowsOf(next), "backup", new Date()), new Date());
  }
  return next;
}

/** A disk that reads badly may read better tomorrow, or elsewhere. */
async function setAsideWhatIsLeft(): Promise<void> {
  const left = await salvage(name);
  if (left) await setAside(left).catch(() => undefined);
}

async function setAside(content: Content): Promise<void> {
  const copies = copyStore();
  if (copies)
    await writeBackup(copies, framesOf(rowsOf(content), "backup", new Date()), new Date(), asidePrefix);
}

function generationOf(content: Content): number {
  return Number(content.get("state")?.get("head")?.["generation"] ?? 0);
}

function rowsOf(content: Content): Map<string, Iterable<Row>> {
  return new Map([...content].map(([table, rows]) => [table, rows.values()]));
}

async function replaceTables(content: Content): Promise<void> {
  try {
    await putContent(name, content);
  } catch (thrown) {
    throw storageProblem(thrown);
  }
}
