/** Room on this machine, and asking the browser to keep the data. */
import { theNotebook } from "./notebook.ts";

export interface StorageState {
  /** The browser promised not to evict the data by itself. */
  readonly persisted: boolean;
  readonly usageBytes: number;
  readonly quotaBytes: number;
  /** `low`: a season of visits may not fit. `full`: a save can fail now. */
  readonly level: "ok" | "low" | "full";
}

/** Below this a save can fail: a visit's rows, the database's own log and a margin. */
const fullBelowBytes = 20 * 1024 * 1024;
/** Below this the person should make room: about a year of visits with photographs. */
const lowBelowBytes = 500 * 1024 * 1024;

/** How much room there is. Where the browser cannot say, the level is `ok` and a failed write will tell. */
export async function storageState(): Promise<StorageState> {
  const manager = storageManager();
  if (manager === undefined) return { persisted: false, usageBytes: 0, quotaBytes: 0, level: "ok" };
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([manager.estimate(), manager.persisted()]);
  return { persisted, usageBytes: usage, quotaBytes: quota, level: levelOf(quota - usage, quota) };
}

/** How many files of visits are here, and the bytes they take with their thumbnails. Reads none of them. */
export async function roomOfFiles({ database } = theNotebook()): Promise<{ count: number; bytes: number }> {
  const rows = await database.files.toArray();
  return {
    count: rows.filter(({ isThumbnail }) => !isThumbnail).length,
    bytes: rows.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Asks the browser to keep the data; true when it does. Never throws: a refusal is shown, not fatal. */
export async function requestPersistence(): Promise<boolean> {
  const manager = storageManager();
  if (manager === undefined) return false;
  return (await manager.persisted()) || (await manager.persist());
}

function levelOf(freeBytes: number, quotaBytes: number): StorageState["level"] {
  if (quotaBytes === 0) return "ok";
  if (freeBytes < fullBelowBytes) return "full";
  return freeBytes < lowBelowBytes ? "low" : "ok";
}

/** Absent outside secure contexts and in tests under Node. */
function storageManager(): StorageManager | undefined {
  return typeof navigator === "undefined" ? undefined : navigator.storage;
}
