import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { readLogo } from "./read-logo.ts";
import { saved } from "./save-field.ts";
import "./settings.css";

const fields = ["name", "address", "website"] as const;

/** The organisation in whose name one visits, and its logo. */
export function OrganisationSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation("settings");
  const [refusal, setRefusal] = useState<"logoTooLarge" | "logoBad">();
  const setLogo = (logo: string | undefined) =>
    attempt(() =>
      saved(({ organisation: { logo: _, ...rest } }) => ({
        organisation: logo === undefined ? rest : { ...rest, logo },
      })),
    );
  const take = async (file: File): Promise<void> => {
    const read = await readLogo(file);
    setRefusal(read.outcome === "read" ? undefined : read.outcome);
    if (read.outcome === "read") await setLogo(read.logo);
  };
  return (
    <Card title={t("sections.organisation")}>
      {fields.map((field) => (
        <DraftField
          key={field}
          label={t(`organisation.${field}`)}
          stored={settings.organisation[field]}
          save={(text) => saved(({ organisation }) => ({ organisation: { ...organisation, [field]: text } }))}
        />
      ))}
      {settings.organisation.logo === undefined ? (
        <FileDrop
          label={t("organisation.logoDrop")}
          hint={t("organisation.logoHint")}
          buttonLabel={t("organisation.logoChoose")}
          accept={["image/png", "image/jpeg"]}
          onFile={(file) => void take(file)}
        />
      ) : (
        <div className="row">
          <img className="settings-logo" src={settings.organisation.logo} alt={t("organisation.logoAlt")} />
          <Button onPress={() => void setLogo(undefined)}>{t("organisation.logoRemove")}</Button>
        </div>
      )}
      {refusal !== undefined && (
        <Callout tone="bad" isLive>
          {t(`organisation.${refusal}`)}
        </Callout>
      )}
    </Card>
  );
}
