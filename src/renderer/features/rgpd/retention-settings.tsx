import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../data/live.ts";
import { readSettings, saveSettings, type Settings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Switch } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Rules = Settings["retention"];

const limits = { contactMonths: [1, 240], localDays: [7, 3650] } as const;

/** How long the organisation keeps people, and this computer its copies. */
export function RetentionSettings() {
  const { t } = useTranslation("rgpd");
  const live = useLive(readSettings, []);
  if (live.status !== "ready") return null;
  const { retention } = live.value;
  const save = (change: Partial<Rules>) =>
    attempt(async () => {
      await saveSettings((stored) => ({ retention: { ...stored.retention, ...change } }));
    });
  return (
    <Card title={t("settings.title")}>
      <p className="soft">{t("settings.hint")}</p>
      {(["contactMonths", "localDays"] as const).map((rule) => (
        <NumberOf
          key={rule}
          label={t(`settings.${rule}`)}
          stored={retention[rule]}
          limits={limits[rule]}
          onSave={(value) => void save({ [rule]: value })}
        />
      ))}
      <Switch isSelected={retention.purgeLocal} onChange={(purgeLocal) => void save({ purgeLocal })}>
        {t("settings.purgeLocal")}
      </Switch>
      <Switch isSelected={retention.photos} onChange={(photos) => void save({ photos })}>
        {t("settings.photos")}
      </Switch>
      <div>
        <ButtonLink href="#/rgpd">{t("settings.look")}</ButtonLink>
      </div>
    </Card>
  );
}

/** A whole number, saved as soon as it is one. */
function NumberOf(props: {
  readonly label: string;
  readonly stored: number;
  readonly limits: readonly [min: number, max: number];
  readonly onSave: (value: number) => void;
}) {
  const { t } = useTranslation("rgpd");
  const [typed, setTyped] = useState(String(props.stored));
  const [min, max] = props.limits;
  const isRight = (text: string) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
  return (
    <TextField
      label={props.label}
      inputMode="numeric"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        if (isRight(text.trim()) && Number(text) !== props.stored) props.onSave(Number(text));
      }}
      errorMessage={isRight(typed.trim()) ? undefined : t("settings.outside", { min, max })}
    />
  );
}
