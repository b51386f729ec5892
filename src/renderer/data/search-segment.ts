/**
 * One immutable piece of the index: sorted words, and for each the documents it is in. A posting is
 * `slot * 4 + weight`; those of a word are ascending, written as differences of seven bits a byte. Pure.
 */

export interface Segment {
  /** Sorted by UTF-16 code unit. */
  readonly words: readonly string[];
  /** Where the postings of each word begin in `bytes`; one more entry for where the last ones end. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Writes a segment: words in order, postings of each in order. */
export class SegmentWriter {
  readonly #words: string[] = [];
  readonly #starts: number[] = [];
  #bytes = new Uint8Array(1024);
  #length = 0;
  #last = 0;

  /** Begins the postings of a word. One without postings is forgotten at the next. */
  begin(word: string): void {
    this.#dropEmpty();
    this.#words.push(word);
    this.#starts.push(this.#length);
    this.#last = 0;
  }

  add(posting: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = posting - this.#last;
    this.#last = posting;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  finish(): Segment {
    this.#dropEmpty();
    return {
      words: this.#words,
      starts: Uint32Array.from([...this.#starts, this.#length]),
      bytes: this.#bytes.slice(0, this.#length),
    };
  }

  #dropEmpty(): void {
    if (this.#starts.at(-1) !== this.#length) return;
    this.#words.pop();
    this.#starts.pop();
  }
}

/** From the first to past the last word that begins with this prefix. */
export function prefixRange({ words }: Segment, prefix: string): [from: number, to: number] {
  const from = firstIndex(words, (word) => word >= prefix);
  const to = firstIndex(words, (word) => !word.startsWith(prefix), from);
  return [from, to];
}

/** Bytes of postings of a range of words: how much work it is. */
export function rangeBytes({ starts }: Segment, from: number, to: number): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}

/** Calls back for each posting of a range of words. */
export function forEachPosting(
  { starts, bytes }: Segment,
  from: number,
  to: number,
  visit: (posting: number) => void,
): void {
  let at = starts[from] ?? 0;
  for (let word = from; word < to; word += 1) {
    const end = starts[word + 1] ?? 0;
    let posting = 0;
    while (at < end) {
      let byte = bytes[at++] ?? 0;
      let difference = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        difference |= (byte & 127) << shift;
      }
      posting += difference;
      visit(posting);
    }
  }
}

/** Two segments as one, without the postings that `keep` refuses. All slots of `newer` come after those of `older`. */
export function mergeSegments(older: Segment, newer: Segment, keep: (posting: number) => boolean): Segment {
  const writer = new SegmentWriter();
  const copy = (segment: Segment, word: number) => {
    forEachPosting(segment, word, word + 1, (posting) => {
      if (keep(posting)) writer.add(posting);
    });
  };
  let a = 0;
  let b = 0;
  for (;;) {
    const wordA = older.words[a];
    const wordB = newer.words[b];
    if (wordA !== undefined && (wordB === undefined || wordA <= wordB)) {
      writer.begin(wordA);
      copy(older, a++);
      if (wordA === wordB) copy(newer, b++);
    } else if (wordB !== undefined) {
      writer.begin(wordB);
      copy(newer, b++);
    } else {
      return writer.finish();
    }
  }
}

/** First index for which the test holds, on an array where it holds from some index on. */
function firstIndex(words: readonly string[], holds: (word: string) => boolean, from = 0): number {
  let low = from;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(words[middle] ?? "")) high = middle;
    else low = middle + 1;
  }
  return low;
}
