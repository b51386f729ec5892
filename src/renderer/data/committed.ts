/** Following what is written, in this window and the others: what live queries and the search index live on. */
import { z } from "zod";
import { Collection } from "../../shared/records/collections.ts";
import { DocumentId } from "../../shared/records/field-values.ts";

const DocumentKeys = z.array(z.object({ collection: Collection, id: DocumentId }));
type DocumentKeys = z.infer<typeof DocumentKeys>;

/** Documents that a transaction has just changed; none when settings were saved. */
export interface Committed {
  readonly documents: DocumentKeys;
  /** Whether another window wrote. */
  readonly elsewhere: boolean;
}

const listeners = new Set<(committed: Committed) => void>();

/** Calls back after each write to the open notebook, once the disk has it. Returns what stops it. */
export function onCommitted(listener: (committed: Committed) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells this window and the others. Ids only: no content leaves the codec. */
export function announce(
  notebook: { readonly channel: BroadcastChannel | undefined },
  documents: DocumentKeys,
): void {
  tell({ documents, elsewhere: false });
  notebook.channel?.postMessage(documents);
}

/** The line to the other windows on the same database; undefined where the platform has none. */
export function openChannel(name: string): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  const channel = new BroadcastChannel(`carnet-committed:${name}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = DocumentKeys.safeParse(data);
    if (read.success) tell({ documents: read.data, elsewhere: true });
  };
  return channel;
}

function tell(committed: Committed): void {
  for (const listener of listeners) {
    try {
      listener(committed);
    } catch (thrown) {
      // What was saved is saved: an index that fails must not turn « Enregistré » into an error.
      console.error("onCommitted listener failed", thrown);
    }
  }
}
