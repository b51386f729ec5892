import { useTranslation } from "react-i18next";
import { aiActIn } from "../../../shared/content/ai-act.ts";
import type { RiskClass } from "../../../shared/content/uses.ts";
import { type VigilancePoint, vigilancePoints } from "../../../shared/rules/ai-act.ts";
import type { UseVigilance } from "../../../shared/rules/use-ranking.ts";
import { riskClassWords } from "../../../shared/rules/use-words.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { AiActCalendar } from "../../ui/charts/ai-act-calendar.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { useToday } from "../../ui/use-today.ts";
import "./orientation.css";

const tones: Readonly<Record<RiskClass, Tone>> = {
  prohibited: "bad",
  high_risk: "warn",
  transparency: "info",
  minimal: "neutral",
};

/** What deserves care among the uses of this trade: the article and its day, never « conforme ». */
export function VigilanceCard(props: { readonly vigilance: readonly UseVigilance[] }) {
  const { t } = useTranslation("orientation");
  const language = useLanguage();
  const act = aiActIn(language);
  const today = useToday();
  const points = vigilancePoints(props.vigilance, today, language, act);
  return (
    <Card title={t("uses.vigilance")} tone="warm">
      {points.length === 0 && <p>{t("uses.noVigilance")}</p>}
      <VigilanceList points={points} />
      <p className="small soft">{act.mention}</p>
      <Disclosure title={t("uses.calendar")}>
        <AiActCalendar today={today} />
      </Disclosure>
    </Card>
  );
}

/** Points of vigilance, gravest first. */
export function VigilanceList(props: { readonly points: readonly VigilancePoint[] }) {
  const language = useLanguage();
  return (
    <ul role="list" className="stack">
      {props.points.map(({ id, title, riskClass, article, when, advice }) => (
        <li key={`${id}/${title}`} className="orientation-point">
          <div className="spread">
            <strong>{title}</strong>
            <Badge tone={tones[riskClass]}>{riskClassWords[riskClass][language]}</Badge>
          </div>
          <p className="small">{advice}</p>
          <p className="small soft">
            {article}, {when}
          </p>
        </li>
      ))}
    </ul>
  );
}
