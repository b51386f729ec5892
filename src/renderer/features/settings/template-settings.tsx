import { Copy, Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { noteTemplates } from "../../../shared/content/snippets.ts";
import { noteHeadings } from "../../../shared/records/visit.ts";
import type { Settings } from "../../data/settings.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { DraftArea } from "../../ui/draft-area.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { Menu } from "../../ui/menu.tsx";
import { saved } from "./save-field.ts";

type Template = Settings["noteTemplates"][number];

/** One's own starting texts for the headings of a visit, from nothing or from one that comes with the app. */
export function TemplateSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation(["settings", "visits"]);
  const change = (edit: (all: readonly Template[]) => Template[]) =>
    saved(({ noteTemplates }) => ({ noteTemplates: edit(noteTemplates) }));
  const add = (template: Omit<Template, "id">) =>
    void attempt(() => change((all) => [...all, { ...template, id: crypto.randomUUID() }]));
  const edit = (id: string, part: (template: Template) => Partial<Template>) =>
    change((all) => all.map((one) => (one.id === id ? { ...one, ...part(one) } : one)));

  return (
    <Card title={t("settings:visits.templates")}>
      <p className="soft">{t("settings:visits.templatesHint")}</p>
      {settings.noteTemplates.map(({ id, name, headings }) => (
        <Disclosure key={id} title={name === "" ? t("settings:visits.untitled") : name}>
          <div className="stack">
            <DraftField
              label={t("settings:visits.templateName")}
              stored={name}
              save={(text) => edit(id, () => ({ name: text }))}
            />
            {noteHeadings.map((heading) => (
              <DraftArea
                key={heading}
                label={t(`visits:notes.headings.${heading}`)}
                rows={2}
                stored={headings[heading] ?? ""}
                save={(text) =>
                  edit(id, (template) => ({ headings: { ...template.headings, [heading]: text } }))
                }
              />
            ))}
            <div>
              <Button
                icon={<Trash2 aria-hidden />}
                onPress={() => void attempt(() => change((all) => all.filter((one) => one.id !== id)))}
              >
                {t("settings:visits.deleteTemplate", { name })}
              </Button>
            </div>
          </div>
        </Disclosure>
      ))}
      <div className="row">
        <Button
          icon={<Plus aria-hidden />}
          onPress={() => add({ name: t("settings:visits.newTemplate"), headings: {} })}
        >
          {t("settings:visits.addTemplate")}
        </Button>
        <Menu
          label={t("settings:visits.copyTemplate")}
          actions={noteTemplates.map(({ id, name, headings }) => ({
            id,
            label: name,
            onAction: () =>
              add({ name: t("settings:visits.copyOf", { name }), headings: definedOf(headings) }),
          }))}
        >
          <Button variant="quiet" icon={<Copy aria-hidden />}>
            {t("settings:visits.copyTemplate")}
          </Button>
        </Menu>
      </div>
    </Card>
  );
}

function definedOf(headings: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headings).flatMap(([heading, text]) => (text === undefined ? [] : [[heading, text]])),
  );
}
