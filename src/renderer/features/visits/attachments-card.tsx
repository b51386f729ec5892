import { Paperclip } from "lucide-react";
import { useTranslation } from "react-i18next";
import { filesOfVisit } from "../../data/attachments.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { readSettings } from "../../data/settings.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { DropArea } from "../../ui/drop-area.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { AttachmentLine } from "./attachment-line.tsx";
import { useAddFiles } from "./use-add-files.ts";
import { usePastedPictures } from "./use-pasted-pictures.ts";
import "./attachments-card.css";
import "./visits.css";

/** Files that go with the visit: photos, quotes, minutes. Their bytes are kept here, and go to the hub by themselves. */
export function AttachmentsCard({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation("attachments");
  const say = useSayProblem();
  const live = useLive(() => filesOfVisit(visit.id), [visit.id]);
  const settings = useLive(readSettings, []);
  const { add, adding, faults, forgetFaults } = useAddFiles(visit);
  const take = (files: readonly File[]) => void add(files);
  usePastedPictures(take);
  return (
    <Card title={t("title")}>
      <DropArea hint={t("dropHere")} onFiles={take}>
        <p className="small soft">{t("hint")}</p>
        {settings.status === "ready" && !settings.value.retention.photos && (
          <p className="small soft">{t("noPhotos")}</p>
        )}
        {live.status === "failed" && <Callout tone="bad">{say(live.problem)}</Callout>}
        <ul role="list" className="visit-entries">
          {live.status === "ready" &&
            live.value.attachments.map((attachment) => (
              <AttachmentLine
                key={attachment.id}
                visit={visit}
                attachment={attachment}
                here={live.value.here}
                place={live.value.place}
              />
            ))}
        </ul>
        {adding !== undefined && (
          <ProgressBar
            label={t("preparing", { name: adding.name })}
            value={adding.total === 1 ? undefined : adding.done / adding.total}
            valueText={`${adding.done + 1} / ${adding.total}`}
          />
        )}
        {faults.length > 0 && (
          <Callout tone="warn" isLive actions={<Button onPress={forgetFaults}>{t("dismiss")}</Button>}>
            {faults.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </Callout>
        )}
        <div>
          <FileButton icon={<Paperclip aria-hidden />} allowsMany onFiles={take}>
            {t("add")}
          </FileButton>
        </div>
      </DropArea>
    </Card>
  );
}
