import { Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { saved } from "./save-field.ts";
import { TemplateSettings } from "./template-settings.tsx";
import "./settings.css";

/** The questionnaire proposed first, and one's own sentences. */
export function VisitSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation("settings");
  const setSnippets = (change: (snippets: Settings["snippets"]) => Settings["snippets"]) => () =>
    saved(({ snippets }) => ({ snippets: change(snippets) }));
  return (
    <div className="stack">
      <Card title={t("sections.visits")}>
        <RadioGroup
          label={t("visits.variant")}
          description={t("visits.variantHint")}
          options={[
            { id: "short", label: t("visits.short") },
            { id: "full", label: t("visits.full") },
          ]}
          value={settings.questionnaireDefault}
          onChange={(questionnaireDefault) => void attempt(() => saved({ questionnaireDefault }))}
        />
      </Card>
      <TemplateSettings settings={settings} />
      <Card title={t("visits.snippets")}>
        <p className="soft">{t("visits.snippetsHint")}</p>
        {settings.snippets.map(({ id, text }) => (
          <div key={id} className="settings-line">
            <DraftField
              label={t("visits.snippetText")}
              stored={text}
              save={(next) =>
                setSnippets((all) => all.map((one) => (one.id === id ? { ...one, text: next } : one)))()
              }
            />
            <IconButton
              label={t("visits.deleteSnippet", { text })}
              icon={<Trash2 aria-hidden />}
              onPress={() => void attempt(setSnippets((all) => all.filter((one) => one.id !== id)))}
            />
          </div>
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden />}
            onPress={() =>
              void attempt(
                setSnippets((all) => [...all, { id: crypto.randomUUID(), abbreviation: "", text: "" }]),
              )
            }
          >
            {t("visits.addSnippet")}
          </Button>
        </div>
      </Card>
    </div>
  );
}
