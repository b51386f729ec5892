import { FileText } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { figures } from "../../../shared/content/figures.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { AiActSection } from "./ai-act-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import "./context.css";

type Part = "figures" | "act";

/** What an ambassador is asked about the country and the law: adoption figures, the regulation on AI. */
export function ContextPage() {
  const { t } = useTranslation(["context", "sheets"]);
  const language = useLanguage();
  const [part, setPart] = useState<Part>("figures");
  return (
    <Page
      title={t("context:title")}
      subtitle={<span>{t("context:updated", { day: formatDayLong(figures.date, language) })}</span>}
      actions={
        <ButtonLink href="#/sheets" icon={<FileText aria-hidden />}>
          {t("sheets:title")}
        </ButtonLink>
      }
    >
      <Tabs
        label={t("context:title")}
        selected={part}
        onSelect={setPart}
        tabs={[
          { id: "figures", label: t("context:tabs.figures"), content: <FiguresSection /> },
          { id: "act", label: t("context:tabs.act"), content: <AiActSection /> },
        ]}
      />
    </Page>
  );
}
