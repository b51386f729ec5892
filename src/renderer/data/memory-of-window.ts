/** What this window remembers of documents, let go before the screen is turned to somebody (`features/face-to-face`). */
import { forget } from "./memory.ts";
import { theNotebook } from "./notebook.ts";

/** Forgets them: the next commit reads the disk again. */
export function forgetDocuments(): void {
  const { memory, queue } = theNotebook();
  void queue.run(() => {
    forget(memory);
    return Promise.resolve();
  });
}
