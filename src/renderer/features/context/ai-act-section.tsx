import { useTranslation } from "react-i18next";
import { aiActIn } from "../../../shared/content/ai-act.ts";
import { formatDay } from "../../../shared/language/dates.ts";
import { applicability } from "../../../shared/rules/ai-act.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { AiActCalendar } from "../../ui/charts/ai-act-calendar.tsx";
import { useToday } from "../../ui/use-today.ts";

/** The regulation on AI for a small company: what applies and when, by article. It signals, it never certifies. */
export function AiActSection() {
  const { t } = useTranslation("context");
  const language = useLanguage();
  const act = aiActIn(language);
  const { literacy } = act;
  const today = useToday();
  return (
    <div className="stack">
      <Callout title={act.text}>
        {act.mention} {t("act.verified", { day: formatDay(act.verifiedOn, language) })}
        {act.grade === "C" && ` ${t("act.secondHand")}`}
      </Callout>
      <div className="context-halves">
        <Card title={t("act.calendar")}>
          <AiActCalendar today={today} />
        </Card>
        <div className="stack">
          <Card title={literacy.title} tone="accent">
            <p>{literacy.text}</p>
            <p className="small soft">
              {literacy.article}, {applicability(literacy.appliesFrom, today, language)}
            </p>
          </Card>
          <Card title={t("act.classes")}>
            <ul role="list" className="stack">
              {act.screening
                .toSorted((a, b) => a.rank - b.rank)
                .map((step) => (
                  <li key={step.id}>
                    <p>
                      <strong>{step.title}</strong>
                    </p>
                    <p>{step.advice}</p>
                    <p className="small soft">
                      {step.article}, {applicability(step.appliesFrom, today, language)}
                    </p>
                  </li>
                ))}
              <li>
                <p>
                  <strong>{act.minimal.title}</strong>
                </p>
                <p>{act.minimal.advice}</p>
              </li>
            </ul>
            <p className="small soft">{t("act.screen")}</p>
          </Card>
          <Card title={t("act.roles")}>
            <p>{act.roles}</p>
            <p>{act.fines}</p>
          </Card>
        </div>
      </div>
      <p className="small soft">
        {t("source")} {act.sources.map(({ name }) => name).join(" · ")}
      </p>
      <div>
        <Button onPress={() => void attempt(() => host().openLink({ url: act.officialUrl }))}>
          {t("act.official")}
        </Button>
      </div>
    </div>
  );
}
