/** What a write looks like in the journal. */
import type { Notebook } from "../notebook.ts";
import type { FileBytesRow, FileRow, HeadRow } from "../rows.ts";
import type { WriteRows } from "../strict-write.ts";
import { filePrefix } from "./copy-names.ts";
import { type Key, toBytes, type Write } from "./frames.ts";

/** The rows of one write of the door. */
export function toJournal({
  created,
  changed,
  shadows,
  outbox,
  undo,
  head,
}: WriteRows): Omit<Write, "kind" | "nonce"> {
  return {
    generation: head.generation,
    put: {
      documents: plain([...created, ...changed]),
      outbox: plain(outbox),
      undo: plain(undo.put),
      state: plain([head]),
    },
    add: { shadow: plain(shadows) },
    gone: { undo: undo.remove.map(({ scope, side, n }) => [scope, side, n]) },
    ...(undo.dropUndoneOf === undefined ? {} : { dropUndoneOf: undo.dropUndoneOf }),
  };
}

/**
 * Rows that an exchange with the hub, or a change of key, wrote and removed with this head. Without them a notebook that
 * is rebuilt would offer again what was answered, and write over what the hub has seen.
 */
export function rowsToJournal(
  head: HeadRow,
  put: Readonly<Record<string, readonly object[]>>,
  gone: Readonly<Record<string, Key[]>> = {},
): Omit<Write, "kind" | "nonce"> {
  const rows = Object.entries({ ...put, state: [...(put["state"] ?? []), head] });
  return {
    generation: head.generation,
    put: Object.fromEntries(rows.map(([table, each]) => [table, plain(each)])),
    gone: { ...gone },
  };
}

/** Rows that carry their own number: settings, the vault file. Resolves once the copy has them; never rejects. */
export async function copyRows(
  { copies }: Pick<Notebook, "copies">,
  put: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const rows = Object.fromEntries(Object.entries(put).map(([table, each]) => [table, plain(each)]));
  await copies?.journal.enter({ generation: 0, put: rows }).isKept;
}

/** A file goes beside the journal, once; what is said of it goes into the journal. */
export async function copyFile({ copies }: Notebook, row: FileRow, bytes: FileBytesRow): Promise<void> {
  if (copies === undefined) return;
  const name = filePrefix + row.sha256;
  const known = (await copies.store.list().catch(() => [])).some((file) => file.name === name);
  if (!known) {
    const frame = await toBytes({ kind: "rows", table: "fileBytes", rows: plain([bytes]) });
    // A later backup keeps what could not be kept now.
    await copies.store.append(name, frame).catch(() => undefined);
  }
  await copyRows({ copies }, { files: [row] });
}

const plain = (rows: readonly object[]): Record<string, unknown>[] => rows.map((row) => ({ ...row }));
