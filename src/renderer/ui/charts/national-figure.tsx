import { useTranslation } from "react-i18next";
import { type CompanyPlace, type FigureChart, isItsLine } from "../../../shared/content/figures.ts";
import { formatDay } from "../../../shared/language/dates.ts";
import { formatPercent } from "../../../shared/language/numbers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Badge } from "../badge.tsx";
import { type Share, ShareBars } from "./share-bars.tsx";
import "./national-figure.css";

type AnyChart = Omit<FigureChart, "id" | "year"> & { readonly year?: number };

/** One national chart: one population, its year and its source, and the line of a company when it has one. */
export function NationalFigure(props: {
  readonly chart: AnyChart;
  readonly place?: CompanyPlace | undefined;
  /** Opens the page of the source; without it, its address is not shown. */
  readonly onOpenSource?: (url: string) => void;
}) {
  const { t } = useTranslation("context");
  const language = useLanguage();
  const { chart, place, onOpenSource } = props;
  const { source, year } = chart;
  const url = source.url;
  const isKnownTwice = source.date !== undefined && source.name.includes(source.date.slice(0, 4));
  const shares = chart.rows.map((row): Share => {
    const percent = formatPercent(row.percent, language);
    return {
      id: row.id,
      label: row.label,
      percent: row.percent,
      text: row.approximate === true ? t("about", { percent }) : percent,
      isHere: place !== undefined && isItsLine(row, place),
    };
  });
  return (
    <div className="stack">
      <p className="row small">
        {year !== undefined && <Badge tone="accent">{year}</Badge>}
        <span>
          <span className="soft">{t("population")}</span> <span>{chart.population}</span>
        </span>
        {source.grade === "C" && <Badge tone="warn">{t("toConfirm")}</Badge>}
      </p>
      <ShareBars label={chart.title} caption={chart.note} shares={shares} hereLabel={t("here")} />
      <p className="small soft">
        {t("source")} <span>{source.name}</span>
        {source.date !== undefined && !isKnownTwice && `, ${formatDay(source.date, language)}`}
        {url !== undefined && onOpenSource !== undefined && (
          <>
            {" – "}
            <button type="button" className="ui-source-link" onClick={() => onOpenSource(url)}>
              {t("openSource")}
              <span className="sr-only"> {source.name}</span>
            </button>
          </>
        )}
      </p>
    </div>
  );
}
