/** Undo and redo change what is stored behind the fields: they are told, and stop showing what was typed before. */
import { create } from "zustand";

const useMoves = create<{ readonly count: number }>(() => ({ count: 0 }));

/** To be called when an undo or a redo is on the disk. */
export function historyMoved(): void {
  useMoves.setState(({ count }) => ({ count: count + 1 }));
}

/** How many times the history has moved since the start: a field compares it with what it knew. */
export function useHistoryMoves(): number {
  return useMoves((state) => state.count);
}
