import { useEffect, useState } from "react";
import { useHistoryMoves } from "./history-moves.ts";
import { type UsedAutosave, useAutosave } from "./use-autosave.ts";

export interface Draft<T> extends UsedAutosave<T> {
  /** What the field shows: what is being typed, else what is stored. */
  readonly value: T;
  readonly setValue: (value: T) => void;
}

/** What was typed, and once it is on the disk what the screen still believed to be stored. */
interface Typed<T> {
  readonly value: T;
  readonly storedWhenSaved?: { readonly value: T };
}

/** Longest time that what was saved may take to come back from the store; then the store is believed. */
const ARRIVAL_MS = 3_000;

/**
 * A field that is stored elsewhere and typed here. While words wait for the disk the field shows them; once they are
 * stored it shows what is stored, so that undo, another window or a colleague's change appear by themselves.
 *
 * « Saved » is known before the store has been read again: until then the field keeps what was typed, or it would
 * show an older text for an instant, and a key pressed in that instant would save it.
 */
export function useDraft<T>(options: {
  readonly stored: T;
  readonly save: (value: T) => Promise<{ readonly at: string }>;
}): Draft<T> {
  const { stored } = options;
  const [typed, setTyped] = useState<Typed<T> | undefined>();
  const autosave = useAutosave<T>({ save: options.save });

  // After an undo what was typed is history, even if the store was never seen with it.
  const moves = useHistoryMoves();
  const [seenMoves, setSeenMoves] = useState(moves);
  if (moves !== seenMoves) {
    setSeenMoves(moves);
    if (autosave.status === "saved") setTyped(undefined);
  } else if (typed !== undefined && autosave.status === "saved") {
    const { value, storedWhenSaved } = typed;
    const hasArrived = Object.is(value, stored);
    const wasOvertaken = storedWhenSaved !== undefined && !Object.is(storedWhenSaved.value, stored);
    if (hasArrived || wasOvertaken) setTyped(undefined);
    else if (storedWhenSaved === undefined) setTyped({ value, storedWhenSaved: { value: stored } });
  }

  useEffect(() => {
    if (typed?.storedWhenSaved === undefined) return undefined;
    // Overtaken by another window before the reading: the store never moved, as far as this field could see.
    const timer = setTimeout(() => setTyped(undefined), ARRIVAL_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return {
    ...autosave,
    value: typed === undefined ? stored : typed.value,
    setValue: (value) => {
      setTyped({ value });
      autosave.change(value);
    },
  };
}
