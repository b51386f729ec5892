import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
import "./today.css";

/** An event and the name of its company. */
export interface NamedEvent {
  readonly event: Stored<"event">;
  readonly companyName: string;
}

/** Meetings, workshops and introductions to come, the nearest first. Nothing is shown when there are none. */
export function ComingEvents({ events }: { readonly events: readonly NamedEvent[] }) {
  const { t } = useTranslation(["today", "visits"]);
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <Card title={t("today:events")}>
      <ul role="list" className="today-entries">
        {events.map(({ event: { id, fields }, companyName }) => (
          <li key={id}>
            <div className="today-event">
              <span>{fields.title === "" ? t(`visits:events.kinds.${fields.kind}`) : fields.title}</span>
              {fields.outcome !== undefined && (
                <Badge tone={fields.outcome === "registered" ? "good" : "neutral"}>
                  {t(`visits:events.outcomes.${fields.outcome}`)}
                </Badge>
              )}
            </div>
            <div className="row small">
              <Link
                href={
                  fields.visitId === undefined
                    ? `#/companies/${fields.companyId}`
                    : `#/visits/${fields.visitId}`
                }
              >
                {companyName}
              </Link>
              <span className="soft">
                {fields.day === undefined ? t("today:noDay") : formatDay(fields.day, language)}
                {fields.partner !== undefined && ` · ${fields.partner}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
