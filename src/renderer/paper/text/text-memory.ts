/**
 * What was worked out for a text, kept for the sheets that follow. Past `mostSigns` in all its keys the memory would only grow: what
 * comes next starts afresh.
 */
export class TextMemory<Value> {
  private readonly values = new Map<string, Value>();
  private readonly mostSigns: number;
  private signs = 0;

  constructor(mostSigns: number) {
    this.mostSigns = mostSigns;
  }

  /** Undefined when it is not known (any more). */
  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  /** Gives the value back. */
  keep(key: string, value: Value): Value {
    if (this.signs > this.mostSigns) {
      this.values.clear();
      this.signs = 0;
    }
    this.values.set(key, value);
    this.signs += key.length;
    return value;
  }
}
