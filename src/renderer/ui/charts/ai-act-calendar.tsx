import { useTranslation } from "react-i18next";
import { aiActIn } from "../../../shared/content/ai-act.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { calendarOn } from "../../../shared/rules/ai-act.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Badge } from "../badge.tsx";
import "./ai-act-calendar.css";

/** What of the regulation on AI applies on a day (`YYYY-MM-DD`), and what comes next. */
export function AiActCalendar({ today }: { readonly today: string }) {
  const { t } = useTranslation("context");
  const language = useLanguage();
  const act = aiActIn(language);
  const { past, next } = calendarOn(today, act);
  const [nearest] = next;
  const entries = [
    ...past.map((entry) => ({ ...entry, state: "past" as const, said: t("act.inForce") })),
    ...next.map((entry) => ({
      ...entry,
      state: entry.day === nearest?.day ? ("nearest" as const) : ("next" as const),
      said: t("act.inDays", { count: entry.daysLeft }),
    })),
  ];
  return (
    <ol role="list" className="ui-timeline" aria-label={t("act.calendar")}>
      {entries.map(({ id, day, title, article, state, said }) => (
        <li key={id} className={`ui-timeline-${state}`}>
          <p className="row">
            <strong className="tnum">{formatDayLong(day, language)}</strong>
            <Badge tone={state === "past" ? "good" : state === "nearest" ? "warn" : "neutral"}>{said}</Badge>
          </p>
          <p>{title}</p>
          <p className="small soft">{article}</p>
        </li>
      ))}
    </ol>
  );
}
