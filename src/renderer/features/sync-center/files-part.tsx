import { Send } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatSize } from "../../../shared/language/file-size.ts";
import { Problem } from "../../../shared/problem.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { moveFilesNow } from "../../sync/loop.ts";
import { useSyncStatus } from "../../sync/status.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { ProgressBar } from "../../ui/progress.tsx";

/** Files that go apart from the documents: which is under way, and why the others wait. */
export function FilesPart() {
  const { t } = useTranslation("sync");
  const language = useLanguage();
  const sayProblem = useSayProblem();
  const { files } = useSyncStatus();
  if (files === undefined) return null;
  const { moving, waiting, isHeld, isHubFull, problem } = files;
  const isWaiting = waiting > 0 && moving === undefined;
  const now = (
    <Button icon={<Send aria-hidden />} onPress={moveFilesNow}>
      {t("files.now")}
    </Button>
  );
  return (
    <>
      {moving !== undefined && (
        <ProgressBar
          label={t(`files.${moving.what}`)}
          value={moving.total === 0 ? undefined : moving.done / moving.total}
          valueText={t("files.progress", {
            done: formatSize(moving.done, language),
            total: formatSize(moving.total, language),
          })}
        />
      )}
      {isHubFull && <Callout tone="warn">{t("files.full")}</Callout>}
      {problem !== undefined && <Callout tone="warn">{sayProblem(new Problem(problem))}</Callout>}
      {isWaiting && isHeld && <Callout actions={now}>{t("files.held")}</Callout>}
      {isWaiting && !isHeld && <div className="row">{now}</div>}
    </>
  );
}
