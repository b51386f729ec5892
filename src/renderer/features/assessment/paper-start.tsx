import { useTranslation } from "react-i18next";
import { questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import type { AssessmentVariant } from "../../../shared/records/assessment.ts";
import { createAssessment } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";

/** Asks which sheet lies on the table: it is written on it, so nothing is proposed. */
export function PaperStart({
  visit,
  onStart,
}: {
  readonly visit: Stored<"visit">;
  readonly onStart: () => void;
}) {
  const { t } = useTranslation("assessment");
  const start = (variant: AssessmentVariant) =>
    void attempt(async () => {
      onStart();
      await createAssessment({
        visitId: visit.id,
        companyId: visit.fields.companyId,
        questionnaire: questionnaireStamp,
        variant,
      });
    });
  return (
    <Card title={t("paper.which")} tone="accent">
      <p>{t("paper.whichText")}</p>
      <div className="row">
        <Button variant="primary" onPress={() => start("full")}>
          {t("paper.startFull")}
        </Button>
        <Button variant="primary" onPress={() => start("short")}>
          {t("paper.startShort")}
        </Button>
      </div>
    </Card>
  );
}
