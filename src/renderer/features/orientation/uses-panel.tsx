import { FileText } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCatalogueIn } from "../../../shared/content/uses.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { answersOf, useRatingsOf } from "../../../shared/records/assessment-keys.ts";
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import { tradeOfNaf } from "../../../shared/rules/trades.ts";
import { type RankedUse, usesForCompany } from "../../../shared/rules/use-ranking.ts";
import type { Quadrant } from "../../../shared/rules/use-score.ts";
import { quadrantWords } from "../../../shared/rules/use-words.ts";
import { rateUse } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { UseMatrix } from "../../ui/charts/matrix.tsx";
import { Facts } from "../../ui/facts.tsx";
import { ScreeningCard } from "./screening-card.tsx";
import { UseCard } from "./use-card.tsx";
import { VigilanceCard } from "./vigilance-card.tsx";
import "./orientation.css";

/** Shown before « afficher plus » is pressed: what two people can discuss in ten minutes. */
const SHOWN_FIRST = 8;

const quadrants = ["quick_win", "project", "prepare", "set_aside"] as const satisfies readonly Quadrant[];

/** Uses that fit the trade, rated together: value against feasibility. */
export function UsesPanel(props: {
  readonly visitId: DocumentId;
  readonly company: Stored<"company">;
  readonly assessment: Stored<"assessment">;
}) {
  const { t } = useTranslation(["orientation", "sheets"]);
  const language = useLanguage();
  const catalogue = useCatalogueIn(language);
  const [showsAll, setShowsAll] = useState(false);
  const { company, assessment } = props;
  const ratings = useRatingsOf(assessment.fields);
  const naf = nafOfCompany(company.fields);
  const { recommended, vigilance } = usesForCompany(
    { naf, isCraft: company.fields.isCraft, answers: answersOf(assessment.fields), ratings },
    catalogue.uses,
    language,
  );
  const shown = showsAll ? recommended : recommended.slice(0, SHOWN_FIRST);
  const trade = naf === undefined ? undefined : tradeOfNaf(naf, language);
  const kept = recommended.filter(({ use }) => ratings[use.id]?.kept === true).length;

  return (
    <div className="stack">
      <p className="soft">{t("orientation:uses.intro")}</p>
      {naf === undefined && <Callout tone="warn">{t("orientation:uses.none")}</Callout>}
      <div className="orientation-halves">
        <Card title={t("orientation:uses.matrix")}>
          <UseMatrix
            label={t("orientation:uses.matrix")}
            points={shown.map(({ use, value, feasibility }) => ({
              id: use.id,
              label: use.title,
              value,
              feasibility,
            }))}
            valueLabel={t("orientation:uses.value")}
            feasibilityLabel={t("orientation:uses.feasibility")}
            quarters={[
              quadrantWords.project.name[language],
              quadrantWords.quick_win.name[language],
              quadrantWords.set_aside.name[language],
              quadrantWords.prepare.name[language],
            ]}
          />
          <div className="orientation-quarters">
            <UsesByQuadrant shown={shown} />
          </div>
        </Card>
        <VigilanceCard vigilance={vigilance} />
      </div>
      <div className="spread">
        <h2>{t("orientation:uses.title")}</h2>
        <span className="small soft">{t("orientation:uses.kept", { count: kept })}</span>
        {trade !== undefined && (
          <ButtonLink
            href={`#/visits/${props.visitId}/sheets/trade/${trade.id}`}
            icon={<FileText aria-hidden />}
          >
            {t("sheets:trade")}
          </ButtonLink>
        )}
      </div>
      <ol className="orientation-cards" role="list">
        {shown.map((ranked, index) => (
          <li key={ranked.use.id}>
            <UseCard
              ranked={ranked}
              number={index + 1}
              isKept={ratings[ranked.use.id]?.kept === true}
              sheetHref={`#/visits/${props.visitId}/sheets/use/${ranked.use.id}`}
              publishedMention={catalogue.publishedMention}
              onRate={(rating) => void attempt(() => rateUse(assessment.id, ranked.use.id, rating))}
            />
          </li>
        ))}
      </ol>
      {!showsAll && recommended.length > SHOWN_FIRST && (
        <div>
          <Button onPress={() => setShowsAll(true)}>{t("orientation:uses.show")}</Button>
        </div>
      )}
      <p className="small soft">{catalogue.reviewMention}</p>
      <ScreeningCard />
      <p className="small soft">
        {t("orientation:uses.sources")} {catalogue.sources.map(({ name }) => name).join(" · ")}
      </p>
    </div>
  );
}

/** The picture in words: which numbers stand in which quarter. */
function UsesByQuadrant({ shown }: { readonly shown: readonly RankedUse[] }) {
  const language = useLanguage();
  return (
    <Facts
      facts={quadrants.map((quadrant) => ({
        term: quadrantWords[quadrant].name[language],
        value: listOf(
          shown
            .map(({ use, quadrant: own }, index) => ({ own, text: `${index + 1}. ${use.title}` }))
            .filter(({ own }) => own === quadrant)
            .map(({ text }) => text),
        ),
      }))}
    />
  );
}

function listOf(lines: readonly string[]) {
  return lines.length === 0 ? undefined : (
    <ul role="list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
