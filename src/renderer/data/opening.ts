/** Opening the tables, and what can go wrong with it. */
import { problem } from "../../shared/problem.ts";
import { type Database, knownVersion } from "./database.ts";
import { storageProblem } from "./failures.ts";
import { reportTrouble } from "./trouble.ts";

/** Dexie numbers the browser's versions by tens. */
const versionFactor = 10;

/**
 * Opens the database, upgrading it when an older version wrote it. While another window still holds the older one,
 * this waits and says `storage.blocked` (see `trouble.ts`). Throws `storage.newer` rather than read rows that this
 * version does not know; `storage.unavailable`, `storage.full`, `storage.failed` for what the browser says.
 */
export async function openDatabase(database: Database): Promise<void> {
  database.on("blocked", () => {
    reportTrouble(problem.storage.blocked({}));
  });
  // Another window needs to upgrade: let go at once. What this window was writing finishes first, by IndexedDB's rule.
  database.on("versionchange", () => {
    database.close();
    reportTrouble(problem.storage.closed({}));
  });
  database.on("close", () => {
    reportTrouble(problem.storage.closed({}));
  });
  try {
    await database.open();
  } catch (thrown) {
    throw storageProblem(thrown);
  }
  const found = database.backendDB().version / versionFactor;
  if (found > knownVersion) {
    database.close();
    throw problem.storage.newer({ found, known: knownVersion });
  }
}
