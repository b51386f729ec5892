/** The steps of the demonstration: what each was, whether it held, how long it took. */

/** As written in `demo.json`; `ms` in milliseconds. */
export interface DemoStep {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
}

/** Runs steps in turn, says each on the console, and keeps the account. */
export class DemoSteps {
  readonly done: DemoStep[] = [];

  /** Whether every step so far held. */
  get isWhole(): boolean {
    return this.done.every(({ ok }) => ok);
  }

  /** Runs one step. Throws what it throws, once it is written down. */
  async run<T>(name: string, step: () => Promise<T>): Promise<T> {
    const from = performance.now();
    const end = (ok: boolean): void => {
      const ms = Math.round(performance.now() - from);
      this.done.push({ name, ok, ms });
      console.log(`${ok ? "✓" : "✗"} ${name} (${ms} ms)`);
    };
    try {
      const value = await step();
      end(true);
      return value;
    } catch (thrown) {
      end(false);
      console.error(thrown instanceof Error ? thrown.message : thrown);
      throw thrown;
    }
  }
}

/** What a step expects. Throws a sentence that says what was there instead. */
export function check(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}
