import { useState } from "react";
import { useTranslation } from "react-i18next";
import { noticeText, noticeWords } from "../../../shared/content/notice.ts";
import { formatDay, formatInstant } from "../../../shared/language/dates.ts";
import type { NoticeHow } from "../../../shared/records/visit.ts";
import { givingNotice, noticeNotGiven, noticeOfVisit } from "../../../shared/rules/notice-given.ts";
import { visitCode } from "../../../shared/rules/visit-code.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { defaultSettings, readSettings } from "../../data/settings.ts";
import { editVisit } from "../../data/visits.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";

const ways: readonly NoticeHow[] = ["spoken", "paper", "both"];

/** The information owed to the person met (RGPD art. 13; domain.md §5): said, given, and recorded by version. */
export function NoticeCard({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation(["visits", "common"]);
  const [isReading, setReading] = useState(false);
  const live = useLive(readSettings, []);
  const settings = live.status === "ready" ? live.value : defaultSettings;
  const { fields, id } = visit;
  const today = noticeWords(settings);
  const { version, words, template, given } = noticeOfVisit(fields, today);
  const give = (how: NoticeHow) =>
    attempt(() =>
      editVisit(id, givingNotice(today, { at: new Date().toISOString(), by: settings.ambassador.name, how })),
    );
  return (
    <Card title={t("visits:notice.title")} tone={given === undefined ? "warm" : "accent"}>
      {given === undefined ? (
        <>
          <p className="small">{t("visits:notice.text")}</p>
          <div className="row" role="group" aria-label={t("visits:notice.given")}>
            {ways.map((how) => (
              <Button
                key={how}
                variant={how === "both" ? "primary" : "secondary"}
                onPress={() => void give(how)}
              >
                {t(`visits:notice.ways.${how}`)}
              </Button>
            ))}
          </div>
          <div className="row">
            <Button variant="quiet" onPress={() => setReading(true)}>
              {t("visits:notice.read")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            {t(`visits:notice.givenAt.${given.how ?? "paper"}`, {
              when: formatInstant(given.at, fields.zone),
              who: given.by ?? t("visits:notice.unnamed"),
              version,
            })}
          </p>
          <div className="row">
            <Button onPress={() => setReading(true)}>{t("visits:notice.read")}</Button>
            <Button variant="quiet" onPress={() => void attempt(() => editVisit(id, noticeNotGiven))}>
              {t("visits:notice.undo")}
            </Button>
          </div>
        </>
      )}
      <p className="small soft">{t("visits:notice.code", { code: visitCode(id) })}</p>
      <Dialog
        title={t("visits:notice.title")}
        isOpen={isReading}
        onClose={() => setReading(false)}
        closeLabel={t("common:close")}
        size="wide"
      >
        <p className="small soft">{t("visits:notice.version", { version, day: formatDay(template.date) })}</p>
        {noticeText(words, template).map((paragraph) => (
          <div key={paragraph.heading}>
            <h3>{paragraph.heading}</h3>
            <p className="pre">{paragraph.text}</p>
          </div>
        ))}
      </Dialog>
    </Card>
  );
}
