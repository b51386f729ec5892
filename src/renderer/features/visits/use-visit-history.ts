import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { useLive } from "../../data/live.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { redo, undo, undoState } from "../../data/undo.ts";
import { sayProblem } from "../../i18n/use-say-problem.ts";
import { historyMoved } from "../../ui/history-moves.ts";
import { flushAutosaves } from "../../ui/save-status.ts";
import { toast } from "../../ui/toast.tsx";

/** Undo and redo of one visit. What is being typed is written first, so that it is what gets undone. */
export function useVisitHistory(visitId: DocumentId) {
  const { t } = useTranslation("visits");
  const scope = undoScope("visit", visitId);
  const state = useLive(() => undoState(scope), [scope]);
  const move = useCallback(
    async (step: (scope: string) => Promise<boolean>, text: string) => {
      try {
        await flushAutosaves();
        if (!(await step(scope))) return;
        historyMoved();
        toast({ text });
      } catch (error) {
        toast({ tone: "bad", text: sayProblem(error) });
      }
    },
    [scope],
  );
  return {
    canUndo: state.status === "ready" && state.value.canUndo,
    canRedo: state.status === "ready" && state.value.canRedo,
    undo: useCallback(() => void move(undo, t("undone")), [move, t]),
    redo: useCallback(() => void move(redo, t("redone")), [move, t]),
  };
}
