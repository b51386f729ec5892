/** Asking a query again each time something has been written, in this window or another. */
import { onCommitted } from "./committed.ts";

/**
 * Tells what a query answers now, then what it answers after each write. Returns what stops it.
 *
 * Every query is asked again at every write: a screen has a handful, and each takes a millisecond. Dexie's
 * `liveQuery` asks only those concerned, but it learns what a query reads from the call stack and loses it behind
 * some awaits: a screen then stops following, without a word (tests/browser/visit.spec.ts saw it).
 */
export function follow<T>(
  query: () => Promise<T>,
  listener: { readonly next: (value: T) => void; readonly error: (thrown: unknown) => void },
): () => void {
  let isStopped = false;
  let isReading = false;
  let writes = 0;

  // One reading at a time, so that an older answer never replaces a newer one.
  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    let before;
    do {
      before = writes;
      try {
        const value = await query();
        // Read before the last write: a field would show again what was typed over. Reading is faster than writing.
        if (!isStopped && before === writes) listener.next(value);
      } catch (thrown) {
        if (!isStopped && before === writes) listener.error(thrown);
      }
    } while (before !== writes);
    isReading = false;
  };

  const stopListening = onCommitted(() => {
    writes += 1;
    void read();
  });
  void read();
  return () => {
    isStopped = true;
    stopListening();
  };
}
