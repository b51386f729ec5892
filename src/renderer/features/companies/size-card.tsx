import { Scale } from "lucide-react";
import { useTranslation } from "react-i18next";
import { bandLabel, headcountBand } from "../../../shared/rules/headcount-bands.ts";
import { sizeCautions, sizeLabel, sizeReason } from "../../../shared/rules/company-size-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import type { CompanyDraft } from "./company-edit.ts";
import { sizeOf } from "./company-row.ts";
import { useLanguage } from "./use-language.ts";

/** The legal size as it is now known, the threshold that decided, and what is still to be checked. */
export function SizeCard({ company }: { readonly company: CompanyDraft }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const size = sizeOf(company);
  const reason = sizeReason(size, language);
  const cautions = sizeCautions(size, language);
  const band = headcountBand(company["headcountBand.code"]);
  const year = company["headcountBand.year"];
  const insee = company["directory.category"];
  return (
    <Card
      title={t("size.title")}
      tone={size.certainty === "certain" ? "accent" : size.certainty === "presumed" ? "warm" : "plain"}
    >
      <div role="status" className="stack-s">
        <p className="companies-size">
          <Scale aria-hidden />
          <strong className="companies-size-name">{sizeLabel(size, language)}</strong>
          {size.certainty === "presumed" && <Badge tone="warn">{t("size.toCheck")}</Badge>}
        </p>
        {reason !== "" && <p>{reason}</p>}
        {cautions.map((caution) => (
          <p key={caution} className="small">
            {caution}
          </p>
        ))}
      </div>
      {band !== undefined && (
        <p className="small soft">
          {t("size.band", { band: bandLabel(band, language), year: year ?? t("size.yearUnknown") })}
        </p>
      )}
      {insee !== undefined && <p className="small soft">{t("size.insee", { category: insee })}</p>}
      <p className="small soft">{t("size.source")}</p>
    </Card>
  );
}
