import { CalendarClock, Handshake } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { actionsOfCompany, editAction } from "../../data/actions.ts";
import { eventsOfCompany } from "../../data/events.ts";
import { useLive } from "../../data/live.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { useToday } from "../../ui/use-today.ts";
import { useLanguage } from "./use-language.ts";

/** What was promised, by all visits together; ticked here as well as in its visit. */
export function FollowUpCard({ companyId }: { readonly companyId: DocumentId }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const live = useLive(() => actionsOfCompany(companyId), [companyId]);
  const today = useToday();
  const actions =
    live.status === "ready" ? live.value.filter(({ fields }) => fields.state !== "dropped") : [];
  if (actions.length === 0) return null;
  return (
    <Card title={t("sheet.actions")}>
      <ul role="list" className="stack-s">
        {actions.map(({ id, fields }) => (
          <li key={id} className="spread companies-action">
            <Checkbox
              isSelected={fields.state === "done"}
              onChange={(isDone) => void attempt(() => editAction(id, { state: isDone ? "done" : "open" }))}
            >
              {fields.label === "" ? t("sheet.untitled") : fields.label}
              {fields.who !== undefined && <span className="soft"> – {fields.who}</span>}
            </Checkbox>
            {fields.dueOn !== undefined && (
              <Badge
                tone={fields.state === "open" && fields.dueOn < today ? "bad" : "neutral"}
                icon={<CalendarClock aria-hidden />}
              >
                {fields.state === "open" && fields.dueOn < today
                  ? t("sheet.late", { day: formatDay(fields.dueOn, language) })
                  : formatDay(fields.dueOn, language)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Meetings, workshops and referrals, latest first. */
export function EventsCard({ companyId }: { readonly companyId: DocumentId }) {
  const { t } = useTranslation(["companies", "visits"]);
  const language = useLanguage();
  const live = useLive(() => eventsOfCompany(companyId), [companyId]);
  const events = live.status === "ready" ? live.value.toReversed() : [];
  if (events.length === 0) return null;
  return (
    <Card title={t("companies:sheet.events")}>
      <ul role="list" className="stack-s">
        {events.map(({ id, fields }) => (
          <li key={id} className="spread">
            <span className="companies-event">
              <Handshake aria-hidden />
              <span>
                {fields.title === "" ? t("companies:sheet.untitled") : fields.title}
                <span className="small soft">
                  {" "}
                  {[
                    t(`visits:events.kinds.${fields.kind}`),
                    fields.partner,
                    fields.day === undefined ? undefined : formatDay(fields.day, language),
                  ]
                    .filter((part) => part !== undefined)
                    .join(" · ")}
                </span>
              </span>
            </span>
            {fields.outcome !== undefined && <Badge>{t(`visits:events.outcomes.${fields.outcome}`)}</Badge>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
