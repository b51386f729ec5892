/**
 * Version 2. `order` (minus the generation, so that the newest comes first) replaces `changed`, and documents of the
 * bin have none; the outbox finds the operations of one document, which a pull needs. Never edited again: it knows
 * no code that can change, and looks into no payload (they may be sealed).
 */
import type { Transaction } from "dexie";

export const version2 = {
  documents: "[collection+id], *keys, [collection+order]",
  outbox: "seq, [collection+id]",
} as const;

interface RowV1 {
  changed?: number;
  order?: number;
  keys: string[];
}

/** The token of the bin in version 1; sealed tokens did not exist yet. */
const bin = "bin";

/** Rewrites `changed` as `order`. Payloads are untouched. */
export async function upgradeTo2(transaction: Transaction): Promise<void> {
  await transaction
    .table<RowV1>("documents")
    .toCollection()
    .modify((row) => {
      if (row.changed !== undefined && !row.keys.includes(bin)) row.order = -row.changed;
      delete row.changed;
    });
  await transaction
    .table<{ offered?: number }>("outbox")
    .toCollection()
    .modify((row) => {
      row.offered ??= 0;
    });
}
