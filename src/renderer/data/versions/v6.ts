/**
 * Version 6. The vault file, beside what its keys seal; when a file was added goes into its payload, which they seal too.
 * Never edited again.
 */
import type { Transaction } from "dexie";

export const version6 = { vault: "name" } as const;

interface FileRowV5 {
  addedAt?: string;
  payload?: unknown;
}

/** Moves `addedAt` into the payload. No notebook was sealed before. */
export async function upgradeTo6(transaction: Transaction): Promise<void> {
  await transaction
    .table<FileRowV5>("files")
    .toCollection()
    .modify((row) => {
      row.payload = { addedAt: row.addedAt ?? "" };
      delete row.addedAt;
    });
}
