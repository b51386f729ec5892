import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { toast } from "../../ui/toast.tsx";
import { mostBytes, mostColumns, mostLines } from "./csv-limits.ts";
import { chooseFile } from "./import-session.ts";
import type { ImportState, Unreadable } from "./import-state.ts";
import { useLanguage } from "./use-language.ts";

/** A file is chosen or dropped; one that cannot be read says why, and another may be chosen at once. */
export function FileStep({ state }: { readonly state: Extract<ImportState, { step: "file" | "reading" }> }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  if (state.step === "reading") {
    return (
      <Card>
        <ProgressBar label={t("import.file.reading")} value={undefined} valueText="" />
      </Card>
    );
  }
  return (
    <>
      {state.unreadable !== undefined && <WhyUnreadable unreadable={state.unreadable} />}
      <FileDrop
        label={t("import.file.drop")}
        hint={t("import.file.hint", {
          rows: formatNumber(mostLines, language),
          size: formatNumber(mostBytes / 1e6, language),
        })}
        buttonLabel={t("import.file.choose")}
        accept={[".csv", ".tsv", ".txt", "text/csv", "text/tab-separated-values", "text/plain"]}
        onFile={(file) => void chooseFile(file)}
      />
      <Card title={t("import.file.names")}>
        <p>{t("import.file.namesText")}</p>
        <p>{t("import.file.directors")}</p>
        <div className="row">
          <Button
            icon={<Download aria-hidden />}
            onPress={() => void saveTemplate(t("import.file.templateSaved"))}
          >
            {t("import.file.template")}
          </Button>
        </div>
      </Card>
    </>
  );
}

function WhyUnreadable({ unreadable: { name, reason, bytes } }: { readonly unreadable: Unreadable }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const why =
    reason === "tooLarge"
      ? t("import.unreadable.tooLarge", {
          size: number(Math.ceil(bytes / 1e6)),
          limit: number(mostBytes / 1e6),
        })
      : reason === "tooMany"
        ? t("import.unreadable.tooMany", { limit: number(mostLines) })
        : reason === "tooWide"
          ? t("import.unreadable.tooWide", { limit: number(mostColumns) })
          : t(`import.unreadable.${reason}`);
  return (
    <Callout tone="bad" isLive title={t("import.unreadable.title", { name: name.slice(0, 80) })}>
      <p>{why}</p>
      <p>{t("import.unreadable.nothing")}</p>
    </Callout>
  );
}

/** The words that people type, one example that no directory holds. */
const template = [
  [
    "Nom",
    "SIRET",
    "Code NAF",
    "Adresse",
    "Code postal",
    "Ville",
    "Effectif",
    "Chiffre d’affaires",
    "Téléphone",
    "Courriel",
  ],
  ["Boulangerie d’exemple", "", "10.71C", "12 rue des Granges", "25000", "Besançon", "6", "480000", "", ""],
] as const;

function saveTemplate(said: string): Promise<boolean> {
  const text = template.map((row) => row.join(";")).join("\r\n");
  return attempt(async () => {
    const { outcome } = await host().saveFile({
      name: "modele-entreprises.csv",
      mime: "text/csv",
      bytes: new TextEncoder().encode(`\uFEFF${text}\r\n`),
    });
    if (outcome === "saved") toast({ tone: "good", text: said });
  });
}
