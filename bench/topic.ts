/** What a bench topic is: `bench/store.ts` exports `topic`, `scripts/bench.ts` runs it and judges its rows. */

/** One measure beside its limit, both taken in the same interleaved run. */
export interface BenchRow {
  /** What was done, in French: it is printed. */
  readonly name: string;
  /** « médiane », « p95 », « mémoire »… */
  readonly metric: string;
  readonly unit: string;
  /** This app. */
  readonly value: number;
  /** What it is compared with: raw IndexedDB, a scan in memory, pdfkit, an empty notebook. */
  readonly limit: number;
  /** `value / limit`, rounded for reading. */
  readonly ratio: number;
  /** The largest ratio that is accepted. */
  readonly target: number;
  readonly ok: boolean;
}

export interface BenchTopic {
  readonly name: string;
  /** `quick` makes the sets and the rounds smaller: a check that the bench works, not a measure. */
  run(options: { readonly quick: boolean }): Promise<BenchRow[]>;
}

/** A row from its measures. `ok` is judged on the unrounded ratio. */
export function benchRow(
  measure: Pick<BenchRow, "name" | "metric" | "unit" | "value" | "limit" | "target">,
): BenchRow {
  const ratio = measure.value / measure.limit;
  return {
    name: measure.name,
    metric: measure.metric,
    unit: measure.unit,
    value: round(measure.value),
    limit: round(measure.limit),
    ratio: round(ratio),
    target: measure.target,
    ok: ratio <= measure.target,
  };
}

/** Three significant digits: the noise is larger than what comes after. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
