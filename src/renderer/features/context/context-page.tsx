import { useTranslation } from "react-i18next";
import { type CompanyPlace, figures, isItsLine } from "../../../shared/content/figures.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { NationalFigure } from "../../ui/charts/national-figure.tsx";
import { Page } from "../../ui/page.tsx";
import { CompanyPicker } from "./company-picker.tsx";
import { usePlacedCompany } from "./use-placed-company.ts";
import "./context.css";

const openSource = (url: string): void => {
  void attempt(async () => {
    await host().openLink({ url });
  });
};

/** National adoption figures: one population a chart, each with its year and its source. */
export function ContextPage() {
  const { t, i18n } = useTranslation("context");
  const language = i18n.language === "en" ? "en" : "fr";
  const placed = usePlacedCompany();
  const place = placed.company?.place;
  const { goals, charts } = figures;

  return (
    <Page
      title={t("title")}
      subtitle={<span>{t("updated", { day: formatDayLong(figures.date, language) })}</span>}
    >
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
    </Page>
  );
}

/** In how many charts a company has a line. */
function linesOf(place: CompanyPlace): number {
  return [figures.goals, ...figures.charts].filter(({ rows }) => rows.some((row) => isItsLine(row, place)))
    .length;
}
