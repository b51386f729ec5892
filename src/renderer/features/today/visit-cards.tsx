import { useTranslation } from "react-i18next";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSyncMarks } from "../../sync/use-sync-marks.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
import { SyncBadge } from "../../ui/sync-badge.tsx";
import type { NamedVisit } from "./named-visit.ts";
import "./today.css";

const tones: Readonly<Record<NamedVisit["visit"]["fields"]["status"], Tone>> = {
  planned: "info",
  in_progress: "warn",
  done: "good",
  cancelled: "neutral",
};

/** Visits, each one a link to its page. */
export function VisitCards(props: {
  readonly title: string;
  readonly empty: string;
  readonly visits: readonly NamedVisit[];
  /** Whether the day is said: not in the list of a single day. */
  readonly hasDays?: boolean;
}) {
  const { t } = useTranslation(["visits", "common"]);
  const language = useLanguage();
  const marks = useSyncMarks();
  return (
    <Card title={props.title}>
      {props.visits.length === 0 && <p className="soft">{props.empty}</p>}
      <ul role="list" className="stack-s">
        {props.visits.map(({ visit: { id, fields }, companyName, place }) => (
          <li key={id}>
            <Link href={`#/visits/${id}`} className="today-visit">
              <strong className="today-when tnum">{fields.startsAt ?? "–"}</strong>
              <span className="today-who">
                <strong>{companyName}</strong>
                <span className="soft small today-where">
                  {props.hasDays === true && (
                    <span>{formatDayLong(fields.day, language, { weekday: true })}</span>
                  )}
                  {place !== undefined && <span>{place}</span>}
                </span>
              </span>
              <span className="today-marks">
                <SyncBadge mark={marks.get(id)} />
                {fields.isSample === true && <Badge>{t("common:sample")}</Badge>}
                <Badge tone={tones[fields.status]}>{t(`visits:status.${fields.status}`)}</Badge>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
