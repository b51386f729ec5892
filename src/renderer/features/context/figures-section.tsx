import { useTranslation } from "react-i18next";
import { type CompanyPlace, figures, figuresIn, isItsLine } from "../../../shared/content/figures.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { NationalFigure } from "../../ui/charts/national-figure.tsx";
import { CompanyPicker } from "./company-picker.tsx";
import { usePlacedCompany } from "./use-placed-company.ts";

const openSource = (url: string): void => {
  void attempt(async () => {
    await host().openLink({ url });
  });
};

/** National adoption figures: one population a chart, each with its year and its source. */
export function FiguresSection() {
  const { t } = useTranslation("context");
  const placed = usePlacedCompany();
  const place = placed.company?.place;
  const { goals, charts } = figuresIn(useLanguage());

  return (
    <div className="stack">
      <Callout title={t("readTitle")}>{t("read")}</Callout>
      <div className="context-place">
        <CompanyPicker chosen={placed.company} onChoose={placed.choose} />
        {/* Said aloud, since the marks appear further down. */}
        <p role="status">
          {place !== undefined && t("placed", { count: linesOf(place), name: placed.company?.name ?? "" })}
        </p>
      </div>
      <Card title={goals.title} tone="warm">
        <NationalFigure chart={goals} place={place} onOpenSource={openSource} />
      </Card>
      <div className="context-charts">
        {charts.map((chart) => (
          <Card key={chart.id} title={chart.title}>
            <NationalFigure chart={chart} place={place} onOpenSource={openSource} />
          </Card>
        ))}
      </div>
    </div>
  );
}

/** In how many charts a company has a line. */
function linesOf(place: CompanyPlace): number {
  return [figures.goals, ...figures.charts].filter(({ rows }) => rows.some((row) => isItsLine(row, place)))
    .length;
}
