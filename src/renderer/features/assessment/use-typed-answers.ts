import { useState } from "react";
import type { Answer } from "../../../shared/records/assessment.ts";
import { answersOf } from "../../../shared/records/assessment-keys.ts";
import { answerItem } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { attempt } from "../../ui/attempt.ts";
import { useHistoryMoves } from "../../ui/history-moves.ts";

type Answers = Readonly<Record<string, Answer>>;

/** What was typed and has not been seen in the store yet; one object a key press. */
type Typed = Readonly<Record<string, { readonly value: Answer | null }>>;

/** Longest time that what was saved may take to come back from the store; then the store is believed. */
const ARRIVAL_MS = 3_000;

/**
 * Answers as fast as they are typed. Each is written at once; a screen follows the store only when no write waits, so
 * until then what was typed is shown. A write that fails takes its answer off the screen, and is said.
 */
export function useTypedAnswers(assessment: Stored<"assessment">): {
  readonly answers: Answers;
  readonly answer: (itemId: string, value: Answer | null) => void;
} {
  const stored: Answers = answersOf(assessment.fields);
  const [typed, setTyped] = useState<Typed>({});
  const isWaiting = ([id, { value }]: [string, Typed[string]]): boolean => (stored[id] ?? null) !== value;
  // After an undo what was typed is history, even if the store was never seen with it.
  const moves = useHistoryMoves();
  const [seenMoves, setSeenMoves] = useState(moves);
  if (moves !== seenMoves) {
    setSeenMoves(moves);
    setTyped({});
  } else if (!Object.entries(typed).every(isWaiting)) {
    setTyped(Object.fromEntries(Object.entries(typed).filter(isWaiting)));
  }

  const answer = (id: string, value: Answer | null): void => {
    const entry = { value };
    const forget = (): void =>
      setTyped((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== entry)));
    setTyped((all) => ({ ...all, [id]: entry }));
    void attempt(() => answerItem(assessment.id, id, value)).then((isWritten) => {
      if (isWritten) setTimeout(forget, ARRIVAL_MS);
      else forget();
    });
  };
  const answers: Record<string, Answer> = { ...stored };
  for (const [id, { value }] of Object.entries(typed)) {
    if (value === null) delete answers[id];
    else answers[id] = value;
  }
  return { answers, answer };
}
