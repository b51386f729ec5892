import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import { NAF_2025_STARTS_ON, nafLabel, parseNaf, searchNaf, sectionOf } from "../../../shared/rules/naf.ts";
import { formatDay } from "../../../shared/language/dates.ts";
import type { NafEdition } from "../../../shared/records/field-values.ts";
import { Segmented } from "../../ui/choices.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import type { FieldsProps } from "./company-edit.ts";
import { useLanguage } from "./use-language.ts";

/** The activity: found by a word of the trade or by its code, always with its nomenclature. */
export function TradeField({ company, change }: FieldsProps) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const naf = nafOfCompany(company);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (naf === undefined ? "" : naf.code);
  const options = useMemo(
    () =>
      (typed === undefined ? [] : searchNaf(typed)).map(({ code, label }) => ({
        id: code,
        label: `${code} – ${label}`,
      })),
    [typed],
  );

  const type = (text: string): void => {
    setTyped(text);
    const read = parseNaf(text);
    if (read.ok) {
      // A letter other than Z or Y may be of both editions: rév. 2 until the switch, and the person may say otherwise.
      change({ "naf.code": read.code, "naf.edition": read.edition ?? "rev2" });
    } else if (read.reason === "empty") change({ "naf.code": null, "naf.edition": null });
  };
  const pick = (code: string): void => {
    setTyped(undefined);
    change({ "naf.code": code, "naf.edition": "rev2" });
  };
  const editions: readonly { id: NafEdition; label: string }[] = [
    { id: "rev2", label: t("form.nafRev2") },
    { id: "2025", label: t("form.naf2025") },
  ];
  const isUnread = typed !== undefined && typed.trim() !== "" && !parseNaf(typed).ok && options.length === 0;
  const section = naf === undefined ? undefined : sectionOf(naf);
  const label = naf === undefined ? undefined : nafLabel(naf);

  return (
    <div className="stack-s">
      <ComboBox
        label={t("form.trade")}
        description={
          naf === undefined
            ? t("form.tradeHint")
            : [label, section === undefined ? undefined : language === "fr" ? section.title : section.titleEn]
                .filter((part, index, all) => part !== undefined && all.indexOf(part) === index)
                .join(" · ")
        }
        placeholder={t("form.tradeExample")}
        options={options}
        inputValue={shown}
        onInputChange={type}
        onPick={pick}
        errorMessage={isUnread ? t("form.tradeUnread") : undefined}
      />
      {naf !== undefined && (
        <div className="row">
          <Segmented
            label={t("form.nafEdition")}
            options={editions}
            value={naf.edition}
            onChange={(edition) => change({ "naf.code": naf.code, "naf.edition": edition })}
          />
          <span className="small soft">
            {t("form.nafSwitch", { day: formatDay(NAF_2025_STARTS_ON, language) })}
          </span>
        </div>
      )}
    </div>
  );
}
