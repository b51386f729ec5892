import { useTranslation } from "react-i18next";
import { ContactForm } from "../../../shared/records/visit.ts";
import type { Stored } from "../../data/records.ts";
import { editVisit } from "../../data/visits.ts";
import { fr } from "../../i18n/fr.ts";
import { Card } from "../../ui/card.tsx";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { attempt } from "../../ui/attempt.ts";
import { DraftField } from "../../ui/draft-field.tsx";
import "./visits.css";

type Zone = keyof typeof fr.visits.zones;
const isZone = (name: string): name is Zone => Object.hasOwn(fr.visits.zones, name);
const zones = Object.keys(fr.visits.zones).filter(isZone);

/** When, where and how the meeting takes place. */
export function MeetingFacts({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation("visits");
  const { fields, id } = visit;
  const edit = (change: Parameters<typeof editVisit>[1]) => void attempt(() => editVisit(id, change));
  const isBackwards =
    fields.startsAt !== undefined && fields.endsAt !== undefined && fields.endsAt < fields.startsAt;
  return (
    <Card title={t("facts.title")}>
      <DateField
        label={t("facts.day")}
        value={fields.day}
        onChange={(day) => {
          // A visit always has a day: emptying the field keeps the last one.
          if (day !== undefined) edit({ day });
        }}
      />
      <div className="row-fields visit-hours">
        <TimeField
          label={t("facts.startsAt")}
          value={fields.startsAt}
          onChange={(at) => edit({ startsAt: at ?? null })}
        />
        <TimeField
          label={t("facts.endsAt")}
          value={fields.endsAt}
          onChange={(at) => edit({ endsAt: at ?? null })}
          errorMessage={isBackwards ? t("facts.endsBeforeStart") : undefined}
        />
      </div>
      <DraftField
        label={t("facts.place")}
        placeholder={t("facts.placeHint")}
        stored={fields.place ?? ""}
        save={(place) => editVisit(id, { place: place === "" ? null : place })}
      />
      <Select
        label={t("facts.form")}
        placeholder={t("facts.formHint")}
        options={ContactForm.options.map((form) => ({ id: form, label: t(`facts.forms.${form}`) }))}
        value={fields.contactForm}
        onChange={(contactForm) => edit({ contactForm })}
      />
      <Select
        label={t("facts.zone")}
        options={[
          ...zones.map((zone) => ({ id: zone, label: t(`zones.${zone}`) })),
          ...(isZone(fields.zone) ? [] : [{ id: fields.zone, label: fields.zone }]),
        ]}
        value={fields.zone}
        onChange={(zone) => edit({ zone })}
      />
    </Card>
  );
}
