import { useEffect, useState } from "react";
import { useAutosave } from "./use-autosave.ts";

/** Where what is half typed is kept. */
export interface FormPlace<T> {
  readonly read: () => Promise<T | undefined>;
  readonly keep: (draft: T) => Promise<{ readonly at: string }>;
  readonly forget: () => Promise<void>;
}

export interface KeptForm<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  /** Whether it goes on from what was typed another time. */
  readonly isResumed: boolean;
  /** It is done, or not wanted: the form is as it was at first. Throws what the place throws. */
  readonly forget: () => Promise<void>;
}

/** A form that keeps what is half typed in it, and finds it again. `first` and `place` are those of the first call. */
export function useKeptForm<T>(first: T, place: FormPlace<T>): KeptForm<T> {
  const [start] = useState({ first, place });
  const [value, setValue] = useState(first);
  const [isResumed, setResumed] = useState(false);
  const autosave = useAutosave<T>({ save: start.place.keep });
  useEffect(() => {
    let isHere = true;
    void start.place.read().then((draft) => {
      if (!isHere || draft === undefined) return;
      // Whoever was faster than the disk keeps their words.
      setValue((typed) => (typed === start.first ? draft : typed));
      setResumed(true);
    });
    return () => {
      isHere = false;
    };
  }, [start]);
  return {
    value,
    isResumed,
    change: (next) => {
      setValue(next);
      autosave.change(next);
    },
    forget: async () => {
      await autosave.flush();
      await start.place.forget();
      setValue(start.first);
      setResumed(false);
    },
  };
}
