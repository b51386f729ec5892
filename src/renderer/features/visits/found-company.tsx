import { useTranslation } from "react-i18next";
import type { SameCompany } from "../../data/same-company.ts";
import { Checkbox } from "../../ui/choices.tsx";

/** Under which company a visit will be filed; when only the name says so, a person may say that it is another. */
export function FoundCompany(props: {
  readonly company: SameCompany | undefined;
  readonly isOther: boolean;
  readonly onOther: (isOther: boolean) => void;
}) {
  const { t } = useTranslation("visits");
  const { company, isOther } = props;
  const isByName = company?.by === "name";
  return (
    <>
      <p role="status">
        {company === undefined
          ? t("take.newCompany")
          : isOther
            ? t("take.newFile")
            : t(isByName ? "take.joins" : "take.sameCompany", {
                name: company.name,
                interpolation: { escapeValue: false },
              })}
      </p>
      {isByName && (
        <Checkbox isSelected={isOther} onChange={props.onOther}>
          {t("take.otherCompany")}
        </Checkbox>
      )}
    </>
  );
}
