/**
 * Undo and redo, by scope. Going back is an ordinary commit: the hub sees a change like any other, and what
 * somebody else has changed since is left alone.
 */
import { currentDocuments } from "./commit.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { readUndo, type UndoContent } from "./payloads.ts";
import { undoPlace } from "./places.ts";
import { prepare } from "./prepare.ts";
import type { HeadRow, UndoRow, UndoSide } from "./rows.ts";
import { stepsOf } from "./scope-end.ts";
import type { Plan } from "./plan.ts";
import { write } from "./write.ts";

/** Takes back the last step of a scope. False when there is nothing to take back. */
export function undo(scope: string): Promise<boolean> {
  return moveStep(theNotebook(), scope, "done");
}

/** Does again the last step taken back. False when there is none. */
export function redo(scope: string): Promise<boolean> {
  return moveStep(theNotebook(), scope, "undone");
}

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the next undo takes back, as its commit named it. */
  readonly label?: string;
}

/** What the buttons of a scope can do. Live (`useLive`). */
export async function undoState(scope: string): Promise<UndoState> {
  const notebook = theNotebook();
  const [last, undone] = await Promise.all([
    stepsOf(notebook, scope, "done").last(),
    stepsOf(notebook, scope, "undone").limit(1).count(),
  ]);
  const canRedo = undone > 0;
  if (last === undefined) return { canUndo: false, canRedo };
  const { label } = readUndo(await notebook.codec.open(undoPlace(last), last.payload));
  return label === undefined ? { canUndo: true, canRedo } : { canUndo: true, canRedo, label };
}

/**
 * Moves the next step of a side to the other one and commits what that means. A step that no longer means anything
 * (all its fields were changed since) moves too, and the next one is tried: pressing Ctrl+Z always does something.
 */
export async function moveStep(notebook: Notebook, scope: string, from: UndoSide): Promise<boolean> {
  for (;;) {
    const moved = await write(notebook, (head) => planMove(notebook, head, scope, from));
    if (moved === undefined) return false;
    if (moved.operations.length > 0) return true;
  }
}

async function planMove(
  notebook: Notebook,
  head: HeadRow,
  scope: string,
  from: UndoSide,
): Promise<Plan | undefined> {
  const row = await nextStep(notebook, scope, from);
  if (row === undefined) return undefined;
  const content: UndoContent = readUndo(await notebook.codec.open(undoPlace(row), row.payload));
  const changes = from === "done" ? content.back : content.forth;
  const documents = await currentDocuments(notebook, changes);
  const { contents, shadows, operations } = prepare(changes, head, documents, notebook.now().toISOString());
  const { n } = row;
  // What goes to the undone side can be done again; what leaves it may have been the last.
  const hasUndone = from === "done" || (await stepsOf(notebook, scope, "undone").limit(2).count()) > 1;
  const to = from === "done" ? "undone" : "done";
  const top = from === "done" ? n - 1 : n;
  return {
    contents,
    shadows,
    operations,
    undo: {
      scope,
      put: { side: to, n, content },
      remove: { side: from, n },
      dropUndone: false,
      end: { top, hasUndone },
    },
  };
}

function nextStep(notebook: Notebook, scope: string, from: UndoSide): Promise<UndoRow | undefined> {
  const steps = stepsOf(notebook, scope, from);
  return from === "done" ? steps.last() : steps.first();
}
