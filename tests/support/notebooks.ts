/** Notebooks for tests: an empty one, a clock that can be moved. Import `fake-indexeddb/auto` before anything else. */
import { v4 } from "uuid";
import { type NotebookOptions, openNotebook } from "../../src/renderer/data/notebook.ts";

/** A clock that moves by one second at each reading, and by hand. */
export function aClock(start = "2026-11-23T09:00:00.000Z"): {
  now: () => Date;
  pass: (seconds: number) => void;
} {
  let ms = Date.parse(start);
  return {
    now: () => new Date((ms += 1000)),
    pass: (seconds) => {
      ms += seconds * 1000;
    },
  };
}

/** Opens an empty notebook that nobody else has; returns its name. */
export async function openEmptyNotebook(options: NotebookOptions = {}): Promise<string> {
  const name = options.name ?? `test-${v4()}`;
  await openNotebook({ ...options, name });
  return name;
}
