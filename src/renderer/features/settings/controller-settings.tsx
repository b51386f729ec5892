import { useTranslation } from "react-i18next";
import { noticeTemplate } from "../../../shared/content/notice.ts";
import type { Settings } from "../../data/settings.ts";
import { Card } from "../../ui/card.tsx";
import { DraftArea } from "../../ui/draft-area.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { saved } from "./save-field.ts";

const lines = ["name", "contact", "dpo"] as const;
const texts = ["purpose", "retention"] as const;

/** Who answers for the personal data: printed on the notice. */
export function ControllerSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation("settings");
  const save = (field: (typeof lines)[number] | (typeof texts)[number]) => (text: string) =>
    saved(({ controller }) => ({ controller: { ...controller, [field]: text } }));
  return (
    <Card title={t("sections.controller")}>
      <p className="soft">{t("controller.hint")}</p>
      {lines.map((field) => (
        <DraftField
          key={field}
          label={t(`controller.${field}`)}
          stored={settings.controller[field]}
          save={save(field)}
        />
      ))}
      {texts.map((field) => (
        <DraftArea
          key={field}
          label={t(`controller.${field}`)}
          description={t("controller.default", { text: noticeTemplate().defaults[field] })}
          stored={settings.controller[field]}
          save={save(field)}
        />
      ))}
    </Card>
  );
}
