import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaperDocument } from "../../../shared/content/paper-sections.ts";
import { dayOf } from "../../../shared/language/dates.ts";
import { defaultPaperTemplate } from "../../../shared/rules/paper-template.ts";
import type { ReadTemplate } from "../../../shared/rules/paper-template-file.ts";
import { useLive } from "../../data/live.ts";
import { readSettings, type Settings } from "../../data/settings.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Callout } from "../../ui/callout.tsx";
import { DocumentsAppearance } from "./documents-appearance.tsx";
import { DocumentsFound } from "./documents-found.tsx";
import { DocumentsPreview } from "./documents-preview.tsx";
import { DocumentsSections } from "./documents-sections.tsx";
import { DocumentsTemplate } from "./documents-template.tsx";
import type { EditTemplate } from "./edit-template.ts";
import { sampleSheet } from "./sample-sheet.ts";
import { saved } from "./save-field.ts";
import "./documents.css";

/** What the organisation decides about its paper, and what it gives, side by side. */
export function DocumentsSettings() {
  const say = useSayProblem();
  const live = useLive(readSettings, []);
  if (live.status === "failed")
    return (
      <Callout tone="bad" isLive>
        {say(live.problem)}
      </Callout>
    );
  return live.status === "ready" ? <Documents settings={live.value} /> : null;
}

function Documents({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation("documents");
  const [document, setDocument] = useState<PaperDocument>("synthesis");
  const [found, setFound] = useState<ReadTemplate>();
  const { paper, zone } = settings;
  const template = paper.template ?? defaultPaperTemplate();
  const edit: EditTemplate = (change) =>
    saved((stored) => {
      const next = change(stored.paper.template ?? defaultPaperTemplate());
      return { paper: { ...stored.paper, template: { ...next, date: dayOf(new Date(), zone) } } };
    });
  const language = paper.language ?? settings.language;
  const shown = found?.template ?? paper.template;
  const asked = useMemo(
    () => sampleSheet(document, language, settings, { look: settings.paper.look, template: shown }),
    [document, language, settings, shown],
  );
  return (
    <div className="documents">
      <div className="stack">
        {found === undefined ? (
          <>
            <DocumentsAppearance paper={paper} template={template} edit={edit} />
            <DocumentsSections document={document} onDocument={setDocument} template={template} edit={edit} />
            <DocumentsTemplate template={paper.template} onFound={setFound} />
          </>
        ) : (
          <DocumentsFound
            found={found}
            document={document}
            onDocument={setDocument}
            onDone={() => setFound(undefined)}
          />
        )}
      </div>
      <DocumentsPreview asked={asked} label={t("preview")} />
    </div>
  );
}
