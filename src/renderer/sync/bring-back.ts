/** What had left this notebook and is on the hub comes back: all is downloaded beside, then replaces what is here. */
import { startOver, syncRow } from "../data/enrolled.ts";
import { theNotebook } from "../data/notebook.ts";
import { syncNow } from "./loop.ts";

/** Asked for here, done by the next exchange; what waits is replayed over it. */
export async function bringBackCopies(): Promise<void> {
  const notebook = theNotebook();
  if (await syncRow(notebook)) await startOver(notebook, "reset");
  syncNow();
}
