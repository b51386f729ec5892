import { useTranslation } from "react-i18next";
import { formatDayLong, formatInstant } from "../../../shared/language/dates.ts";
import { formatEuros, formatNumber } from "../../../shared/language/numbers.ts";
import { departmentOfCommune } from "../../../shared/content/regions.ts";
import { formatSiren, formatSiret, vatMention, vatNumber } from "../../../shared/rules/siren.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import type { CompanyDraft } from "./company-edit.ts";
import { Reach } from "./reach.tsx";
import { useLanguage } from "./use-language.ts";

/** What is known of a company, to be read at a glance. */
export function IdentityFacts({
  company,
  onEdit,
}: {
  readonly company: CompanyDraft;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation(["companies", "common"]);
  const language = useLanguage();
  const { siren, siret, headcount, turnoverEuros, balanceSheetEuros, accountsYear, createdOn } = company;
  const code = company["commune.code"];
  const place = [
    company.address,
    [company.postcode, company["commune.name"]].filter((part) => part !== undefined).join(" "),
    code === undefined ? undefined : departmentOfCommune(code)?.name,
  ].filter((part) => part !== undefined && part !== "");
  const year = accountsYear === undefined ? "" : ` (${accountsYear})`;
  const at = company["directory.at"];
  return (
    <Card
      title={t("companies:form.identity")}
      actions={
        <Button variant="quiet" onPress={onEdit}>
          {t("common:edit")}
        </Button>
      }
    >
      <Facts
        facts={[
          {
            term: t("companies:form.siren"),
            value: siren === undefined ? undefined : <span className="tnum">{formatSiren(siren)}</span>,
          },
          {
            term: t("companies:form.siret"),
            value: siret === undefined ? undefined : <span className="tnum">{formatSiret(siret)}</span>,
          },
          {
            term: t("companies:sheet.vat"),
            value:
              siren === undefined ? undefined : (
                <>
                  <span className="tnum">{vatNumber(siren)}</span>
                  <span className="small soft companies-mention">{vatMention[language]}</span>
                </>
              ),
          },
          {
            term: t("companies:form.address"),
            value: place.length === 0 ? undefined : place.map((line) => <div key={line}>{line}</div>),
          },
          {
            term: t("companies:form.headcount"),
            value: headcount === undefined ? undefined : formatNumber(headcount, language),
          },
          {
            term: t("companies:form.turnover"),
            value: turnoverEuros === undefined ? undefined : `${formatEuros(turnoverEuros, language)}${year}`,
          },
          {
            term: t("companies:form.balanceSheet"),
            value:
              balanceSheetEuros === undefined
                ? undefined
                : `${formatEuros(balanceSheetEuros, language)}${year}`,
          },
          {
            term: t("companies:form.createdOn"),
            value: createdOn === undefined ? undefined : formatDayLong(createdOn, language),
          },
        ]}
      />
      <div>
        <Reach phone={company.phone} email={company.email} website={company.website} />
      </div>
      {company.comment !== undefined && <p className="pre">{company.comment}</p>}
      {at !== undefined && (
        <p className="small soft">
          {t("companies:directory.taken", {
            when: formatInstant(at),
            source: company["directory.source"] ?? "",
          })}
        </p>
      )}
    </Card>
  );
}
