/** Opening the tables, and what can go wrong with it. */
import { problem } from "../../shared/problem.ts";
import { Database, knownVersion } from "./database.ts";
import { storageProblem } from "./failures.ts";
import { reportTrouble } from "./trouble.ts";

/** Dexie numbers the browser's versions by tens. */
const versionFactor = 10;

/**
 * Opens the database, upgrading it when an older version wrote it. While another window still holds the older one,
 * this waits and says `storage.blocked` (see `trouble.ts`). Throws `storage.newer` rather than read rows that this
 * version does not know; `storage.unavailable`, `storage.full`, `storage.failed` for what the browser says.
 */
export async function openDatabase(name: string): Promise<Database> {
  // Asked first, so that the browser answers while the tables are being described.
  const refusing = refuseNewer(name);
  const database = new Database(name);
  let isClosed = false;
  const reportClosed = (): void => {
    if (!isClosed) reportTrouble(problem.storage.closed({}));
    isClosed = true;
  };
  database.on("blocked", () => {
    reportTrouble(problem.storage.blocked({}));
  });
  // Another window needs to upgrade: let go at once. What this window was writing finishes first, by IndexedDB's rule.
  database.on("versionchange", () => {
    database.close();
    reportClosed();
  });
  database.on("close", reportClosed);
  try {
    await refusing;
    await database.open();
    return database;
  } catch (thrown) {
    throw storageProblem(thrown);
  }
}

/** Dexie would open a newer database and add the tables it misses: looked at before, so that nothing is touched. */
async function refuseNewer(name: string): Promise<void> {
  // Where there is no IndexedDB at all, opening says it.
  if (typeof indexedDB === "undefined") return;
  const existing = await indexedDB.databases().catch((thrown: unknown) => {
    throw storageProblem(thrown);
  });
  const found = (existing.find((database) => database.name === name)?.version ?? 0) / versionFactor;
  if (found > knownVersion) throw problem.storage.newer({ found, known: knownVersion });
}
