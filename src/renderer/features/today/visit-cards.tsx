import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
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
}) {
  const { t, i18n } = useTranslation(["visits", "common"]);
  return (
    <Card title={props.title}>
      {props.visits.length === 0 && <p className="soft">{props.empty}</p>}
      <ul role="list" className="stack-s">
        {props.visits.map(({ visit, companyName, place }) => (
          <li key={visit.id}>
            <Link href={`#/visits/${visit.id}`} className="today-visit">
              <span className="today-when tnum">
                <span>{formatDay(visit.fields.day, i18n.language === "en" ? "en" : "fr")}</span>
                <strong>{visit.fields.startsAt ?? "–"}</strong>
              </span>
              <span className="today-who">
                <strong>{companyName}</strong>
                {place !== undefined && <span className="soft small">{place}</span>}
              </span>
              {visit.fields.isSample === true && <Badge tone="warn">{t("common:sample")}</Badge>}
              <Badge tone={tones[visit.fields.status]}>{t(`visits:status.${visit.fields.status}`)}</Badge>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
