/** « Tout emporter » : the whole notebook in one file, as sealed as it is here. */
import type { Notebook } from "../notebook.ts";
import { theNotebook } from "../notebook.ts";
import { snapshot } from "./backup.ts";
import { type Frame, toBytes } from "./frames.ts";

/** The bytes of a packed copy, its files with it. */
export async function packNotebook(notebook: Notebook = theNotebook()): Promise<Uint8Array<ArrayBuffer>> {
  const { database, queue } = notebook;
  await queue.idle();
  const frames = await snapshot(database, "packed", notebook.now());
  const end = frames.pop();
  const parts = await Promise.all(frames.map(toBytes));
  for (const sha256 of await database.fileBytes.toCollection().primaryKeys()) {
    const row = await database.fileBytes.get(sha256);
    const frame: Frame | undefined = row && { kind: "rows", table: "fileBytes", rows: [{ ...row }] };
    if (frame) parts.push(await toBytes(frame));
  }
  if (end) parts.push(await toBytes(end));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
