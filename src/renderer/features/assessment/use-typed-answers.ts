import { useEffect, useState } from "react";
import type { Answer } from "../../../shared/records/assessment.ts";
import { answersOf } from "../../../shared/records/assessment-keys.ts";
import { answerItem } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { attempt } from "../../ui/attempt.ts";
import { useHistoryMoves } from "../../ui/history-moves.ts";
import { reportSave, trackAutosave } from "../../ui/save-status.ts";

type Answers = Readonly<Record<string, Answer>>;

/** What was typed and has not been seen in the store yet; one object a key press. */
type Typed = Readonly<Record<string, { readonly value: Answer | null }>>;

/** Longest time that what was saved may take to come back from the store; then the store is believed. */
const ARRIVAL_MS = 3_000;

/** The writes on their way: the window says that it is saving, and holds back whoever closes it. */
function createWrites() {
  const key = Symbol("typed answers");
  const running = new Set<Promise<unknown>>();
  let last: string | undefined;
  return {
    key,
    get isDirty() {
      return running.size > 0;
    },
    flush: async (): Promise<void> => {
      await Promise.all(running);
    },
    run(
      write: () => Promise<{ readonly at: string }>,
      onWritten: (isWritten: boolean) => void,
      onIdle: () => void,
    ): void {
      reportSave(key, { status: "saving", at: last });
      const done = attempt(async () => {
        const receipt = await write();
        last = receipt.at;
        return receipt;
      }).then((isWritten) => {
        running.delete(done);
        onWritten(isWritten);
        if (running.size > 0) return;
        reportSave(key, { status: "saved", at: last });
        onIdle();
      });
      running.add(done);
    },
  };
}

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

  const [writes] = useState(createWrites);
  useEffect(() => trackAutosave(writes.key, writes), [writes]);
  const answer = (id: string, value: Answer | null): void => {
    const entry = { value };
    setTyped((all) => ({ ...all, [id]: entry }));
    writes.run(
      () => answerItem(assessment.id, id, value),
      (isWritten) => {
        if (!isWritten)
          setTyped((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== entry)));
      },
      // Overtaken by another window, an answer would otherwise stay on this screen.
      () =>
        setTimeout(() => {
          if (!writes.isDirty) setTyped({});
        }, ARRIVAL_MS),
    );
  };
  const shown = new Map(Object.entries(stored));
  for (const [id, { value }] of Object.entries(typed)) {
    if (value === null) shown.delete(id);
    else shown.set(id, value);
  }
  return { answers: Object.fromEntries(shown), answer };
}
