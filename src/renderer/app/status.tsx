import { CloudCheck, CloudOff, Laptop, RefreshCw } from "lucide-react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../shared/language/dates.ts";
import { useStateSentence } from "../sync/use-state-sentence.ts";
import { useSyncStatus } from "../sync/status.ts";
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

/** What is on the hub, what waits for it, and what waits for a person. Leads to the screen that says all. */
export function SyncState() {
  const { t } = useTranslation("app");
  const isOnline = useOnline();
  const { phase } = useSyncStatus();
  const { sentence, forPerson } = useStateSentence();
  const Icon =
    phase === "not_enrolled"
      ? Laptop
      : phase === "syncing"
        ? RefreshCw
        : phase === "idle"
          ? CloudCheck
          : CloudOff;
  return (
    <Link href="#/sync" className="app-status app-status-link">
      <Icon aria-hidden />
      <span role="status">
        {sentence}
        {!isOnline && <span className="app-status-more">{t("network.offline")}</span>}
        {forPerson !== undefined && <strong className="app-status-more">{forPerson}</strong>}
      </span>
    </Link>
  );
}
