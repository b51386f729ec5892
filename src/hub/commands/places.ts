/** Where something is, written as the lists of the commands print it. */
import { Collection } from "../../shared/records/collections.ts";
import type { DocumentRef } from "../store/sync-store.ts";
import { CommandRefused } from "./command.ts";

/** An operation: `DEVICE:SEQ`. */
export function readPlace(text: string): { readonly device: string; readonly seq: number } {
  const [, device, seq] = /^(.+):(\d+)$/.exec(text) ?? [];
  if (device === undefined || seq === undefined)
    throw new CommandRefused("Attendu : APPAREIL:NUMÉRO, comme dans la liste.");
  return { device, seq: Number(seq) };
}

/** A document: `collection/id`. `expected` is what the person is told otherwise. */
export function readRef(text: string, expected: string): DocumentRef {
  const [collection, id, ...rest] = text.split("/");
  const read = Collection.safeParse(collection);
  if (!read.success || id === undefined || id === "" || rest.length > 0) throw new CommandRefused(expected);
  return { collection: read.data, id };
}
