import { useTranslation } from "react-i18next";
import { questionnaire } from "../../../shared/content/questionnaire.ts";
import { AssessmentVariant } from "../../../shared/records/assessment.ts";
import { editAssessment } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { editVisit } from "../../data/visits.ts";
import { attempt } from "../../ui/attempt.ts";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { Link } from "../../ui/link.tsx";

/** What is written by hand at the top of the sheet: which form it is, and when the visit took place. */
export function PaperHead({
  assessment,
  visit,
}: {
  readonly assessment: Stored<"assessment">;
  readonly visit: Stored<"visit">;
}) {
  const { t } = useTranslation(["assessment", "visits"]);
  const { day, startsAt, endsAt } = visit.fields;
  const edit = (change: Parameters<typeof editVisit>[1]) => void attempt(() => editVisit(visit.id, change));
  const isBackwards = startsAt !== undefined && endsAt !== undefined && endsAt < startsAt;
  return (
    <Card title={t("assessment:paper.head")}>
      <p className="small soft">{t("assessment:paper.headText", { version: questionnaire.version })}</p>
      <Segmented
        label={t("assessment:paper.sheet")}
        options={AssessmentVariant.options
          .toReversed()
          .map((id) => ({ id, label: t(`assessment:paper.${id === "short" ? "startShort" : "startFull"}`) }))}
        value={assessment.fields.variant}
        onChange={(variant) => void attempt(() => editAssessment(assessment.id, { variant }))}
      />
      <div className="row-fields">
        <DateField
          label={t("visits:facts.day")}
          value={day}
          onChange={(picked) => {
            // A visit always has a day: emptying the field keeps the last one.
            if (picked !== undefined) edit({ day: picked });
          }}
        />
        <TimeField
          label={t("visits:facts.startsAt")}
          value={startsAt}
          onChange={(at) => edit({ startsAt: at ?? null })}
        />
        <TimeField
          label={t("visits:facts.endsAt")}
          value={endsAt}
          onChange={(at) => edit({ endsAt: at ?? null })}
          errorMessage={isBackwards ? t("visits:facts.endsBeforeStart") : undefined}
        />
      </div>
      <Link href={`#/visits/${visit.id}`}>{t("assessment:paper.toVisit")}</Link>
    </Card>
  );
}
