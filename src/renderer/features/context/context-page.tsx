import { useState } from "react";
import { useTranslation } from "react-i18next";
import { figures } from "../../../shared/content/figures.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { AiActSection } from "./ai-act-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import "./context.css";

type Part = "figures" | "act";

/** What an ambassador is asked about the country and the law: adoption figures, the regulation on AI. */
export function ContextPage() {
  const { t } = useTranslation("context");
  const language = useLanguage();
  const [part, setPart] = useState<Part>("figures");
  return (
    <Page
      title={t("title")}
      subtitle={<span>{t("updated", { day: formatDayLong(figures.date, language) })}</span>}
    >
      <Tabs
        label={t("title")}
        selected={part}
        onSelect={setPart}
        tabs={[
          { id: "figures", label: t("tabs.figures"), content: <FiguresSection /> },
          { id: "act", label: t("tabs.act"), content: <AiActSection /> },
        ]}
      />
    </Page>
  );
}
