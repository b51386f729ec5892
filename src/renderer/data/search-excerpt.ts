/** Showing why a document was found: what matched, and a piece of text around it. Pure. */
import { foldText, wordsOf } from "./search-words.ts";

/** A piece of text and what matched in it: `[start, end)` pairs in UTF-16 units, ascending, never overlapping. */
export interface MatchedText {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
}

/** Characters of an excerpt: two lines of a list. */
const excerptLength = 160;

/** Characters kept before the first match, so that it is read in its sentence. */
const before = 40;

/** Numbers in groups first, so that `552100554` shows in `552 100 554`; then words, with their accents. */
const wordOrNumber = /\d+(?:[\s.-]\d+)+|[\p{L}\p{N}\p{M}]+/gu;

/** Matches looked at for one excerpt: a note where « a » matches 50 000 times is as well shown by its beginning. */
const mostMatches = 1000;

/** Marks what the prefixes of one query (`queryPrefixes`) match, in as many texts as needed. */
export class Highlighter {
  readonly #prefixes: readonly string[];
  readonly #initials: ReadonlySet<string>;

  /** @param prefixes folded, each once */
  constructor(prefixes: readonly string[]) {
    this.#prefixes = prefixes;
    this.#initials = new Set(["", ...prefixes.map((prefix) => prefix.charAt(0))]);
  }

  /** The whole text with what matched. */
  mark(text: string): MatchedText {
    return { text, ranges: Array.from(this.#matches(text), ({ start, end }) => [start, end] as const) };
  }

  /** Whether each prefix begins a word of the text. */
  matchesAll(text: string): boolean {
    const words = wordsOf(text);
    return this.#prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
  }

  /** The piece of these texts where most prefixes meet, or undefined when none is there. */
  excerpt(texts: readonly string[]): MatchedText | undefined {
    let best: { text: string; window: readonly Match[]; distinct: number } | undefined;
    for (const text of texts) {
      let window: Match[] = [];
      let count = 0;
      for (const match of this.#matches(text)) {
        window = [...window.filter(({ start }) => start >= match.end - (excerptLength - before)), match];
        const distinct = new Set(window.map(({ prefix }) => prefix)).size;
        if (distinct > (best?.distinct ?? 0)) best = { text, window, distinct };
        if (distinct === this.#prefixes.length) return cut(text, window);
        if ((count += 1) === mostMatches) break;
      }
    }
    return best && cut(best.text, best.window);
  }

  *#matches(text: string): Generator<Match> {
    for (const { 0: found, index } of text.matchAll(wordOrNumber)) {
      const groups = /^\d+[\s.-]/.test(found) ? Array.from(found.matchAll(/\d+/g)) : [];
      if (groups.length === 0 && !this.#initials.has(initialOf(found))) continue;
      const whole = this.#matchAt(found, index);
      // As one number only where the prefix goes past the first group; by its groups otherwise.
      if (whole !== undefined && whole.prefix.length > (groups[0]?.[0].length ?? 0)) {
        yield whole;
        continue;
      }
      for (const group of groups) {
        const match = this.#matchAt(group[0], index + group.index);
        if (match !== undefined) yield match;
      }
    }
  }

  /** The beginning of the word that the longest prefix covers. */
  #matchAt(word: string, start: number): Match | undefined {
    const folded = withoutGaps(foldText(word));
    const prefix = this.#prefixes.reduce<string | undefined>(
      (longest, each) => (folded.startsWith(each) && each.length > (longest?.length ?? 0) ? each : longest),
      undefined,
    );
    if (prefix === undefined) return undefined;
    let covered = 0;
    let length = 0;
    for (const character of word) {
      // Marks written after the last letter belong to it.
      if (covered >= prefix.length && !/\p{M}/u.test(character)) break;
      covered += withoutGaps(foldText(character)).length;
      length += character.length;
    }
    return { start, end: start + length, prefix };
  }
}

/** One text with what the prefixes match: for a list that does its own searching. */
export function matchedText(text: string, prefixes: readonly string[]): MatchedText {
  return new Highlighter(prefixes).mark(text);
}

const foldedInitials = new Map<string, string>();

/** First folded letter of a word, empty for a stray accent: most words are set aside by it, folding a whole one is slow. */
function initialOf(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  let initial = foldedInitials.get(first);
  if (initial === undefined) {
    initial = foldText(first).charAt(0);
    if (foldedInitials.size < 1000) foldedInitials.set(first, initial);
  }
  return initial;
}

/** The piece from a little before the first match, on whole words, on one line. */
function cut(text: string, matches: readonly Match[]): MatchedText {
  const first = matches[0]?.start ?? 0;
  const last = matches.at(-1)?.end ?? 0;
  const start = first <= before ? 0 : nextWord(text, first - before, first);
  const end = Math.max(last, lastWordEnd(text, last, start + excerptLength));
  const opening = start > 0 ? "… " : "";
  const closing = end < text.length ? " …" : "";
  const shift = opening.length - start;
  return {
    text: opening + text.slice(start, end).toWellFormed().replace(/\s/g, " ") + closing,
    ranges: matches.map((match) => [match.start + shift, match.end + shift]),
  };
}

/** Where the first whole word begins between two places; the second when there is none. */
function nextWord(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space === -1 ? to : from + space + 1;
}

/** Where the last whole word ends between two places; the first when there is none. */
function lastWordEnd(text: string, from: number, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(from, to).search(/\s\S*$/);
  return space === -1 ? from : from + space;
}

function withoutGaps(folded: string): string {
  return folded.replace(/[\s.-]/g, "");
}
