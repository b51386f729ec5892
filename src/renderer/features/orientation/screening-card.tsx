import { useState } from "react";
import { useTranslation } from "react-i18next";
import { aiActIn } from "../../../shared/content/ai-act.ts";
import { type ScreeningAnswers, screenUse } from "../../../shared/rules/ai-act.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { useToday } from "../../ui/use-today.ts";
import { VigilanceList } from "./vigilance-card.tsx";

/** A use that is in no catalogue, screened with the manager: prohibited, high risk, transparency. Nothing is kept. */
export function ScreeningCard() {
  const { t } = useTranslation("orientation");
  const language = useLanguage();
  const act = aiActIn(language);
  const today = useToday();
  const [answers, setAnswers] = useState<ScreeningAnswers>({});
  const { points, riskClass, unanswered } = screenUse(answers, today, language, act);
  const steps = act.screening.toSorted((a, b) => a.rank - b.rank);
  return (
    <Card
      title={t("screening.title")}
      actions={
        <Button variant="quiet" onPress={() => setAnswers({})}>
          {t("screening.again")}
        </Button>
      }
    >
      <p className="soft">{t("screening.intro")}</p>
      <div className="orientation-halves">
        {steps.map((step) => (
          <section key={step.id} className="stack-s" aria-label={step.title}>
            <h3>{step.title}</h3>
            <p className="small soft">{step.article}</p>
            {step.questions.map(({ id, text }) => (
              <div key={id} className="orientation-question">
                <span>{text}</span>
                <Segmented
                  label={text}
                  options={[
                    { id: "yes", label: t("schemes.yes") },
                    { id: "no", label: t("schemes.no") },
                  ]}
                  value={answers[id] === true ? "yes" : answers[id] === false ? "no" : undefined}
                  onChange={(said) => setAnswers({ ...answers, [id]: said === "yes" })}
                />
              </div>
            ))}
          </section>
        ))}
      </div>
      <Callout
        tone={points.length > 0 ? "warn" : "info"}
        isLive
        title={
          points.length > 0
            ? t("screening.found", { count: points.length })
            : riskClass === "minimal"
              ? act.minimal.title
              : t("screening.left", { count: unanswered.length })
        }
      >
        {points.length > 0 && <VigilanceList points={points} />}
        {riskClass === "minimal" && <p>{act.minimal.advice}</p>}
        <p className="small">{act.mention}</p>
      </Callout>
    </Card>
  );
}
