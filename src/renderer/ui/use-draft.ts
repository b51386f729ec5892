import { useState } from "react";
import { type UsedAutosave, useAutosave } from "./use-autosave.ts";

export interface Draft<T> extends UsedAutosave<T> {
  /** What the field shows: what is being typed, else what is stored. */
  readonly value: T;
  readonly setValue: (value: T) => void;
}

/**
 * A field that is stored elsewhere and typed here. While words wait for the disk the field shows them; once they are
 * stored it shows what is stored, so that undo, another window or a colleague's change appear by themselves.
 */
export function useDraft<T>(options: {
  readonly stored: T;
  readonly save: (value: T) => Promise<{ readonly at: string }>;
}): Draft<T> {
  const [typed, setTyped] = useState<{ readonly value: T } | undefined>();
  const [storedWhenTyped, setStoredWhenTyped] = useState(options.stored);
  const autosave = useAutosave<T>({ save: options.save });

  // The stored value moved and nothing waits: what was typed has arrived, or was overtaken by an undo.
  if (typed !== undefined && !Object.is(storedWhenTyped, options.stored) && autosave.status === "saved") {
    setTyped(undefined);
  }

  return {
    ...autosave,
    value: typed === undefined ? options.stored : typed.value,
    setValue: (value) => {
      setTyped({ value });
      setStoredWhenTyped(options.stored);
      autosave.change(value);
    },
  };
}
