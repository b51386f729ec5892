import { useTranslation } from "react-i18next";
import type { Settings } from "../../data/settings.ts";
import { Card } from "../../ui/card.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { saved } from "./save-field.ts";

const fields = ["name", "role", "organisation", "phone", "email"] as const;

/** The ambassador's card. */
export function CardSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation("settings");
  return (
    <Card title={t("sections.card")}>
      <p className="soft">{t("card.hint")}</p>
      {fields.map((field) => (
        <DraftField
          key={field}
          label={t(`card.${field}`)}
          stored={settings.ambassador[field]}
          save={(text) => saved(({ ambassador }) => ({ ambassador: { ...ambassador, [field]: text } }))}
        />
      ))}
    </Card>
  );
}
