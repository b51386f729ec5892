import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/language/language.ts";
import { LookName } from "../../../shared/records/look-name.ts";
import { saveSettings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { Card } from "../../ui/card.tsx";
import { RadioGroup, Segmented } from "../../ui/choices.tsx";
import { Link } from "../../ui/link.tsx";
import type { FoundSheet } from "./read-sheet.ts";

/** How the sheet looks, remembered for the next ones, and its language, for this one. */
export function LookCard(props: {
  readonly found: FoundSheet;
  readonly onLanguage: (language: Language) => void;
}) {
  const { t } = useTranslation("handout");
  const { language, look } = props.found;
  return (
    <Card title={t("appearance")}>
      <RadioGroup
        label={t("look")}
        options={LookName.options.map((id) => ({
          id,
          label: t(`looks.${id}.name`),
          description: t(`looks.${id}.what`),
        }))}
        value={look}
        onChange={(chosen) =>
          void attempt(async () => {
            await saveSettings(({ paper }) => ({ paper: { ...paper, look: chosen } }));
          })
        }
      />
      <div className="stack-s">
        <span className="ui-label" aria-hidden>
          {t("language")}
        </span>
        <Segmented
          label={t("language")}
          options={[
            { id: "fr", label: t("languages.fr") },
            { id: "en", label: t("languages.en") },
          ]}
          value={language}
          onChange={props.onLanguage}
        />
      </div>
      <p className="small soft">
        <Link href="#/settings/documents">{t("template")}</Link>
      </p>
    </Card>
  );
}
