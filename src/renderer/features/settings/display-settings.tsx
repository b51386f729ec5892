import { useTranslation } from "react-i18next";
import { Settings } from "../../data/settings.ts";
import { changeLanguage } from "../../i18n/i18n.ts";
import { attempt } from "../../ui/attempt.ts";
import { Card } from "../../ui/card.tsx";
import { RadioGroup, Segmented } from "../../ui/choices.tsx";
import { applyLooks } from "../../ui/looks.ts";
import { saved } from "./save-field.ts";

const scales = [0.9, 1, 1.15, 1.3, 1.5, 2].map((scale) => ({
  id: String(scale),
  label: `${Math.round(scale * 100)} %`,
}));

/** Language, theme, size of the text. */
export function DisplaySettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation("settings");
  const change = (patch: Partial<Settings>) =>
    attempt(async () => {
      const receipt = await saved(patch);
      applyLooks({ ...settings, ...patch });
      if (patch.language !== undefined) await changeLanguage(patch.language);
      return receipt;
    });
  return (
    <Card title={t("sections.display")}>
      <RadioGroup
        label={t("display.language")}
        description={t("display.languageHint")}
        options={[
          { id: "fr", label: t("display.fr") },
          { id: "en", label: t("display.en") },
        ]}
        value={settings.language}
        onChange={(language) => void change({ language })}
      />
      <RadioGroup
        label={t("display.theme")}
        options={Settings.shape.theme.unwrap().options.map((id) => ({ id, label: t(`display.${id}`) }))}
        value={settings.theme}
        onChange={(theme) => void change({ theme })}
      />
      <div className="stack-s">
        <span className="ui-label" aria-hidden>
          {t("display.scale")}
        </span>
        <div>
          <Segmented
            label={t("display.scale")}
            options={scales}
            value={String(settings.textScale)}
            onChange={(scale) => void change({ textScale: Number(scale) })}
          />
        </div>
      </div>
    </Card>
  );
}
