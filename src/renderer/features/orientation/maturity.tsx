import { useTranslation } from "react-i18next";
import { questionnaireIn } from "../../../shared/content/questionnaire.ts";
import { formatPercent } from "../../../shared/language/numbers.ts";
import { gapsOf } from "../../../shared/rules/gap-rules.ts";
import { closedGates, gatesToCheck } from "../../../shared/rules/gates.ts";
import { prioritiesOf, strengthsOf } from "../../../shared/rules/priorities.ts";
import { score } from "../../../shared/rules/scoring.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Badge } from "../../ui/badge.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { LevelBar } from "../../ui/charts/level-bar.tsx";
import { RadarChart } from "../../ui/charts/radar-chart.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";
import "./orientation.css";

/** Scores, strengths and priorities. */
export function Maturity(props: {
  readonly assessment: Stored<"assessment">;
  readonly before?: Stored<"assessment">;
}) {
  const { t } = useTranslation("orientation");
  const language = useLanguage();
  const questionnaire = questionnaireIn(language);
  const { fields } = props.assessment;
  const scores = score(questionnaire, fields.variant, fields);
  const earlier = props.before && score(questionnaire, props.before.fields.variant, props.before.fields);
  const alerts = [
    ...closedGates(questionnaire, scores),
    ...gatesToCheck(questionnaire, scores),
    ...gapsOf(questionnaire, scores),
  ];
  const strengths = strengthsOf(questionnaire, scores);
  const priorities = prioritiesOf(questionnaire, scores);
  const share = (value: number | null): string | undefined =>
    value === null ? undefined : formatPercent(Math.round(value * 100), language);
  const points = (title: string, list: typeof strengths, none: string, tone: "accent" | "warm") => (
    <Card title={title} tone={tone}>
      {list.length === 0 && <p className="soft">{none}</p>}
      <ol className="orientation-points">
        {list.map((point) => (
          <li key={point.id}>
            <strong>{point.title}</strong>
            <p>{point.text}</p>
          </li>
        ))}
      </ol>
    </Card>
  );

  return (
    <div className="stack">
      {alerts.length > 0 && (
        <Callout tone="warn" title={t("maturity.alerts")}>
          <ul>
            {alerts.map((alert) => (
              <li key={alert.id}>
                <strong>{alert.title}.</strong> {alert.text}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {scores.ignored.length > 0 && (
        <Callout tone="warn">{t("maturity.ignored", { keys: scores.ignored.join(", ") })}</Callout>
      )}
      <div className="orientation-halves">
        <Card title={t("maturity.total")}>
          {scores.total === null || scores.level === null ? (
            <p>{t("maturity.noTotal")}</p>
          ) : (
            <p className="orientation-total">
              <strong className="tnum">{scores.total}</strong>
              <span className="soft">{t("maturity.outOf")}</span>
              <Badge tone="accent">{t(`levels.${scores.level}`)}</Badge>
              {scores.variant === "short" && <Badge>{t("maturity.short")}</Badge>}
            </p>
          )}
          {scores.isUnsure && <p>{t("maturity.unsure")}</p>}
          <Facts
            facts={[
              { term: t("maturity.confidence"), value: share(scores.confidence) },
              { term: t("maturity.evidence"), value: share(scores.evidenceShare) },
            ]}
          />
          <p className="small soft">
            {t("maturity.progress", { answered: scores.answered, asked: scores.asked })}
          </p>
          <RadarChart
            label={t("maturity.radar")}
            axes={scores.dimensions.map(({ id, shortTitle, score }, at) => ({
              id,
              label: shortTitle,
              value: score,
              ...(earlier === undefined ? {} : { compare: earlier.dimensions[at]?.score ?? null }),
            }))}
            valueHeader={t("maturity.now")}
            axisHeader={t("maturity.dimension")}
            tableTitle={t("maturity.table")}
            notAssessed={t("maturity.notAssessed")}
            {...(earlier === undefined ? {} : { compareHeader: t("maturity.before") })}
          />
        </Card>
        <Card title={t("maturity.radar")}>
          {scores.dimensions.map((dimension) => (
            <LevelBar
              key={dimension.id}
              label={dimension.title}
              score={dimension.score}
              levelLabel={
                dimension.level === null
                  ? t(dimension.state === "left_out" ? "maturity.leftOut" : "maturity.notAssessed")
                  : t(`levels.${dimension.level}`)
              }
            />
          ))}
        </Card>
      </div>
      <div className="orientation-halves">
        {points(t("maturity.strengths"), strengths, t("maturity.noStrengths"), "accent")}
        {points(t("maturity.priorities"), priorities, t("maturity.noPriorities"), "warm")}
      </div>
      <Disclosure title={t("maturity.method")}>
        <p>{t("maturity.methodText")}</p>
      </Disclosure>
    </div>
  );
}
