/** Where something is, written as the lists of the commands print it. */
import { Collection } from "../../shared/records/collections.ts";
import type { DocumentRef } from "../store/sync-store.ts";
import { CommandRefused } from "./command.ts";

/** An operation: `DEVICE:SEQ`. */
export function readPlace(text: string): Place {
  const place = placeIn(text);
  if (!place) throw new CommandRefused("Attendu : APPAREIL:NUMÉRO, comme dans la liste.");
  return place;
}

export interface Place {
  readonly device: string;
  readonly seq: number;
}

/** Undefined when it is not written `DEVICE:SEQ`. */
export function placeIn(text: string): Place | undefined {
  const [, device, seq] = /^(.+):(\d{1,15})$/.exec(text) ?? [];
  return device === undefined || seq === undefined ? undefined : { device, seq: Number(seq) };
}

/** A document: `collection/id`. `expected` is what the person is told otherwise. */
export function readRef(text: string, expected: string): DocumentRef {
  const ref = refIn(text);
  if (!ref) throw new CommandRefused(expected);
  return ref;
}

/** Undefined when it is not written `collection/id`. */
export function refIn(text: string): DocumentRef | undefined {
  const [collection, id, ...rest] = text.split("/");
  const read = Collection.safeParse(collection);
  if (!read.success || id === undefined || id === "" || rest.length > 0) return undefined;
  return { collection: read.data, id };
}
