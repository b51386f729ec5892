import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Host } from "../../shared/host/borders.ts";
import { attempt } from "./attempt.ts";
import { useCommands } from "./commands.ts";
import { toast } from "./toast.tsx";

interface NamedPdf {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where each document is called by its name. */
const words = { handout: "handout", sheet: "sheets" } as const;

/**
 * Saving and printing what a page shows, as buttons and as commands; nothing happens while it is being made.
 * @param what how the document is called, in the sentences and in the ids of the commands
 */
export function usePdfActions(
  what: keyof typeof words,
  pdf: NamedPdf | undefined,
  machine: Pick<Host, "saveFile" | "printPdf">,
): { readonly save: () => void; readonly print: () => void } {
  const { t } = useTranslation(["handout", "sheets"]);
  const of = words[what];
  const save = useCallback(() => {
    if (pdf === undefined) return;
    const { name, bytes } = pdf;
    void attempt(async () => {
      const { outcome } = await machine.saveFile({ name, mime: "application/pdf", bytes });
      if (outcome === "saved") toast({ tone: "good", text: t(`${of}:saved`, { name }) });
    });
  }, [pdf, machine, of, t]);
  const print = useCallback(() => {
    if (pdf === undefined) return;
    const { name, bytes } = pdf;
    void attempt(async () => {
      const { outcome } = await machine.printPdf({ name, bytes });
      toast({ text: outcome === "opened" ? t(`${of}:opened`) : t(`${of}:printed`) });
    });
  }, [pdf, machine, of, t]);
  const isEnabled = pdf !== undefined;
  useCommands(
    useMemo(() => {
      const shared = { menu: "file", isEnabled } as const;
      return [
        { ...shared, id: `${what}-save`, label: t(`${of}:commands.save`), keys: "Mod+S", run: save },
        { ...shared, id: `${what}-print`, label: t(`${of}:commands.print`), keys: "Mod+P", run: print },
      ];
    }, [t, what, of, isEnabled, save, print]),
  );
  return { save, print };
}
