/**
 * When what is being typed goes to disk. A rule without a screen, so that it is tested with false clocks:
 * - {@link QUIET_MS} after the last keystroke, so that a pause saves;
 * - {@link LATEST_MS} after the first unsaved one, so that somebody who never pauses never loses a second;
 * - at once on `flush` (blur, hidden page, closing window).
 * One save at a time, always of the newest value. A failed save keeps the value and tries again.
 */

/** Below the half second that the product promises after the last keystroke. */
export const QUIET_MS = 400;
/** Below the second that a crash may cost at most; the write itself takes some of it. */
export const LATEST_MS = 700;
/** A full disk does not empty itself in a hurry; trying more often would only warm the laptop. */
const RETRY_MS = 5_000;

export type SaveStatus = "idle" | "saving" | "saved" | "failed";

/** What is shown to the person. `at` is the ISO instant of the last completed write; `error` what the last one threw. */
export interface SaveReport {
  readonly status: SaveStatus;
  readonly at?: string | undefined;
  readonly error?: unknown;
}

export interface AutosaveOptions<T> {
  /** Resolves with the instant of the durable write, and only after it. */
  readonly save: (value: T) => Promise<{ readonly at: string }>;
  readonly onReport: (report: SaveReport) => void;
}

/** Keeps one value safe. Create one per field; call {@link Autosave.dispose} when its screen goes. */
export class Autosave<T> {
  readonly #options: AutosaveOptions<T>;
  #pending: { readonly value: T } | undefined;
  #running: Promise<void> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;
  #at: string | undefined;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
  }

  /** Whether something typed is not yet on disk. */
  get isDirty(): boolean {
    return this.#pending !== undefined || this.#running !== undefined;
  }

  /** A new value was typed. */
  change(value: T): void {
    this.#pending = { value };
    this.#report("saving");
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.flush(), QUIET_MS);
    this.#latest ??= setTimeout(() => void this.flush(), LATEST_MS);
  }

  /** Writes what waits, now. Resolves when nothing waits any more or the last attempt failed; never throws. */
  async flush(): Promise<void> {
    clearTimeout(this.#quiet);
    clearTimeout(this.#latest);
    this.#latest = undefined;
    // Whoever waited beside us may have begun the next write: it is waited for too.
    while (this.#running !== undefined) await this.#running;
    const pending = this.#pending;
    if (pending === undefined) return;
    this.#pending = undefined;
    this.#running = this.#write(pending.value);
    await this.#running;
  }

  /** Stops the clocks; what waits is written first. */
  dispose(): Promise<void> {
    return this.flush();
  }

  async #write(value: T): Promise<void> {
    try {
      const { at } = await this.#options.save(value);
      this.#at = at;
      this.#running = undefined;
      this.#report(this.isDirty ? "saving" : "saved");
    } catch (error) {
      this.#running = undefined;
      // What was typed since then is newer and wins.
      this.#pending ??= { value };
      this.#quiet = setTimeout(() => void this.flush(), RETRY_MS);
      this.#report("failed", error);
    }
  }

  #report(status: SaveStatus, error?: unknown): void {
    this.#options.onReport({ status, at: this.#at, error });
  }
}
