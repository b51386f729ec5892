/** The few best of many, without sorting the many. Pure. */

interface Ranked<T> {
  readonly item: T;
  readonly score: number;
  readonly tieBreak: number;
}

/** Keeps the `limit` items of highest score, then highest tie break, then first offered. */
export class BestOf<T> {
  readonly #limit: number;
  readonly #kept: Ranked<T>[] = [];

  /** @param limit how many are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(item: T, score: number, tieBreak: number): void {
    const kept = this.#kept;
    const worst = kept.at(-1);
    if (kept.length >= this.#limit && (worst === undefined || !isBetter(score, tieBreak, worst))) return;
    let at = kept.length;
    for (let before = kept[at - 1]; before && isBetter(score, tieBreak, before); before = kept[at - 1])
      at -= 1;
    kept.splice(at, 0, { item, score, tieBreak });
    if (kept.length > this.#limit) kept.pop();
  }

  /** Best first. */
  items(): T[] {
    return this.#kept.map(({ item }) => item);
  }
}

function isBetter(score: number, tieBreak: number, than: Ranked<unknown>): boolean {
  return score > than.score || (score === than.score && tieBreak > than.tieBreak);
}
