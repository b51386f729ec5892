import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { findSensitiveWords } from "../../../shared/rules/sensitive-words.ts";
import { Callout } from "../../ui/callout.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { AmountField } from "./amount-field.tsx";
import { type FieldsProps, textOrNothing } from "./company-edit.ts";

/** The figures that decide the legal size and what the company may get. */
export function FigureFields({ company, change }: FieldsProps) {
  const { t } = useTranslation("companies");
  return (
    <div className="stack-s">
      <div className="row-fields">
        <AmountField
          label={t("form.headcount")}
          unit="people"
          value={company.headcount}
          onChange={(headcount) => change({ headcount: headcount ?? null })}
          description={t("form.headcountHint")}
        />
        <AmountField
          label={t("form.turnover")}
          unit="euros"
          value={company.turnoverEuros}
          onChange={(euros) => change({ turnoverEuros: euros ?? null })}
          description={t("form.turnoverHint")}
        />
      </div>
      <div className="row-fields">
        <AmountField
          label={t("form.balanceSheet")}
          unit="euros"
          value={company.balanceSheetEuros}
          onChange={(euros) => change({ balanceSheetEuros: euros ?? null })}
        />
        <AmountField
          label={t("form.accountsYear")}
          unit="year"
          value={company.accountsYear}
          onChange={(year) => change({ accountsYear: year ?? null })}
        />
        <DateField
          label={t("form.createdOn")}
          value={company.createdOn}
          onChange={(day) => change({ createdOn: day ?? null })}
        />
      </div>
    </div>
  );
}

const statements = ["inGroup", "isEmployer", "isCraft", "inDifficulty"] as const;

/** What the manager says of the company. « Not known » is an answer: a rule then says « à vérifier ». */
export function StatementFields({ company, change }: FieldsProps) {
  const { t } = useTranslation("companies");
  const options = (["yes", "no", "unknown"] as const).map((id) => ({ id, label: t(`form.${id}`) }));
  return (
    <div className="stack-s">
      {statements.map((key) => {
        const value = company[key];
        return (
          <div key={key} className="companies-statement">
            <div>
              <span aria-hidden>{t(`form.${key}`)}</span>
              <span className="small soft companies-statement-hint">{t(`form.${key}Hint`)}</span>
            </div>
            <Segmented
              label={t(`form.${key}`)}
              options={options}
              value={value === undefined ? "unknown" : value ? "yes" : "no"}
              onChange={(answer) => change({ [key]: answer === "unknown" ? null : answer === "yes" })}
            />
          </div>
        );
      })}
    </div>
  );
}

/** How to reach it, and a remark. */
export function ReachFields({ company, change }: FieldsProps) {
  const { t } = useTranslation("companies");
  return (
    <div className="stack-s">
      <div className="row-fields">
        <TextField
          label={t("form.phone")}
          type="tel"
          value={company.phone ?? ""}
          onChange={(text) => change({ phone: textOrNothing(text) })}
        />
        <TextField
          label={t("form.email")}
          type="email"
          value={company.email ?? ""}
          onChange={(text) => change({ email: textOrNothing(text) })}
        />
        <TextField
          label={t("form.website")}
          inputMode="url"
          value={company.website ?? ""}
          onChange={(text) => change({ website: textOrNothing(text) })}
        />
      </div>
      <TextArea
        label={t("form.comment")}
        description={t("form.commentHint")}
        value={company.comment ?? ""}
        onChange={(text) => change({ comment: textOrNothing(text) })}
        rows={2}
      />
      <SensitiveWords text={company.comment ?? ""} />
    </div>
  );
}

/** Never blocks: the person decides, knowing what the words may mean for somebody. */
function SensitiveWords({ text }: { readonly text: string }) {
  const { t } = useTranslation("common");
  const found = findSensitiveWords(useDeferredValue(text));
  if (found.length === 0) return null;
  return (
    <Callout
      tone="warn"
      isLive
      title={`${t("sensitive.title")} : ${found.map(({ word }) => word).join(", ")}`}
    >
      <p className="small">{found[0]?.advice ?? t("sensitive.advice")}</p>
    </Callout>
  );
}
