import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import { editAction } from "../../data/actions.ts";
import type { Stored } from "../../data/records.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Link } from "../../ui/link.tsx";

/** What was promised and is not done, most urgent first. */
export function FollowUps(props: {
  readonly today: string;
  readonly actions: readonly { readonly action: Stored<"action">; readonly companyName: string }[];
}) {
  const { t, i18n } = useTranslation("today");
  return (
    <Card title={t("actions")}>
      {props.actions.length === 0 && <p className="soft">{t("noActions")}</p>}
      <ul role="list" className="stack-s">
        {props.actions.map(({ action: { id, fields }, companyName }) => (
          <li key={id}>
            <Checkbox
              isSelected={false}
              onChange={() => void attempt(() => editAction(id, { state: "done" }))}
            >
              <span className="sr-only">{t("done", { label: "" })}</span>
              {fields.label}
            </Checkbox>
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
              {fields.dueOn !== undefined &&
                (fields.dueOn < props.today ? (
                  <Badge tone="bad">
                    {t("overdue")} · {formatDay(fields.dueOn)}
                  </Badge>
                ) : (
                  <span className="soft">
                    {t("dueOn", { day: formatDay(fields.dueOn, i18n.language === "en" ? "en" : "fr") })}
                  </span>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
