/** Opening the tables, and what can go wrong with it. */
import type { Database } from "./database.ts";

/** Opens the database, upgrading it when an older version wrote it. */
export async function openDatabase(database: Database): Promise<void> {
  await database.open();
}
