import { CalendarClock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import { editAction } from "../../data/actions.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Link } from "../../ui/link.tsx";
import { toast } from "../../ui/toast.tsx";
import "./today.css";

/** An action and the name of its company. */
export interface NamedAction {
  readonly action: Stored<"action">;
  readonly companyName: string;
}

/** What was promised and is not done, most urgent first. */
export function FollowUps(props: {
  readonly today: string;
  readonly actions: readonly NamedAction[];
  /** How many more there are. */
  readonly others: number;
}) {
  const { t } = useTranslation(["today", "common"]);
  const language = useLanguage();
  const finish = ({ id, fields }: Stored<"action">) =>
    attempt(async () => {
      await editAction(id, { state: "done" });
      toast({
        text: t("today:done", { label: fields.label }),
        action: {
          label: t("common:undo"),
          onPress: () => void attempt(() => editAction(id, { state: "open" })),
        },
      });
    });
  return (
    <Card title={t("today:actions")}>
      {props.actions.length === 0 && <p className="soft">{t("today:noActions")}</p>}
      <ul role="list" className="today-entries">
        {props.actions.map(({ action, companyName }) => {
          const { companyId, dueOn, label, visitId, who } = action.fields;
          return (
            <li key={action.id}>
              <Checkbox isSelected={false} onChange={() => void finish(action)}>
                {label === "" ? t("today:untitled") : label}
                {who !== undefined && <span className="soft"> – {who}</span>}
              </Checkbox>
              <div className="row small today-detail">
                <Link href={visitId === undefined ? `#/companies/${companyId}` : `#/visits/${visitId}`}>
                  {companyName}
                </Link>
                {dueOn !== undefined &&
                  (dueOn < props.today ? (
                    <Badge tone="bad" icon={<CalendarClock aria-hidden />}>
                      {t("today:overdue", { day: formatDay(dueOn, language) })}
                    </Badge>
                  ) : (
                    <span className="soft">{t("today:dueOn", { day: formatDay(dueOn, language) })}</span>
                  ))}
              </div>
            </li>
          );
        })}
      </ul>
      {props.others > 0 && <p className="small soft">{t("today:otherActions", { count: props.others })}</p>}
    </Card>
  );
}
