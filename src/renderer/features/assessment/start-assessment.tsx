import { useState } from "react";
import { useTranslation } from "react-i18next";
import { questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import type { AssessmentVariant } from "../../../shared/records/assessment.ts";
import { createAssessment } from "../../data/assessments.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { readSettings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/choices.tsx";

/** Below ten people the short version is proposed: the company is a TPE if its figures agree. */
const SHORT_BELOW = 10;

/** The version that fits the company, and the usual one where its size is not known. */
function proposedVariant(headcount: number | undefined, usual: AssessmentVariant): AssessmentVariant {
  if (headcount === undefined) return usual;
  return headcount < SHORT_BELOW ? "short" : usual;
}

/** Chooses the version and begins. */
export function StartAssessment(props: {
  readonly visit: Stored<"visit">;
  readonly headcount: number | undefined;
}) {
  const { t } = useTranslation("assessment");
  const [chosen, setChosen] = useState<AssessmentVariant>();
  const settings = useLive(readSettings, []);
  const usual = settings.status === "ready" ? settings.value.questionnaireDefault : "full";
  const variant = chosen ?? proposedVariant(props.headcount, usual);
  const start = () =>
    attempt(async () => {
      await createAssessment({
        visitId: props.visit.id,
        companyId: props.visit.fields.companyId,
        questionnaire: questionnaireStamp,
        variant,
      });
    });
  return (
    <Card title={t("intro.title")} tone="accent">
      <p>{t("intro.text")}</p>
      <RadioGroup
        label={t("intro.variant")}
        options={[
          { id: "short", label: t("intro.short"), description: t("intro.shortText") },
          { id: "full", label: t("intro.full"), description: t("intro.fullText") },
        ]}
        value={variant}
        onChange={setChosen}
      />
      <div>
        <Button variant="primary" onPress={() => void start()}>
          {t("intro.start")}
        </Button>
      </div>
    </Card>
  );
}
