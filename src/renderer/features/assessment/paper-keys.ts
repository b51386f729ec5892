/** What a key means while a paper sheet is typed in. Pure: the screen does it. */
import type { Answer, Evidence } from "../../../shared/records/assessment.ts";
import { answerFrom } from "./answer-marks.ts";

export type PaperGesture =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  | { readonly kind: "move"; readonly by: 1 | -1 }
  | { readonly kind: "clear" }
  | { readonly kind: "finding" }
  | { readonly kind: "unanswered" }
  /** Looks like an answer and is none: said, and nothing moves. */
  | { readonly kind: "refused"; readonly key: string };

/** What is read of a keyboard event. */
export interface PressedKey {
  readonly key: string;
  /** The place of the key: on an AZERTY keyboard the digits need Shift, and « & é " ' ( » are where 1 to 5 are. */
  readonly code: string;
}

const letters: Readonly<Record<string, PaperGesture>> = {
  n: { kind: "answer", answer: "nsp" },
  s: { kind: "answer", answer: "so" },
  v: { kind: "evidence", evidence: "seen" },
  d: { kind: "evidence", evidence: "said" },
  p: { kind: "evidence", evidence: "not_seen" },
  c: { kind: "finding" },
  u: { kind: "unanswered" },
};

const others: Readonly<Record<string, PaperGesture>> = {
  Backspace: { kind: "move", by: -1 },
  ArrowUp: { kind: "move", by: -1 },
  ArrowDown: { kind: "move", by: 1 },
  Delete: { kind: "clear" },
};

/** Undefined for a key that is not ours: Tab, arrows along the answers, shortcuts. */
export function gestureOf({ key, code }: PressedKey): PaperGesture | undefined {
  const digit = /^[1-5]$/.test(key) ? key : /^Digit([1-5])$/.exec(code)?.[1];
  if (digit !== undefined) {
    const answer = answerFrom(String(Number(digit) - 1));
    return answer === undefined ? undefined : { kind: "answer", answer };
  }
  if (Object.hasOwn(others, key)) return others[key];
  const letter = key.toLowerCase();
  if (Object.hasOwn(letters, letter)) return letters[letter];
  return /^[\p{L}\p{N}]$/u.test(key) || /^Digit\d$/.test(code) ? { kind: "refused", key } : undefined;
}
