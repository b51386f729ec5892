import { useTranslation } from "react-i18next";
import type { Stored } from "../../data/records.ts";
import { editVisit } from "../../data/visits.ts";
import { Card } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { attempt } from "../../ui/attempt.ts";
import { DraftField } from "../../ui/draft-field.tsx";

/** The conflict-of-interest line: an ambassador may be a consultant with something to sell (domain.md §1.4). */
export function InterestCard({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation("visits");
  const declared = visit.fields["interest.declared"];
  return (
    <Card title={t("interest.title")} tone={declared === undefined ? "warm" : "plain"}>
      <RadioGroup
        label={t("interest.question")}
        {...(declared === undefined ? { description: t("interest.todo") } : {})}
        options={[
          { id: "none", label: t("interest.none") },
          { id: "some", label: t("interest.some") },
        ]}
        value={declared}
        onChange={(answer) => void attempt(() => editVisit(visit.id, { "interest.declared": answer }))}
      />
      {declared === "some" && (
        <DraftField
          label={t("interest.text")}
          stored={visit.fields["interest.text"] ?? ""}
          save={(text) => editVisit(visit.id, { "interest.text": text === "" ? null : text })}
        />
      )}
    </Card>
  );
}
