import { useTranslation } from "react-i18next";
import { chartsFor, isItsLine } from "../../../shared/content/figures.ts";
import { formatPercent } from "../../../shared/language/numbers.ts";
import { companyFacts } from "../../../shared/rules/company-facts.ts";
import type { Stored } from "../../data/records.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { ShareBars } from "../../ui/charts/share-bars.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";

/** The company's place in national figures: one chart a population, never mixed (domain.md §8.8). */
export function CompanyFigures({ company }: { readonly company: Stored<"company"> }) {
  const { t } = useTranslation("orientation");
  const { headcount, section, size } = companyFacts(company.fields);
  const place = { headcount, section, size: size.category };
  const charts = chartsFor(place);
  return (
    <div className="stack">
      {charts.length === 0 && <EmptyState title={t("context.none")} />}
      <div className="orientation-halves">
        {charts.map((chart) => (
          <Card
            key={chart.id}
            title={chart.title}
            actions={chart.source.grade === "C" && <Badge tone="warn">{t("context.toConfirm")}</Badge>}
          >
            <ShareBars
              label={chart.title}
              caption={t("context.caption", {
                population: chart.population,
                year: chart.year,
                source: chart.source.name,
              })}
              hereLabel={t("context.here")}
              shares={chart.rows.map((row) => ({
                id: row.id,
                label: row.label,
                percent: row.percent,
                text: `${row.approximate === true ? "≈ " : ""}${formatPercent(row.percent)}`,
                isHere: isItsLine(row, place),
              }))}
            />
            <p className="small soft">{chart.note}</p>
          </Card>
        ))}
      </div>
      <p>
        <Link href="#/context">{t("context.all")}</Link>
      </p>
    </div>
  );
}
