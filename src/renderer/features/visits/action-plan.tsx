import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { actionsOfVisit, createAction, deleteAction, editAction } from "../../data/actions.ts";
import { restore } from "../../data/bin.ts";
import { commit } from "../../data/commit.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { attempt } from "../../ui/attempt.ts";
import { DraftField } from "../../ui/draft-field.tsx";
import "./visits.css";

/** Who does what, and for when: the part of the sheet that is read again in a month. */
export function ActionPlan({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation(["visits", "common"]);
  const live = useLive(() => actionsOfVisit(visit.id), [visit.id]);
  const actions = live.status === "ready" ? live.value : [];
  const undo = { scope: undoScope("visit", visit.id) };
  const edit = (id: Stored<"action">["id"], fields: Parameters<typeof editAction>[1]) =>
    editAction(id, fields, { undo });

  const add = () =>
    attempt(async () => {
      await createAction(
        {
          companyId: visit.fields.companyId,
          visitId: visit.id,
          label: "",
          state: "open",
          rank: actions.length,
        },
        { undo },
      );
    });
  const remove = (action: Stored<"action">) =>
    attempt(async () => {
      await deleteAction(action.id, { undo });
      toast({
        text: t("visits:actions.deleted"),
        action: { label: t("visits:restore"), onPress: () => void restore("action", action.id) },
      });
    });
  const move = (from: number, to: number) => {
    const order = actions.map(({ id }) => id);
    const [moved] = order.splice(from, 1);
    if (moved !== undefined) order.splice(to, 0, moved);
    void attempt(() =>
      commit(
        order.map((id, rank) => ({ collection: "action", id, kind: "set", fields: { rank } })),
        { undo },
      ),
    );
  };

  return (
    <Card
      title={t("visits:actions.title")}
      actions={
        <Button icon={<Plus aria-hidden />} onPress={() => void add()}>
          {t("visits:actions.add")}
        </Button>
      }
    >
      {actions.length === 0 && <p className="soft">{t("visits:actions.empty")}</p>}
      <ol className="visit-entries" role="list">
        {actions.map((action, index) => {
          const { id, fields } = action;
          const label = fields.label === "" ? String(index + 1) : fields.label;
          return (
            <li key={id} className="stack-s">
              <DraftField
                label={t("visits:actions.label")}
                stored={fields.label}
                save={(text) => edit(id, { label: text })}
              />
              <div className="row-fields">
                <DraftField
                  label={t("visits:actions.who")}
                  placeholder={t("visits:actions.whoHint")}
                  stored={fields.who ?? ""}
                  save={(who) => edit(id, { who: who === "" ? null : who })}
                />
                <DateField
                  label={t("visits:actions.due")}
                  value={fields.dueOn}
                  onChange={(dueOn) => void attempt(() => edit(id, { dueOn: dueOn ?? null }))}
                />
              </div>
              <div className="spread">
                <Checkbox
                  isSelected={fields.state === "done"}
                  onChange={(isDone) => void attempt(() => edit(id, { state: isDone ? "done" : "open" }))}
                >
                  <span aria-hidden>{t("visits:actions.isDone")}</span>
                  <span className="sr-only">{t("visits:actions.done", { label })}</span>
                </Checkbox>
                <span className="row">
                  <IconButton
                    label={t("visits:actions.up", { label })}
                    icon={<ArrowUp aria-hidden />}
                    isDisabled={index === 0}
                    onPress={() => move(index, index - 1)}
                  />
                  <IconButton
                    label={t("visits:actions.down", { label })}
                    icon={<ArrowDown aria-hidden />}
                    isDisabled={index === actions.length - 1}
                    onPress={() => move(index, index + 1)}
                  />
                  <IconButton
                    label={t("visits:actions.delete", { label })}
                    icon={<Trash2 aria-hidden />}
                    onPress={() => void remove(action)}
                  />
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
