/** The backup of a hub: gzip of JSON lines. The first says what it is; each of the others is one row of a table. */
import { z } from "zod";

/** In the order rows must come back: whoever is referred to first. Guesses are not worth keeping. */
export const backupTables = [
  "hub",
  "sealing_key",
  "scope",
  "member",
  "device",
  "device_key",
  "invitation",
  "token_family",
  "document",
  "operation",
  "quarantine",
  "departure",
  "file",
  "file_piece",
] as const;

export const BackupHeader = z.object({
  format: z.literal("carnet-hub-backup"),
  version: z.literal(1),
  /** Migrations the rows were written with: a later hub brings them up to date, an earlier one refuses. */
  migrations: z.array(z.string()),
  createdAt: z.iso.datetime(),
});

export const BackupLine = z.tuple([z.enum(backupTables), z.record(z.string(), z.unknown())]);

/** The last line: how many rows there were. A file that ends without it was cut. */
export const BackupEnd = z.object({ rows: z.int() });
