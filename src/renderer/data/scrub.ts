/**
 * Overwritten rows stay for a while in the log of the browser's LevelDB (4 MB a log). Filling it makes the browser merge its
 * files and let go of what is no longer a row. No promise of a platform: a test looks into the profile folder.
 */

const megabytes = 24;
/** `getRandomValues` gives at most that at once. */
const atOnce = 65_536;
const name = "carnet-scrub";

/** Pushes former rows of this origin out of the browser's files: less than a second. Rejects with what the browser says. */
export async function scrub(): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("filler");
  };
  const database = await done(opening);
  try {
    for (let number = 0; number < megabytes; number += 1) {
      const transaction = database.transaction("filler", "readwrite", { durability: "strict" });
      await done(transaction.objectStore("filler").put(filler(), number));
    }
  } finally {
    database.close();
    await done(indexedDB.deleteDatabase(name));
  }
}

/** Random, so that nothing of it is compressed away. */
function filler(): Uint8Array {
  const bytes = new Uint8Array(1024 * 1024);
  for (let at = 0; at < bytes.length; at += atOnce) crypto.getRandomValues(bytes.subarray(at, at + atOnce));
  return bytes;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException("", "UnknownError"));
    };
  });
}
