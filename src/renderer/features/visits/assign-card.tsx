import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { assign, assignmentOf } from "../../data/assignment.ts";
import { useLive } from "../../data/live.ts";
import { attempt } from "../../ui/attempt.ts";
import { Private } from "../../ui/private.tsx";
import { Card } from "../../ui/card.tsx";
import { Select } from "../../ui/select.tsx";

/** For a coordinator: who this visit is given to. */
export function AssignCard({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation("sync");
  const live = useLive(() => assignmentOf("visit", visitId), [visitId]);
  if (live.status !== "ready" || live.value === undefined) return null;
  const { owner, members } = live.value;
  return (
    <Card title={t("assign.title")}>
      <Private>
        <Select
          label={t("assign.visit")}
          description={t("assign.hint")}
          value={owner}
          options={members.map(({ id, name }) => ({ id, label: name }))}
          onChange={(member) => void attempt(() => assign("visit", visitId, member))}
        />
      </Private>
    </Card>
  );
}
