import { useTranslation } from "react-i18next";
import type { PaperDocument } from "../../../shared/content/paper-sections.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import type { ReadTemplate } from "../../../shared/rules/paper-template-file.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { adoptTemplate } from "./adopt-template.ts";
import { DocumentChoice } from "./document-choice.tsx";

/** A template that was read from a file, seen before it is adopted. */
export function DocumentsFound(props: {
  readonly found: ReadTemplate;
  readonly document: PaperDocument;
  readonly onDocument: (document: PaperDocument) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("documents");
  const language = useLanguage();
  const { template, unknown } = props.found;
  const adopt = async (): Promise<void> => {
    if (await adoptTemplate(template, { done: t("adopted"), undo: t("undo") })) props.onDone();
  };
  return (
    <Card title={t("found")} tone="accent">
      <p role="status">{t("foundWhat", { day: formatDayLong(template.date, language) })}</p>
      {unknown.length > 0 && (
        <Callout tone="warn" isLive>
          {t("unknown", { names: unknown.join(", ") })}
        </Callout>
      )}
      <DocumentChoice value={props.document} onChange={props.onDocument} />
      <div className="row">
        <Button variant="primary" onPress={() => void adopt()}>
          {t("adopt")}
        </Button>
        <Button onPress={props.onDone}>{t("decline")}</Button>
      </div>
    </Card>
  );
}
