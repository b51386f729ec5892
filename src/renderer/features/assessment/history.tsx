import { Redo2, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { redo, undo, undoState } from "../../data/undo.ts";
import { attempt } from "../../ui/attempt.ts";
import { IconButton } from "../../ui/button.tsx";
import { useCommands } from "../../ui/commands.ts";
import { historyMoved } from "../../ui/history-moves.ts";
import { flushAutosaves } from "../../ui/save-status.ts";

/** Undo and redo of the answers. */
export function History({ assessment }: { readonly assessment: Stored<"assessment"> }) {
  const { t } = useTranslation("assessment");
  const scope = undoScope("assessment", assessment.id);
  const live = useLive(() => undoState(scope), [scope]);
  const state = live.status === "ready" ? live.value : { canUndo: false, canRedo: false };
  const { canUndo, canRedo } = state;
  const commands = useMemo(() => {
    const move = (step: (scope: string) => Promise<boolean>) => () =>
      void attempt(async () => {
        await flushAutosaves();
        if (await step(scope)) historyMoved();
      });
    return [
      {
        id: "assessment-undo",
        label: t("undo"),
        menu: "visit",
        keys: "Mod+Z",
        isEnabled: canUndo,
        areKeysAlwaysTried: true,
        run: move(undo),
      },
      {
        id: "assessment-redo",
        label: t("redo"),
        menu: "visit",
        keys: "Mod+Y",
        isEnabled: canRedo,
        areKeysAlwaysTried: true,
        run: move(redo),
      },
    ] as const;
  }, [t, scope, canUndo, canRedo]);
  useCommands(commands);
  const [back, again] = commands;
  return (
    <>
      <IconButton label={back.label} icon={<Undo2 aria-hidden />} isDisabled={!canUndo} onPress={back.run} />
      <IconButton
        label={again.label}
        icon={<Redo2 aria-hidden />}
        isDisabled={!canRedo}
        onPress={again.run}
      />
    </>
  );
}
