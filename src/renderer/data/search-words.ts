/** What a word is for the search: how texts and queries are cut up, so that both meet. Pure. */

/** Longer words are cut: nobody types more, and a pasted 100 000-character word must not fill the index. */
const longestWord = 40;

/** More words than this in a query are a pasted text: the first ones say enough. */
const mostQueryWords = 24;

/** Digits written in groups (a SIRET, a phone) are one word too, up to the length of an IBAN. */
const longestNumber = 34;

/** What NFKD leaves whole although French or its neighbours type it with other letters. */
const ligatures: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
};

/** Lower case, no accents, no ligatures, spaces of all kinds as plain ones: « Œuvre Â » is `oeuvre a`. */
export function foldText(text: string): string {
  return (
    text
      // Decomposed first: « 𝐀 » has no small letter, the A inside has one.
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}+/gu, "")
      .replace(/[œæßøłđı]/g, (letter) => ligatures[letter] ?? letter)
  );
}

/**
 * Calls back for each word of a folded text, in order. Groups of digits with one space, dot or hyphen between them
 * are given one by one, then as one word: `06 12` is `06`, `12`, `0612`.
 */
export function forEachWord(folded: string, visit: (word: string) => void): void {
  let run = "";
  let groups = 0;
  let runEnd = -1;
  const endRun = () => {
    if (groups > 1 && run.length <= longestNumber) visit(run);
    groups = 0;
  };
  let at = 0;
  while (at < folded.length) {
    const start = at;
    let isNumber = true;
    let width: number;
    while (at < folded.length && (width = wordWidth(folded, at)) > 0) {
      isNumber &&= isDigit(folded.charCodeAt(at));
      at += width;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    const word = folded.slice(start, Math.min(at, start + longestWord));
    const continues = groups > 0 && start === runEnd + 1 && isGroupGap(folded.charCodeAt(runEnd));
    if (!isNumber || !continues) endRun();
    visit(word);
    if (!isNumber) continue;
    run = groups === 0 ? word : run.length > longestNumber ? run : run + word;
    groups += 1;
    runEnd = at;
  }
  endRun();
}

/** The words of a text, folded, in order, each as often as it is written. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  forEachWord(foldText(text), (word) => words.push(word));
  return words;
}

/** The prefixes a query asks for, each once. Groups of digits stay apart: texts are indexed both ways. */
export function queryPrefixes(query: string): string[] {
  const prefixes = new Set<string>();
  for (const part of foldText(query.slice(0, 2000)).split(/[\s.-]+/)) {
    forEachWord(part, (word) => prefixes.add(word));
  }
  return [...prefixes].slice(0, mostQueryWords);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isGroupGap(code: number): boolean {
  return code === 32 || code === 45 || code === 46;
}

/** Whether a UTF-16 unit is part of a word: 0 not yet known, 1 no, 2 yes. Saves a regular expression a letter. */
const known = new Uint8Array(0x10000);

/** Units of the letter or digit at this place, 0 when there is none. */
function wordWidth(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  const answer = known[unit];
  if (answer === 2) return 1;
  if (answer === 1) return 0;
  const point = text.codePointAt(at) ?? unit;
  const isLetter = /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(point));
  if (point > 0xffff) return isLetter ? 2 : 0;
  if (unit < 0xd800 || unit > 0xdfff) known[unit] = isLetter ? 2 : 1;
  return isLetter ? 1 : 0;
}
