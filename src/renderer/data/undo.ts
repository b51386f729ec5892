/** Undo and redo, by scope. Going back is an ordinary commit: the hub sees a change like any other. */

/** Takes back the last step of a scope. False when there is nothing to take back. */
export function undo(scope: string): Promise<boolean> {
  return Promise.reject(new Error(scope));
}

/** Does again the last step taken back. False when there is none. */
export function redo(scope: string): Promise<boolean> {
  return Promise.reject(new Error(scope));
}

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the next undo takes back, as its commit named it. */
  readonly label?: string;
}

/** What the buttons of a scope can do. Live (`useLive`). */
export function undoState(scope: string): Promise<UndoState> {
  return Promise.reject(new Error(scope));
}
