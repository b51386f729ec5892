import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { useCommands } from "../../ui/commands.ts";
import { toast } from "../../ui/toast.tsx";

interface NamedPdf {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Saving and printing a sheet, as buttons and as commands; nothing happens while it is being made. */
export function useSheetActions(pdf: NamedPdf | undefined): {
  readonly save: () => void;
  readonly print: () => void;
} {
  const { t } = useTranslation("sheets");
  const save = useCallback(() => {
    if (pdf === undefined) return;
    const { name, bytes } = pdf;
    void attempt(async () => {
      const { outcome } = await host().saveFile({ name, mime: "application/pdf", bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("saved", { name }) });
    });
  }, [pdf, t]);
  const print = useCallback(() => {
    if (pdf === undefined) return;
    const { name, bytes } = pdf;
    void attempt(async () => {
      const { outcome } = await host().printPdf({ name, bytes });
      toast({ text: outcome === "opened" ? t("opened") : t("printed") });
    });
  }, [pdf, t]);
  const isEnabled = pdf !== undefined;
  useCommands(
    useMemo(
      () => [
        { id: "sheet-save", label: t("saveCommand"), menu: "file", keys: "Mod+S", isEnabled, run: save },
        { id: "sheet-print", label: t("printCommand"), menu: "file", keys: "Mod+P", isEnabled, run: print },
      ],
      [t, isEnabled, save, print],
    ),
  );
  return { save, print };
}
