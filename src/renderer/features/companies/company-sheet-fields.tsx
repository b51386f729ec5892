import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import type { FieldsProps } from "./company-edit.ts";
import { DirectoryCard } from "./directory-card.tsx";
import { Duplicates } from "./duplicates.tsx";
import { IdentityFields } from "./identity-fields.tsx";
import { FigureFields, ReachFields, StatementFields } from "./more-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { SizeCard } from "./size-card.tsx";
import { TradeField } from "./trade-field.tsx";

/** Every field of a company, saved as it is typed. Leaving any field writes what waits. */
export function CompanySheetFields(
  props: FieldsProps & {
    readonly self: DocumentId;
    readonly flush: () => Promise<void>;
    /** What the last save threw, while it is not yet on the disk. */
    readonly error: unknown;
  },
) {
  const { t } = useTranslation(["companies", "common"]);
  const say = useSayProblem();
  const { company, change, flush, error } = props;
  const fields = { company, change };
  return (
    <div className="columns" onBlur={() => void flush()}>
      <div className="stack companies-form">
        {error !== undefined && (
          <Callout
            tone="bad"
            isLive
            title={t("common:notOnDisk.title")}
            actions={<Button onPress={() => void flush()}>{t("common:retry")}</Button>}
          >
            {say(error)}
          </Callout>
        )}
        <Card title={t("companies:form.identity")}>
          <IdentityFields
            {...fields}
            nameProblem={company.name.trim() === "" ? t("companies:form.nameNeeded") : undefined}
          />
          <Duplicates company={company} self={props.self} />
        </Card>
        <Card title={t("companies:form.activity")}>
          <TradeField {...fields} />
          <PlaceFields {...fields} />
        </Card>
        <Card title={t("companies:form.figures")}>
          <FigureFields {...fields} />
        </Card>
        <Card title={t("companies:form.statements")}>
          <StatementFields {...fields} />
        </Card>
        <Card title={t("companies:form.reach")}>
          <ReachFields {...fields} />
        </Card>
      </div>
      <div className="stack companies-aside">
        <DirectoryCard company={company} onMerge={change} />
        <SizeCard company={company} />
      </div>
    </div>
  );
}
