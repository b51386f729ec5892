import { useState } from "react";

/** What a field of several parts shows and tells while somebody types in it. */
export interface Typed<T> {
  readonly value: T | null;
  readonly change: (value: T | null) => void;
  /** The focus has left the field: it shows what is stored again. */
  readonly leave: () => void;
}

/**
 * A field whose value is stored elsewhere, later, and typed digit by digit here. What is stored comes back after the next
 * digit was typed: shown at once it would end the typing, and « 2026 » would stay « 2 ». And a year that has only its
 * first digits is no year to store.
 */
export function useTyped<T extends { toString: () => string }>(options: {
  readonly stored: T | null;
  readonly tell: (value: T | null) => void;
  readonly isWhole: (value: T) => boolean;
}): Typed<T> {
  const { stored, tell, isWhole } = options;
  const [typed, setTyped] = useState<{ readonly value: T | null; readonly isTold: boolean }>();
  // It has arrived: from now on the store may change it, as an undo does.
  if (typed?.isTold === true && typed.value?.toString() === stored?.toString()) setTyped(undefined);
  return {
    value: typed === undefined ? stored : typed.value,
    change: (value) => {
      const isTold = value === null || isWhole(value);
      setTyped({ value, isTold });
      if (isTold) tell(value);
    },
    leave: () => setTyped(undefined),
  };
}
