import { Check, CircleHelp, FileText, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RankedUse } from "../../../shared/rules/use-ranking.ts";
import type { PrerequisiteState } from "../../../shared/rules/use-score.ts";
import { effortWords, quadrantWords, riskClassWords } from "../../../shared/rules/use-words.ts";
import type { rateUse } from "../../data/assessments.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox, Segmented } from "../../ui/choices.tsx";
import { Facts } from "../../ui/facts.tsx";
import "./orientation.css";

const tones: Readonly<Record<RankedUse["quadrant"], Tone>> = {
  quick_win: "good",
  project: "info",
  prepare: "warn",
  set_aside: "neutral",
};

const states = {
  met: { icon: Check, label: "orientation:uses.met" },
  not_met: { icon: TriangleAlert, label: "orientation:uses.notMet" },
  unknown: { icon: CircleHelp, label: "orientation:uses.unknown" },
} as const satisfies Readonly<Record<PrerequisiteState, object>>;

const marks = ["1", "2", "3", "4", "5"].map((id) => ({ id, label: id }));

/** One use: what it brings, what it takes, and what the two people think of it. */
export function UseCard(props: {
  readonly ranked: RankedUse;
  /** Its number in the picture. */
  readonly number: number;
  readonly isKept: boolean;
  /** Where its sheet is made. */
  readonly sheetHref: string;
  /** Printed beside a published result. */
  readonly publishedMention: string;
  readonly onRate: (rating: Parameters<typeof rateUse>[2]) => void;
}) {
  const { t } = useTranslation(["orientation", "sheets"]);
  const language = useLanguage();
  const { use, quadrant, prerequisites, isRated } = props.ranked;
  return (
    <Card
      title={`${props.number}. ${use.title}`}
      level={3}
      actions={
        <>
          {use.riskClass === "transparency" && (
            <Badge tone="warn">{riskClassWords[use.riskClass][language]}</Badge>
          )}
          <Badge tone={tones[quadrant]}>{quadrantWords[quadrant].name[language]}</Badge>
        </>
      }
    >
      <p>{use.description}</p>
      <Facts
        facts={[
          { term: t("orientation:uses.benefit"), value: use.benefit },
          {
            term: t("orientation:uses.effort"),
            value: use.efforts.map((effort) => effortWords[effort][language]).join(" – "),
          },
        ]}
      />
      {prerequisites.length > 0 && (
        <div className="small">
          <strong>{t("orientation:uses.prerequisites")}</strong>
          <ul role="list" className="orientation-needs">
            {prerequisites.map(({ label, state }) => {
              const { icon: Icon, label: word } = states[state];
              return (
                <li key={label} className={`orientation-need orientation-need-${state}`}>
                  <Icon aria-hidden />
                  <span>
                    {label} – <em>{t(word)}</em>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {use.published !== undefined && (
        <p className="small soft">
          {use.published.text} ({props.publishedMention})
        </p>
      )}
      <div className="orientation-ratings">
        {(["value", "feasibility"] as const).map((part) => (
          <div key={part} className="small">
            <span aria-hidden className="orientation-rating-label">
              {t(`orientation:uses.${part}`)}
              {!isRated[part] && <span className="soft"> {t("orientation:uses.suggested")}</span>}
            </span>
            <Segmented
              label={t("orientation:uses.rating", { label: t(`orientation:uses.${part}`), use: use.title })}
              options={marks}
              value={String(props.ranked[part])}
              onChange={(mark) => props.onRate({ [part]: Number(mark) })}
            />
          </div>
        ))}
      </div>
      <Checkbox isSelected={props.isKept} onChange={(isKept) => props.onRate({ kept: isKept ? true : null })}>
        {t("orientation:uses.keep")}
      </Checkbox>
      <div>
        <ButtonLink
          variant="quiet"
          href={props.sheetHref}
          icon={<FileText aria-hidden />}
          aria-label={t("sheets:giveOf", { name: use.title })}
        >
          {t("sheets:give")}
        </ButtonLink>
      </div>
    </Card>
  );
}
