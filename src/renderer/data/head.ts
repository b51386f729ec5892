/** The head: where this device's history stands, and which key is in use. */
import { problem } from "../../shared/problem.ts";
import type { Codec } from "./codec.ts";
import type { Database } from "./database.ts";
import { startOfHistory } from "./prepare.ts";
import type { HeadRow } from "./rows.ts";

/** The head of a notebook in which nothing was ever written. */
export const absentHead: HeadRow = { name: "head", device: "", ...startOfHistory, waiting: 0, generation: 0 };

/** The head on the disk. */
export async function readHead({ state }: Database): Promise<HeadRow> {
  const row = await state.get("head");
  return row !== undefined && "generation" in row ? row : absentHead;
}

/**
 * Throws `vault.changed` in a window whose key is no longer the one in use: what it sealed could not be opened once the
 * former key is dropped. A notebook in which nothing was written has no head yet.
 */
export function refuseFormerKey({ codec }: { readonly codec: Codec }, head: HeadRow): void {
  if (head.generation > 0 && head.key !== codec.key) throw problem.vault.changed({});
}
