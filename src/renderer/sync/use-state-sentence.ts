import { useTranslation } from "react-i18next";
import { formatTime } from "../../shared/language/dates.ts";
import { useLive } from "../data/live.ts";
import { syncCounts } from "../data/to-settle.ts";
import { useSyncStatus } from "./status.ts";

/** Where the notebook stands with its hub, in one honest sentence; and what waits for a person. */
export function useStateSentence(): { readonly sentence: string; readonly forPerson: string | undefined } {
  const { t } = useTranslation("sync");
  const { phase, progress, syncedAt, files } = useSyncStatus();
  const live = useLive(syncCounts, []);
  const { waiting, toSettle, apart, merged } =
    live.status === "ready" ? live.value : { waiting: 0, toSettle: 0, apart: 0, merged: 0 };
  const mine = [
    ...(toSettle > 0 ? [t("state.toSettle", { count: toSettle })] : []),
    ...(apart > 0 ? [t("state.apart", { count: apart })] : []),
    ...(merged > 0 ? [t("state.merged", { count: merged })] : []),
  ];
  return { sentence: sentence(), forPerson: mine.length === 0 ? undefined : mine.join(", ") };

  function sentence(): string {
    switch (phase) {
      case "not_enrolled":
        return t("state.local");
      case "syncing":
        if (progress?.what === "push")
          return t("state.push", { done: progress.done, total: progress.total ?? progress.done });
        return progress === undefined ? t("state.syncing") : t("state.pull", { done: progress.done });
      case "unreachable":
        return waiting > 0 ? t("state.waiting", { count: waiting }) : t("state.unreachable");
      case "idle":
        if (waiting > 0) return t("state.leaving", { count: waiting });
        if (files !== undefined && files.waiting > 0) return t("state.files", { count: files.waiting });
        return t("state.all", { time: syncedAt === undefined ? "" : formatTime(syncedAt) });
      default:
        return t(`state.${phase}`);
    }
  }
}
