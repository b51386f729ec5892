import { useEffect, useRef, useState } from "react";
import { Autosave, type SaveReport } from "./autosave.ts";
import { reportSave, trackAutosave } from "./save-status.ts";

export interface UseAutosaveOptions<T> {
  /** Resolves with the instant of the durable write, and only after it. */
  readonly save: (value: T) => Promise<{ readonly at: string }>;
}

export interface UsedAutosave<T> extends SaveReport {
  readonly change: (value: T) => void;
  readonly flush: () => Promise<void>;
  /** The value typed and not yet known to be stored. */
  readonly isDirty: () => boolean;
}

/** Saves what is typed (see `autosave.ts`) and takes part in the screen's saved state. */
export function useAutosave<T>({ save }: UseAutosaveOptions<T>): UsedAutosave<T> {
  const [report, setReport] = useState<SaveReport>({ status: "idle" });
  const newestSave = useRef(save);
  useEffect(() => {
    newestSave.current = save;
  });
  // oxlint-disable-next-line react/refs -- read when a save starts, long after the render
  const [{ key, autosave }] = useState(() => {
    const key = Symbol("autosave");
    const autosave = new Autosave<T>({
      save: (value) => newestSave.current(value),
      onReport: (next) => {
        setReport(next);
        reportSave(key, next);
      },
    });
    return { key, autosave };
  });

  useEffect(() => {
    const forget = trackAutosave(key, autosave);
    return () => {
      void autosave.dispose().then(() => {
        // The disk refused: what goes on trying must still hold back a window that closes.
        if (!autosave.isDirty) forget();
      });
    };
  }, [key, autosave]);

  return {
    ...report,
    change: (value) => autosave.change(value),
    flush: () => autosave.flush(),
    isDirty: () => autosave.isDirty,
  };
}
