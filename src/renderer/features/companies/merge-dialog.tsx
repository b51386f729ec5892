import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import type { Company } from "../../../shared/records/company.ts";
import { formatSiren, formatSiret } from "../../../shared/rules/siren.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Table } from "../../ui/table.tsx";
import type { MergeGroup } from "./directory-merge.ts";
import { useLanguage } from "./use-language.ts";

/** Field by field, what was typed and what the directory says. Nothing is ticked: what was typed stays. */
export function MergeDialog(props: {
  readonly mine: Company;
  readonly theirs: Company;
  readonly conflicts: readonly MergeGroup[];
  readonly onConfirm: (taken: readonly MergeGroup[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["companies", "common"]);
  const language = useLanguage();
  const [taken, setTaken] = useState<readonly MergeGroup[]>([]);
  const say = (company: Company, group: MergeGroup): string => {
    switch (group) {
      case "name":
        return company.name;
      case "siren":
        return formatSiren(company.siren ?? "");
      case "siret":
        return formatSiret(company.siret ?? "");
      case "trade":
        return company["naf.code"] ?? company["naf2025.code"] ?? "";
      case "address":
        return company.address ?? "";
      case "commune":
        return [company.postcode, company["commune.name"]].filter((part) => part !== undefined).join(" ");
      case "createdOn":
        return company.createdOn === undefined ? "" : formatDay(company.createdOn, language);
      case "isEmployer":
      case "isCraft":
        return t(company[group] === true ? "common:yes" : "common:no");
    }
  };
  return (
    <Dialog
      title={t("companies:directory.mergeTitle")}
      isOpen
      onClose={props.onClose}
      closeLabel={t("common:close")}
      size="wide"
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button variant="primary" onPress={() => props.onConfirm(taken)}>
            {t("companies:directory.mergeConfirm")}
          </Button>
        </>
      }
    >
      <p>{t("companies:directory.mergeText")}</p>
      <Table
        caption={t("companies:directory.mergeTitle")}
        isCaptionHidden
        rows={props.conflicts}
        rowKey={(group) => group}
        columns={[
          {
            id: "field",
            header: t("companies:directory.mergeField"),
            cell: (group) => t(`companies:form.${group}`),
            isRowHeader: true,
          },
          { id: "mine", header: t("companies:directory.mergeMine"), cell: (group) => say(props.mine, group) },
          {
            id: "theirs",
            header: t("companies:directory.mergeTheirs"),
            cell: (group) => say(props.theirs, group),
          },
          {
            id: "take",
            header: t("companies:directory.mergeTake"),
            cell: (group) => (
              <Checkbox
                isSelected={taken.includes(group)}
                onChange={(is) => setTaken(is ? [...taken, group] : taken.filter((other) => other !== group))}
              >
                <span className="sr-only">
                  {t("companies:directory.mergeTake")} {t(`companies:form.${group}`)}
                </span>
              </Checkbox>
            ),
          },
        ]}
      />
    </Dialog>
  );
}
