import { Download, RotateCcw, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { safeFileName } from "../../../shared/host/safe-file-name.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { problem } from "../../../shared/problem.ts";
import type { PaperTemplate } from "../../../shared/records/paper-template.ts";
import { defaultPaperTemplate } from "../../../shared/rules/paper-template.ts";
import {
  mostTemplateBytes,
  readPaperTemplate,
  type ReadTemplate,
  writePaperTemplate,
} from "../../../shared/rules/paper-template-file.ts";
import { settledSettings } from "../../data/settings.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { flushAutosaves } from "../../ui/save-status.ts";
import { toast } from "../../ui/toast.tsx";
import { adoptTemplate } from "./adopt-template.ts";

/** The template as a whole: given to others, taken from them, put back as it came. */
export function DocumentsTemplate(props: {
  readonly template: PaperTemplate | undefined;
  readonly onFound: (found: ReadTemplate) => void;
}) {
  const { t } = useTranslation("documents");
  const language = useLanguage();
  const say = useSayProblem();
  const [refused, setRefused] = useState<unknown>();
  const exporting = useRef<HTMLButtonElement>(null);
  const reset = async (): Promise<void> => {
    // Nothing to put back any more: the button that had the focus cannot keep it.
    if (await adoptTemplate(undefined, { done: t("wasReset"), undo: t("undo") })) exporting.current?.focus();
  };
  const { template } = props;
  const save = () =>
    void attempt(async () => {
      // A section switched a moment ago is on its way to the disk: it is given too.
      await flushAutosaves();
      const { paper, organisation } = await settledSettings();
      const exported = paper.template ?? defaultPaperTemplate();
      const parts = [t("fileName"), organisation.name, exported.date].filter((part) => part !== "");
      const name = safeFileName(`${parts.join(" – ")}.json`);
      const bytes = new TextEncoder().encode(writePaperTemplate(exported));
      const { outcome } = await host().saveFile({ name, mime: "application/json", bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("exported", { name }) });
    });
  const read = async (file: File): Promise<void> => {
    try {
      if (file.size > mostTemplateBytes) throw problem.templateFile.notOne({});
      const found = readPaperTemplate(await file.text(), language);
      setRefused(undefined);
      props.onFound(found);
    } catch (thrown) {
      setRefused(thrown);
    }
  };
  return (
    <Card title={t("template")}>
      <p className="small soft">
        {t("templateWhat")}{" "}
        {template === undefined
          ? t("ours")
          : t("edition", { day: formatDayLong(template.date, language), version: template.version })}
      </p>
      {refused !== undefined && (
        <Callout tone="bad" isLive>
          {say(refused)}
        </Callout>
      )}
      <div className="row">
        <Button ref={exporting} icon={<Download aria-hidden />} onPress={save}>
          {t("export")}
        </Button>
        <FileButton
          icon={<Upload aria-hidden />}
          onFiles={([file]) => {
            if (file !== undefined) void read(file);
          }}
        >
          {t("import")}
        </FileButton>
        <Button
          variant="quiet"
          icon={<RotateCcw aria-hidden />}
          isDisabled={template === undefined}
          onPress={() => void reset()}
        >
          {t("reset")}
        </Button>
      </div>
    </Card>
  );
}
