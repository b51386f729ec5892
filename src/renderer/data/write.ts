/** Planning on what is stored, writing, and planning again when another window was faster. */
import { problem } from "../../shared/problem.ts";
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { readHead, refuseFormerKey } from "./head.ts";
import { forget, rememberDocuments } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import { type Plan, sealPlan } from "./plan.ts";
import type { HeadRow } from "./rows.ts";
import { toJournal } from "./second-copy/to-journal.ts";
import { writeStrictly } from "./strict-write.ts";

/**
 * Plans on the present state and writes the plan. When another window wrote in between, plans again on the new
 * state: someone always gets through, so this ends. Resolves once the transaction is complete.
 */
export function write<P extends Plan | undefined>(
  notebook: Notebook,
  plan: (head: HeadRow) => Promise<P>,
): Promise<P> {
  return notebook.queue.run(async () => {
    for (;;) {
      try {
        const head = notebook.memory.head ?? (await readHead(notebook.database));
        notebook.memory.head = head;
        const planned = await plan(head);
        if (planned === undefined) return planned;
        const next = await put(notebook, head, planned);
        if (next !== undefined) {
          remember(notebook, next, planned);
          announce(
            notebook,
            planned.contents.map(({ document: { collection, id } }) => ({ collection, id })),
          );
          return planned;
        }
        forget(notebook.memory);
      } catch (thrown) {
        // After a failure nothing is known about the disk any more.
        forget(notebook.memory);
        throw storageProblem(thrown);
      }
    }
  });
}

/** Seals, then writes. Undefined when the generation on the disk is not `head`'s: nothing was written. */
async function put(notebook: Notebook, head: HeadRow, plan: Plan): Promise<HeadRow | undefined> {
  const { database } = notebook;
  const rows = await sealPlan(notebook.codec, head, plan);
  if (!database.isOpen()) throw problem.storage.closed({});
  refuseFormerKey(notebook, head);
  // Beside the tables, not after them: both are on the disk before anything is said.
  const entry = notebook.copies?.journal.enter(toJournal(rows));
  let isWritten = false;
  try {
    isWritten = await writeStrictly(database.backendDB(), head.generation, rows);
  } finally {
    if (!isWritten) entry?.cancel();
  }
  await entry?.isKept;
  return isWritten ? rows.head : undefined;
}

function remember({ memory }: Notebook, head: HeadRow, plan: Plan): void {
  memory.head = head;
  rememberDocuments(memory, plan.contents);
  if (plan.undo !== undefined) memory.scopes.set(plan.undo.scope, plan.undo.end);
  memory.lastEdit = plan.lastEdit;
}
