/** Where the undo history of a scope stands, from memory or from the disk. */
import type { ScopeEnd } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import type { UndoSide } from "./rows.ts";

/** Reads it; callers are inside a write, whose generation check covers what is read here. */
export async function scopeEnd(notebook: Notebook, scope: string): Promise<ScopeEnd> {
  const known = notebook.memory.scopes.get(scope);
  if (known !== undefined) return known;
  const [last, undone] = await Promise.all([
    stepsOf(notebook, scope, "done").last(),
    stepsOf(notebook, scope, "undone").limit(1).count(),
  ]);
  const end = { top: last?.n ?? 0, hasUndone: undone > 0 };
  notebook.memory.scopes.set(scope, end);
  return end;
}

/** The steps of one side of a scope, in order. */
export function stepsOf({ database }: Notebook, scope: string, side: UndoSide) {
  return database.undo.where("[scope+side+n]").between([scope, side, 0], [scope, side, Infinity]);
}
