import { Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Event } from "../../../shared/records/event.ts";
import { restore } from "../../data/bin.ts";
import { createEvent, deleteEvent, editEvent, eventsOfVisit } from "../../data/events.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";
import { attempt } from "../../ui/attempt.ts";
import { DraftField } from "../../ui/draft-field.tsx";
import "./visits.css";

const kinds = Event.shape.kind.options;
const outcomes = Event.shape.outcome.unwrap().options;

/** Meetings, workshops and introductions proposed during the visit (pillar 1 of the plan). */
export function ProposedEvents({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation(["visits", "common"]);
  const live = useLive(() => eventsOfVisit(visit.id), [visit.id]);
  const events = live.status === "ready" ? live.value : [];
  const undo = { scope: undoScope("visit", visit.id) };
  const edit = (id: Stored<"event">["id"], fields: Parameters<typeof editEvent>[1]) =>
    editEvent(id, fields, { undo });
  const add = () =>
    attempt(async () => {
      await createEvent(
        {
          companyId: visit.fields.companyId,
          visitId: visit.id,
          kind: "workshop",
          title: "",
          outcome: "proposed",
        },
        { undo },
      );
    });
  const remove = (event: Stored<"event">) =>
    attempt(async () => {
      await deleteEvent(event.id, { undo });
      toast({
        text: t("visits:events.deleted"),
        action: { label: t("visits:restore"), onPress: () => void restore("event", event.id) },
      });
    });
  return (
    <Card title={t("visits:events.title")}>
      {events.length === 0 && <p className="soft small">{t("visits:events.empty")}</p>}
      <div className="visit-entries">
        {events.map((event) => (
          <div key={event.id} className="stack-s">
            <Select
              label={t("visits:events.kind")}
              options={kinds.map((id) => ({ id, label: t(`visits:events.kinds.${id}`) }))}
              value={event.fields.kind}
              onChange={(kind) => void attempt(() => edit(event.id, { kind }))}
            />
            <DraftField
              label={t("visits:events.name")}
              stored={event.fields.title}
              save={(title) => edit(event.id, { title })}
            />
            <DraftField
              label={t("visits:events.partner")}
              stored={event.fields.partner ?? ""}
              save={(partner) => edit(event.id, { partner: partner === "" ? null : partner })}
            />
            <DateField
              label={t("visits:events.day")}
              value={event.fields.day}
              onChange={(day) => void attempt(() => edit(event.id, { day: day ?? null }))}
            />
            <div className="visit-outcome">
              <Select
                label={t("visits:events.outcome")}
                options={outcomes.map((id) => ({ id, label: t(`visits:events.outcomes.${id}`) }))}
                value={event.fields.outcome}
                onChange={(outcome) => void attempt(() => edit(event.id, { outcome }))}
              />
              <IconButton
                label={t("visits:events.delete", { title: event.fields.title })}
                icon={<Trash2 aria-hidden />}
                onPress={() => void remove(event)}
              />
            </div>
          </div>
        ))}
      </div>
      <div>
        <Button icon={<Plus aria-hidden />} onPress={() => void add()}>
          {t("visits:events.add")}
        </Button>
      </div>
    </Card>
  );
}
