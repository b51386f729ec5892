import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/text-field.tsx";
import type { FieldsProps } from "./company-edit.ts";
import { NumberOfCompany } from "./number-of-company.tsx";

/** Name, SIREN and SIRET. Only the name is ever needed. */
export function IdentityFields({
  company,
  change,
  nameProblem,
}: FieldsProps & { readonly nameProblem?: string | undefined }) {
  const { t } = useTranslation("companies");
  return (
    <div className="stack-s">
      <TextField
        label={t("form.name")}
        value={company.name}
        onChange={(name) => change({ name })}
        isRequired
        errorMessage={nameProblem}
        description={t("form.nameHint")}
      />
      <div className="row-fields">
        <NumberOfCompany
          kind="siren"
          value={company.siren}
          onChange={(siren) => change({ siren: siren ?? null })}
        />
        <NumberOfCompany
          kind="siret"
          value={company.siret}
          onChange={(siret) =>
            // A SIRET begins with its SIREN: typing one gives the other.
            change(siret === undefined ? { siret: null } : { siret, siren: siret.slice(0, 9) })
          }
        />
      </div>
    </div>
  );
}
