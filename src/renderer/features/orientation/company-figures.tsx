import { ChartNoAxesColumn } from "lucide-react";
import { useTranslation } from "react-i18next";
import { chartsFor, figuresIn } from "../../../shared/content/figures.ts";
import { companyFacts } from "../../../shared/rules/company-facts.ts";
import type { Stored } from "../../data/records.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { NationalFigure } from "../../ui/charts/national-figure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";

/** The company's place in national figures: one chart a population, never mixed (domain.md §8.8). */
export function CompanyFigures({ company }: { readonly company: Stored<"company"> }) {
  const { t } = useTranslation("orientation");
  const language = useLanguage();
  const { headcount, section, size } = companyFacts(company.fields);
  const place = { headcount, section, size: size.category };
  const charts = chartsFor(place, figuresIn(language));
  return (
    <div className="stack">
      {charts.length === 0 && (
        <EmptyState
          icon={<ChartNoAxesColumn />}
          title={t("context.noneTitle")}
          text={t("context.none")}
          actions={
            <ButtonLink variant="primary" href={`#/companies/${company.id}`}>
              {t("schemes.missing")}
            </ButtonLink>
          }
        />
      )}
      <div className="orientation-cards">
        {charts.map((chart) => (
          <Card key={chart.id} title={chart.title}>
            <NationalFigure
              chart={chart}
              place={place}
              onOpenSource={(url) => void attempt(() => host().openLink({ url }))}
            />
          </Card>
        ))}
      </div>
      <p>
        <Link href="#/context">{t("context.all")}</Link>
      </p>
    </div>
  );
}
