/**
 * Any text a person can type, made ready for the fonts of the paper. Nothing vanishes silently: what no font draws
 * becomes {@link SUBSTITUTE}, and {@link unprintableIn} says what it was.
 */
import { frenchTypography, NO_BREAK_SPACE } from "../../../shared/language/french-typography.ts";
import type { Language } from "../../../shared/language/language.ts";
import { TextMemory } from "./text-memory.ts";
import { beyondCoverage, paperCoverage } from "./font-coverage.ts";

/** Drawn in place of a character that no embedded font has. */
export const SUBSTITUTE = "▯";

/** A stretch of text and the font that draws it: the family of the paper, or the one that goes beyond Latin. */
export interface Run {
  readonly text: string;
  readonly font: "paper" | "beyond";
}

const paper = pointsOf(paperCoverage);
const beyond = pointsOf(beyondCoverage);

/** Invisible by nature: controls, directions, joiners, variation selectors, soft hyphens. Line feeds stay. */
const invisible = /[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;

/** What a line must not part on a narrow column: « 2 août », « le 26/09/2026 », « article 50 », « 50 personnes ». */
const together =
  /(?<=\d) (?=(?:personne|salarié|heure|jour|mois|an)s?\b)|(?<=\b\d{1,2}(?:er)?) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)|(?<=\b(?:le|du|au)) (?=\d{1,2}\/\d{2}\/\d{4})|(?<=\b[Aa]rticle|\b[Aa]nnexe|\bpage) (?=[\dIVX])/g;

/** The narrow space of this font is a seventh of a letter: « 1 000 000 » would be one long number. */
const insideNumber = /(?<=\d)\u202F(?=\d)/g;

/** Each text is asked for when it is looked at, set and looked for again. */
const known = { fr: new TextMemory<string>(200_000), en: new TextMemory<string>(200_000) };

/** The text as it is set: typography of its language, one kind of line feed, nothing invisible. Ready for {@link runs}. */
export function printable(text: string, language: Language = "fr"): string {
  return known[language].get(text) ?? known[language].keep(text, madeReady(text, language));
}

function madeReady(text: string, language: Language): string {
  const clean = text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/\t/g, " ")
    .replace(invisible, (sign) => (sign === "\n" ? sign : ""));
  if (language !== "fr") return clean;
  return frenchTypography(clean).replace(together, NO_BREAK_SPACE).replace(insideNumber, NO_BREAK_SPACE);
}

/** Cuts a {@link printable} text where the font changes. */
export function runs(text: string): Run[] {
  if (isCovered(text, paper)) return [{ text, font: "paper" }];
  const found: { text: string; font: Run["font"] }[] = [];
  for (const letter of lettersOf(text)) {
    const run = runOf(letter);
    const last = found.at(-1);
    if (last?.font === run.font) last.text += run.text;
    else found.push({ ...run });
  }
  return rightToLeft.test(text) ? found.flatMap(apart) : found;
}

const rightToLeft = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const besideWord =
  /(?<=[([{«‹]\s?)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=[\u00A0\u202F]?[)\]}»›.,;:!?…]+(?:\s|$))/u;

/** Where writing goes both ways, the signs around a Latin word or a number may stand on its other side. */
function apart({ text, font }: Run): Run[] {
  return text.split(besideWord).map((part) => ({ text: part, font }));
}

/** Whether a text needs more than the family of the paper. */
export function isBeyondPaper(text: string): boolean {
  return !isCovered(printable(text), paper);
}

/** The characters of these texts that no font draws, each once, in order: what a {@link SUBSTITUTE} stands for. */
export function unprintableIn(texts: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const ready = printable(text);
    if (isCovered(ready, paper)) continue;
    for (const letter of lettersOf(ready)) if (isLost(letter)) found.add(letter);
  }
  return [...found];
}

function runOf(letter: string): Run {
  if (letter === "\n" || isCovered(letter, paper)) return { text: letter, font: "paper" };
  if (isCovered(letter, beyond)) return { text: letter, font: "beyond" };
  return { text: SUBSTITUTE, font: "beyond" };
}

/** U+FFFD is drawn, but it already stands for half of a character that was lost before us. */
function isLost(letter: string): boolean {
  return letter === "\uFFFD" || runOf(letter).text !== letter;
}

/** What a reader sees as one letter: an accent stays with its base, so that one font draws both. */
function lettersOf(text: string): string[] {
  return Array.from(
    new Intl.Segmenter("fr", { granularity: "grapheme" }).segment(text),
    ({ segment }) => segment,
  );
}

function isCovered(text: string, points: ReadonlySet<number>): boolean {
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    if (point !== 0x0a && !points.has(point)) return false;
  }
  return true;
}

function pointsOf(coverage: string): ReadonlySet<number> {
  const points = new Set<number>();
  for (const span of coverage.split(" ")) {
    const [from = 0, to = from] = span.split("-").map((point) => Number.parseInt(point, 16));
    for (let point = from; point <= to; point += 1) points.add(point);
  }
  return points;
}
