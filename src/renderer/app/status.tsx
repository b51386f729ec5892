import { Wifi, WifiOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../shared/language/dates.ts";
import { useLive } from "../data/live.ts";
import { countPending } from "../data/pending.ts";
import { useSaveStatus } from "../ui/save-status.ts";
import { SaveState } from "../ui/save-state.tsx";
import { useOnline } from "./use-online.ts";

/** What is on this computer, in one honest sentence. */
export function SavedState() {
  const { t } = useTranslation("app");
  const report = useSaveStatus();
  const text = t(`saved.${report.status}`, { time: report.at === undefined ? "" : formatTime(report.at) });
  return <SaveState report={report} text={text} />;
}

/** Whether there is a network, and what waits for it. */
export function SyncState() {
  const { t } = useTranslation("app");
  const isOnline = useOnline();
  const pending = useLive(countPending, []);
  return (
    <div className="app-status" role="status">
      {isOnline ? <Wifi aria-hidden /> : <WifiOff aria-hidden />}
      <span>
        {isOnline ? t("network.online") : t("network.offline")}
        {pending.status === "ready" && pending.value > 0 && (
          <span className="app-status-more"> {t("pending", { count: pending.value })}</span>
        )}
      </span>
    </div>
  );
}
