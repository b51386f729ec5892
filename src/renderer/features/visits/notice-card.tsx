import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notice, noticeText } from "../../../shared/content/notice.ts";
import { formatInstant } from "../../../shared/language/dates.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { defaultSettings, readSettings } from "../../data/settings.ts";
import { editVisit } from "../../data/visits.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { attempt } from "../../ui/attempt.ts";

/** The information owed to the person met (RGPD art. 13; domain.md §5): said, given, and recorded by version. */
export function NoticeCard({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation(["visits", "common"]);
  const [isReading, setReading] = useState(false);
  const live = useLive(readSettings, []);
  const settings = live.status === "ready" ? live.value : defaultSettings;
  const { fields } = visit;
  const give = () =>
    attempt(() =>
      editVisit(visit.id, {
        "notice.givenAt": new Date().toISOString(),
        "notice.givenBy": settings.ambassador.name === "" ? null : settings.ambassador.name,
        "notice.version": notice.version,
      }),
    );
  const takeBack = () =>
    attempt(() =>
      editVisit(visit.id, { "notice.givenAt": null, "notice.givenBy": null, "notice.version": null }),
    );
  const givenAt = fields["notice.givenAt"];
  return (
    <Card title={t("visits:notice.title")} tone={givenAt === undefined ? "warm" : "accent"}>
      {givenAt === undefined ? (
        <>
          <p className="small">{t("visits:notice.text")}</p>
          <div className="row">
            <Button variant="primary" onPress={() => void give()}>
              {t("visits:notice.given")}
            </Button>
            <Button onPress={() => setReading(true)}>{t("visits:notice.read")}</Button>
          </div>
        </>
      ) : (
        <>
          <p>
            {t("visits:notice.givenAt", {
              when: formatInstant(givenAt, fields.zone),
              who: fields["notice.givenBy"] ?? t("visits:notice.unnamed"),
              version: fields["notice.version"] ?? "",
            })}
          </p>
          <div className="row">
            <Button onPress={() => setReading(true)}>{t("visits:notice.read")}</Button>
            <Button variant="quiet" onPress={() => void takeBack()}>
              {t("visits:notice.undo")}
            </Button>
          </div>
        </>
      )}
      <Dialog
        title={t("visits:notice.title")}
        isOpen={isReading}
        onClose={() => setReading(false)}
        closeLabel={t("common:close")}
        size="wide"
      >
        {noticeText(settings).map((paragraph) => (
          <div key={paragraph.heading}>
            <h3>{paragraph.heading}</h3>
            <p className="pre">{paragraph.text}</p>
          </div>
        ))}
      </Dialog>
    </Card>
  );
}
