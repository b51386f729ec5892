/**
 * An index of words for « as you type »: all documents that have, for each prefix asked, a word that begins with it.
 * Why our own and not MiniSearch: docs/decisions/0007. In memory only, never on the disk. Pure.
 *
 * Each version of a document has a slot, a number that only grows. New words gather in a map, which becomes a sorted
 * segment when something is searched; segments of like size are merged, so that there are few. What is replaced or
 * removed only loses its slot, and its postings leave with the next merge.
 */
import { BestOf } from "./search-best.ts";
import {
  forEachPosting,
  mergeSegments,
  prefixRange,
  rangeBytes,
  type Segment,
  SegmentWriter,
} from "./search-segment.ts";
import { foldText, forEachWord } from "./search-words.ts";

/** What is indexed of a document. */
export interface SearchEntry<Kind> {
  readonly key: string;
  readonly kind: Kind;
  /** A word found here counts more, above all the first. */
  readonly title: string;
  readonly body: string;
  /** Among equals the larger comes first. Any unit. */
  readonly recency: number;
}

/** One document that matches. */
export interface Found<Kind> {
  readonly key: string;
  readonly kind: Kind;
  readonly recency: number;
}

/** Postings gathered before a segment is written by itself: some 20 MB. */
const mostPending = 1_000_000;

/** Slots of dead documents after which all is merged, if they are also more than the living. */
const manyDead = 5_000;

const weights = { body: 0, title: 1, titleStart: 2 } as const;

/** See the head of the file. `Kind` is whatever the caller sorts documents by. */
export class SearchIndex<Kind> {
  readonly #slotOf = new Map<string, number>();
  readonly #slots: (Found<Kind> | undefined)[] = [];
  #deadSinceMerge = 0;
  #pending = new Map<string, number[]>();
  #pendingCount = 0;
  #segments: Segment[] = [];

  /** How many documents can be found. */
  get size(): number {
    return this.#slotOf.size;
  }

  /** Whether a document can be found. */
  has(key: string): boolean {
    return this.#slotOf.has(key);
  }

  /** Adds a document, or replaces what was known of it. */
  put({ key, kind, title, body, recency }: SearchEntry<Kind>): void {
    this.remove(key);
    const slot = this.#slots.push({ key, kind, recency }) - 1;
    this.#slotOf.set(key, slot);
    // From the heaviest to the lightest: the first posting of a word is the one that is kept.
    let weight: number = weights.titleStart;
    forEachWord(foldText(title), (word) => {
      this.#post(word, slot, weight);
      weight = weights.title;
    });
    forEachWord(foldText(body), (word) => {
      this.#post(word, slot, weights.body);
    });
    if (this.#pendingCount > mostPending) this.#seal();
  }

  /** Forgets a document; harmless when it is not there. */
  remove(key: string): void {
    const slot = this.#slotOf.get(key);
    if (slot === undefined) return;
    this.#slotOf.delete(key);
    this.#slots[slot] = undefined;
    this.#deadSinceMerge += 1;
  }

  /**
   * The best documents for folded prefixes (`queryPrefixes`), and how many match in all. Best is: more and earlier in
   * the title, then the order of `kinds`, then recency. No prefix finds nothing.
   */
  find(
    prefixes: readonly string[],
    { kinds, limit }: { readonly kinds: readonly Kind[]; readonly limit: number },
  ): { found: Found<Kind>[]; total: number } {
    if (prefixes.length === 0) return { found: [], total: 0 };
    this.#seal();
    const { matched, weight } = this.#match(prefixes);
    const ranks = new Map(kinds.map((kind, index) => [kind, kinds.length - index]));
    const best = new BestOf<Found<Kind>>(limit);
    let total = 0;
    for (let slot = matched.length - 1; slot >= 0; slot -= 1) {
      if (matched[slot] !== prefixes.length) continue;
      const candidate = this.#slots[slot];
      const rank = candidate && ranks.get(candidate.kind);
      if (candidate === undefined || rank === undefined) continue;
      total += 1;
      const inTitle = weight[slot] ?? 0;
      // What is found in notes only is sorted by date, whatever holds it.
      best.offer(candidate, inTitle === 0 ? 0 : inTitle * kinds.length + rank, candidate.recency);
    }
    return { found: best.items(), total };
  }

  /** For each slot, how many prefixes it matches (in an order that drops candidates early) and the weight it earned. */
  #match(prefixes: readonly string[]): { matched: Uint8Array; weight: Uint8Array } {
    const matched = new Uint8Array(this.#slots.length);
    const weight = new Uint8Array(this.#slots.length);
    const lastWeight = new Uint8Array(this.#slots.length);
    for (const [step, ranges] of this.#rarestFirst(prefixes).entries()) {
      for (const { segment, from, to } of ranges) {
        forEachPosting(segment, from, to, (posting) => {
          const slot = posting >>> 2;
          const gained = posting & 3;
          if (matched[slot] === step) {
            matched[slot] = step + 1;
            weight[slot] = (weight[slot] ?? 0) + gained;
            lastWeight[slot] = gained;
          } else if (gained > 0 && matched[slot] === step + 1 && gained > (lastWeight[slot] ?? 0)) {
            // Another word of the same document begins with the prefix, in a better place.
            weight[slot] = (weight[slot] ?? 0) + gained - (lastWeight[slot] ?? 0);
            lastWeight[slot] = gained;
          }
        });
      }
    }
    return { matched, weight };
  }

  #rarestFirst(prefixes: readonly string[]) {
    return prefixes
      .map((prefix) => {
        const ranges = this.#segments.map((segment) => {
          const [from, to] = prefixRange(segment, prefix);
          return { segment, from, to, bytes: rangeBytes(segment, from, to) };
        });
        return { ranges, bytes: ranges.reduce((sum, range) => sum + range.bytes, 0) };
      })
      .sort((a, b) => a.bytes - b.bytes)
      .map(({ ranges }) => ranges);
  }

  #post(word: string, slot: number, weight: number): void {
    const postings = this.#pending.get(word);
    if (postings === undefined) {
      this.#pending.set(detached(word), [slot * 4 + weight]);
    } else {
      if ((postings.at(-1) ?? 0) >>> 2 === slot) return;
      postings.push(slot * 4 + weight);
    }
    this.#pendingCount += 1;
  }

  /** Writes what is pending as a segment, and merges segments so that each is at most half of the one before. */
  #seal(): void {
    if (this.#pendingCount > 0) {
      const writer = new SegmentWriter();
      for (const word of [...this.#pending.keys()].sort()) {
        writer.begin(word);
        for (const posting of this.#pending.get(word) ?? []) writer.add(posting);
      }
      this.#segments.push(writer.finish());
      this.#pending = new Map();
      this.#pendingCount = 0;
    }
    const isMostlyDead = this.#deadSinceMerge > Math.max(manyDead, this.size);
    if (isMostlyDead) this.#deadSinceMerge = 0;
    for (;;) {
      const [older, newer] = this.#segments.slice(-2);
      if (older === undefined || newer === undefined) return;
      if (!isMostlyDead && newer.bytes.length * 2 <= older.bytes.length) return;
      const isLive = (posting: number) => this.#slots[posting >>> 2] !== undefined;
      this.#segments.splice(-2, 2, mergeSegments(older, newer, isLive));
    }
  }
}

/** A copy: in V8 a piece of 13 characters or more keeps the whole text it was cut from in memory. */
function detached(word: string): string {
  return word.length < 13 ? word : Array.from(word).join("");
}
