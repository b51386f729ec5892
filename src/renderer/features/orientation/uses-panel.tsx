import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../../shared/content/uses.ts";
import { dayOf, formatDay } from "../../../shared/language/dates.ts";
import { answersOf, useRatingsOf } from "../../../shared/records/assessment-keys.ts";
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import { type RankedUse, usesForCompany, type UseVigilance } from "../../../shared/rules/use-ranking.ts";
import { effortWords, quadrantWords, riskClassWords } from "../../../shared/rules/use-words.ts";
import { rateUse } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox, Segmented } from "../../ui/choices.tsx";
import { UseMatrix } from "../../ui/charts/matrix.tsx";
import "./orientation.css";

/** Shown before « afficher plus » is pressed: what two people can discuss in ten minutes. */
const SHOWN_FIRST = 8;

const tones: Readonly<Record<RankedUse["quadrant"], Tone>> = {
  quick_win: "good",
  project: "info",
  prepare: "warn",
  set_aside: "neutral",
};

const marks = ["1", "2", "3", "4", "5"].map((id) => ({ id, label: id }));

/** Uses that fit the trade, rated together: value against feasibility. */
export function UsesPanel(props: {
  readonly company: Stored<"company">;
  readonly assessment: Stored<"assessment">;
}) {
  const { t, i18n } = useTranslation("orientation");
  const language = i18n.language === "en" ? "en" : "fr";
  const [showsAll, setShowsAll] = useState(false);
  const { company, assessment } = props;
  const ratings = useRatingsOf(assessment.fields);
  const naf = nafOfCompany(company.fields);
  const { recommended, vigilance } = usesForCompany(
    { naf, isCraft: company.fields.isCraft, answers: answersOf(assessment.fields), ratings },
    useCatalogue.uses,
    language,
  );
  const shown = showsAll ? recommended : recommended.slice(0, SHOWN_FIRST);
  const kept = recommended.filter(({ use }) => ratings[use.id]?.kept === true).length;
  const rate = (use: string, rating: Parameters<typeof rateUse>[2]) =>
    void attempt(() => rateUse(assessment.id, use, rating));

  return (
    <div className="stack">
      <p className="soft">{t("uses.intro")}</p>
      {naf === undefined && <Callout tone="warn">{t("uses.none")}</Callout>}
      <div className="columns">
        <ol className="stack" role="list">
          {shown.map((ranked, index) => (
            <li key={ranked.use.id}>
              <Card
                title={`${index + 1}. ${ranked.use.title}`}
                level={3}
                actions={
                  <>
                    {ranked.use.riskClass === "transparency" && (
                      <Badge tone="warn">{riskClassWords[ranked.use.riskClass][language]}</Badge>
                    )}
                    <Badge tone={tones[ranked.quadrant]}>
                      {quadrantWords[ranked.quadrant].name[language]}
                    </Badge>
                  </>
                }
              >
                <p>{ranked.use.description}</p>
                <p className="small">
                  <strong>{t("uses.benefit")} :</strong> {ranked.use.benefit}{" "}
                  <strong>{t("uses.effort")} :</strong>{" "}
                  {ranked.use.efforts.map((effort) => effortWords[effort][language]).join(" – ")}
                </p>
                {ranked.prerequisites.length > 0 && (
                  <ul className="small">
                    {ranked.prerequisites.map(({ label, state }) => (
                      <li key={label}>
                        {t("uses.prerequisites")} : {label}{" "}
                        <strong>
                          (
                          {t(
                            state === "met"
                              ? "uses.met"
                              : state === "not_met"
                                ? "uses.notMet"
                                : "uses.unknown",
                          )}
                          )
                        </strong>
                      </li>
                    ))}
                  </ul>
                )}
                {ranked.use.published !== undefined && (
                  <p className="small soft">
                    {ranked.use.published.text} ({useCatalogue.publishedMention})
                  </p>
                )}
                <div className="row">
                  {(["value", "feasibility"] as const).map((part) => (
                    <div key={part} className="row small">
                      <span aria-hidden>{t(`uses.${part}`)}</span>
                      <Segmented
                        label={t("uses.rating", { label: t(`uses.${part}`), use: ranked.use.title })}
                        options={marks}
                        value={String(ranked[part])}
                        onChange={(mark) => rate(ranked.use.id, { [part]: Number(mark) })}
                      />
                    </div>
                  ))}
                </div>
                <Checkbox
                  isSelected={ratings[ranked.use.id]?.kept ?? false}
                  onChange={(isKept) => rate(ranked.use.id, { kept: isKept ? true : null })}
                >
                  {t("uses.keep")}
                </Checkbox>
              </Card>
            </li>
          ))}
          {!showsAll && recommended.length > SHOWN_FIRST && (
            <li>
              <Button onPress={() => setShowsAll(true)}>{t("uses.show")}</Button>
            </li>
          )}
        </ol>
        <div className="stack">
          <Card title={t("uses.matrix")}>
            <UseMatrix
              label={t("uses.matrix")}
              points={shown.map(({ use, value, feasibility }) => ({
                id: use.id,
                label: use.title,
                value,
                feasibility,
              }))}
              valueLabel={t("uses.value")}
              feasibilityLabel={t("uses.feasibility")}
              quarters={[
                quadrantWords.project.name[language],
                quadrantWords.quick_win.name[language],
                quadrantWords.set_aside.name[language],
                quadrantWords.prepare.name[language],
              ]}
            />
            <p className="small">{t("uses.kept", { count: kept })}</p>
            <p className="small soft">{useCatalogue.reviewMention}</p>
          </Card>
          <Card title={t("uses.vigilance")} tone="warm">
            <ul className="stack-s">
              {vigilance.map((point) => (
                <li key={`${point.use.id}/${point.kind}/${point.shift?.when ?? ""}`}>
                  <VigilancePoint point={point} />
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
      <p className="small soft">{useCatalogue.sources.map(({ name }) => name).join(" · ")}</p>
    </div>
  );
}

/** A use to keep away from, or what would change the class of another: the article and its date, never « conforme ». */
function VigilancePoint({ point: { use, shift } }: { readonly point: UseVigilance }) {
  const { t, i18n } = useTranslation("orientation");
  const language = i18n.language === "en" ? "en" : "fr";
  const { riskClass, article, appliesFrom } = shift ?? use;
  const when =
    appliesFrom === undefined
      ? ""
      : t(appliesFrom <= dayOf(new Date()) ? "uses.since" : "uses.from", {
          day: formatDay(appliesFrom, language),
        });
  return (
    <>
      <strong>{use.title}</strong>
      {shift !== undefined && <span> – {shift.when}</span>}
      <br />
      <span className="small soft">
        {[riskClassWords[riskClass][language], article, when]
          .filter((part) => part !== undefined && part !== "")
          .join(", ")}
        {shift === undefined && use.riskNote !== undefined && ` – ${use.riskNote}`}
      </span>
    </>
  );
}
