import { useTranslation } from "react-i18next";
import { noticeWords } from "../../../shared/content/notice.ts";
import { formatDay, formatInstant } from "../../../shared/language/dates.ts";
import type { Visit } from "../../../shared/records/visit.ts";
import { noticeOfVisit } from "../../../shared/rules/notice-given.ts";
import { visitCode } from "../../../shared/rules/visit-code.ts";
import { type Held, recordsAmong } from "../../data/held.ts";
import { useLive } from "../../data/live.ts";
import { defaultSettings, readSettings } from "../../data/settings.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";

/** At which visits the information was given, which version, how. */
export function NoticesCard({ held }: { readonly held: Held }) {
  const { t } = useTranslation("rgpd");
  const language = useLanguage();
  const live = useLive(readSettings, []);
  const today = noticeWords(live.status === "ready" ? live.value : defaultSettings);
  const visits = recordsAmong([...held.documents, ...held.related], "visit");
  const given = (visit: Visit): string | undefined => {
    const { version, given: giving } = noticeOfVisit(visit, today);
    return (
      giving &&
      t(`notices.given.${giving.how ?? "paper"}`, { version, when: formatInstant(giving.at, visit.zone) })
    );
  };
  return (
    <Card title={t("notices.title")}>
      {visits.length === 0 && <p className="soft">{t("notices.none")}</p>}
      <ul role="list" className="rgpd-list">
        {visits.map(({ id, fields }) => (
          <li key={id} className="stack-s">
            <span>
              <Link href={`#/visits/${id}`}>
                {t("notices.visit", { day: formatDay(fields.day, language) })}
              </Link>{" "}
              <span className="small soft tnum">{t("notices.code", { code: visitCode(id) })}</span>
            </span>
            {given(fields) === undefined ? (
              <span>
                <Badge tone="warn">{t("notices.notGiven")}</Badge>
              </span>
            ) : (
              <span className="small">{given(fields)}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
