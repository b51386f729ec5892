/**
 * Two texts that grew from one (sync.md §5): what each changed, line by line. Lines that both changed, or that stand one
 * against the other, touch: nobody but a person decides there.
 */
import { diff3Merge } from "node-diff3";

export interface MergedTexts {
  /** Where the changes touch, both are there, the first one's lines before the other's. */
  readonly text: string;
  /** No change of one touches a change of the other. */
  readonly isClean: boolean;
}

/** Comparing lines costs their product: a text of more lines than this is left to a person. */
const mostLines = 2_000;

/** Merges `one` and `other`, both written over `base`. Ends of lines become `\n`. */
export function mergeTexts(base: string, one: string, other: string): MergedTexts {
  const [from, left, right] = [linesOf(base), linesOf(one), linesOf(other)];
  if (Math.max(from.length, left.length, right.length) > mostLines)
    return { text: [...left, ...right].join("\n"), isClean: false };
  const regions = diff3Merge(left, from, right);
  return {
    text: regions
      .flatMap(({ ok, conflict }) => ok ?? [...(conflict?.a ?? []), ...(conflict?.b ?? [])])
      .join("\n"),
    isClean: regions.every(({ conflict }) => conflict === undefined),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
