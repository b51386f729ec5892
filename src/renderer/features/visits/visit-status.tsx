import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type VisitStatus, VisitStatus as VisitStatusSchema } from "../../../shared/records/visit.ts";
import type { Stored } from "../../data/records.ts";
import { editVisit } from "../../data/visits.ts";
import { sayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { reportWritten } from "../../ui/save-status.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";

const order: readonly VisitStatus[] = ["planned", "in_progress", "done"];

/** Going back, or leaving « cancelled », needs a reason (sync.md §5). */
export function needsReason(from: VisitStatus, to: VisitStatus): boolean {
  if (from === to || to === "cancelled") return false;
  return from === "cancelled" || order.indexOf(to) < order.indexOf(from);
}

/** The visit's state, and the next step in one press. */
export function VisitStatusControl({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation(["visits", "common"]);
  const [wanted, setWanted] = useState<VisitStatus>();
  const [reason, setReason] = useState("");
  const status = visit.fields.status;

  const change = async (to: VisitStatus, why?: string): Promise<void> => {
    try {
      const { at } = await editVisit(visit.id, { status: to, statusReason: why ?? null });
      reportWritten(at);
    } catch (error) {
      toast({ tone: "bad", text: sayProblem(error) });
    }
  };
  const ask = (to: VisitStatus): void => {
    if (needsReason(status, to)) {
      setReason("");
      setWanted(to);
    } else void change(to);
  };

  return (
    <>
      {status === "planned" && (
        <Button variant="primary" onPress={() => ask("in_progress")}>
          {t("visits:status.start")}
        </Button>
      )}
      {status === "in_progress" && (
        <Button variant="primary" onPress={() => ask("done")}>
          {t("visits:status.finish")}
        </Button>
      )}
      <Select
        label={<span className="sr-only">{t("visits:status.label")}</span>}
        options={VisitStatusSchema.options.map((id) => ({ id, label: t(`visits:status.${id}`) }))}
        value={status}
        onChange={ask}
      />
      <Dialog
        title={t("visits:status.reasonTitle")}
        isOpen={wanted !== undefined}
        onClose={() => setWanted(undefined)}
        closeLabel={t("common:cancel")}
        actions={
          <>
            <Button onPress={() => setWanted(undefined)}>{t("common:cancel")}</Button>
            <Button
              variant="primary"
              isDisabled={reason.trim() === ""}
              onPress={() => {
                if (wanted !== undefined) void change(wanted, reason.trim());
                setWanted(undefined);
              }}
            >
              {t("visits:status.reasonConfirm")}
            </Button>
          </>
        }
      >
        <p>
          {wanted !== undefined &&
            t("visits:status.reasonText", {
              from: t(`visits:status.${status}`),
              to: t(`visits:status.${wanted}`),
            })}
        </p>
        <TextField label={t("visits:status.reasonLabel")} value={reason} onChange={setReason} isRequired />
      </Dialog>
    </>
  );
}
