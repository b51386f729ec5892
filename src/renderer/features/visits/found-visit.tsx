import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDayLong } from "../../../shared/language/dates.ts";
import type { VisitExport } from "../../../shared/records/visit-export.ts";
import type { Met } from "../../data/take-visit.ts";
import { FoundCompany } from "./found-company.tsx";
import { TakeCard } from "./take-card.tsx";
import { useTake } from "./use-take.ts";

/** A whole visit that a file carries, before it is added. */
export function FoundVisit(props: {
  readonly exported: VisitExport;
  readonly met: Met;
  readonly onOther: () => void;
}) {
  const { t, i18n } = useTranslation("visits");
  const { isTaking, take, complete } = useTake();
  const { exported, met } = props;
  const { visit, company, people, notes, assessment, actions, events, attachments } = exported;
  const [isOther, setIsOther] = useState(false);
  const plan = actions.length + events.length;
  const headings = Object.entries(visit.fields).filter(([key]) => key.startsWith("notes.")).length;
  return (
    <TakeCard
      title={t("take.found", {
        company: company.fields.name,
        day: formatDayLong(visit.fields.day, i18n.language === "en" ? "en" : "fr"),
        interpolation: { escapeValue: false },
      })}
      met={met}
      isTaking={isTaking}
      onTake={() => take(exported, isOther ? undefined : met.company?.id)}
      onComplete={(here) => complete(here, exported)}
      onOther={props.onOther}
    >
      <ul>
        {people.length > 0 && <li>{t("take.people", { count: people.length })}</li>}
        <li>{t("take.notes", { count: headings + notes.length })}</li>
        <li>{t(assessment === undefined ? "take.noAssessment" : "take.assessment")}</li>
        {plan > 0 && <li>{t("take.actions", { count: plan })}</li>}
        {attachments.length > 0 && <li>{t("take.attachments", { count: attachments.length })}</li>}
      </ul>
      {met.visit === undefined && (
        <FoundCompany company={met.company} isOther={isOther} onOther={setIsOther} />
      )}
    </TakeCard>
  );
}
