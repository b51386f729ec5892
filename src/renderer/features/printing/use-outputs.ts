import { useTranslation } from "react-i18next";
import { safeFileName } from "../../../shared/host/safe-file-name.ts";
import { markSent, queuePrint } from "../../data/print-queue.ts";
import { host } from "../../host/choose-host.ts";
import { sheetFileName } from "../../paper/file-name.ts";
import { attempt } from "../../ui/attempt.ts";
import { toast } from "../../ui/toast.tsx";
import { useToday } from "../../ui/use-today.ts";
import type { MadeSheet } from "./make-each.ts";
import type { Bound, PrintRunner } from "./print-runner.ts";
import { zipOfSheets } from "./zip-of-sheets.ts";

/** Where prepared sheets can go. What left for a printer or a file is remembered: only the person knows what came out. */
export function useOutputs(runner: PrintRunner, onSent: () => void) {
  const { t } = useTranslation(["printing", "handout"]);
  const today = useToday();
  const named = (name: string, extension: string) => safeFileName(`${name} – ${today}.${extension}`);
  const nameOf = ({ sheets }: Bound): string => {
    const [only] = sheets;
    return sheets.length === 1 && only !== undefined
      ? sheetFileName(only.asked)
      : named(t("printing:fileTitle"), "pdf");
  };
  const isCurrent = async (withOut: boolean): Promise<boolean> => {
    const isSame = await runner.isCurrent(withOut);
    if (!isSame) toast({ text: t("printing:changedMeanwhile") });
    return isSame;
  };
  const send = (bound: Bound, to: "printer" | "file", give: (name: string) => Promise<boolean>) =>
    attempt(async () => {
      if (!(await isCurrent(false))) return;
      if (!(await give(nameOf(bound)))) return;
      await markSent(
        bound.sheets.map(({ wanted, fingerprint, pages }) => ({ key: wanted.key, fingerprint, pages })),
        to,
      );
      runner.next();
      onSent();
    });
  const keep = async (name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    const { outcome } = await host().saveFile({ name, mime, bytes });
    if (outcome === "saved") toast({ tone: "good", text: t("printing:saved", { name }) });
    return outcome === "saved";
  };

  return {
    print: (bound: Bound) =>
      void send(bound, "printer", async (name) => {
        const { outcome } = await host().printPdf({ name, bytes: bound.bytes });
        toast({ text: outcome === "opened" ? t("printing:opened") : t("handout:printed") });
        return true;
      }),
    save: (bound: Bound) => void send(bound, "file", (name) => keep(name, "application/pdf", bound.bytes)),
    zip: (made: readonly MadeSheet[]) =>
      void attempt(async () => {
        if (!(await isCurrent(true))) return;
        await keep(named(t("printing:zipTitle"), "zip"), "application/zip", await zipOfSheets(made));
      }),
    queue: (made: readonly MadeSheet[]) =>
      void attempt(async () => {
        let added = 0;
        for (const { wanted, fingerprint } of made) {
          const { outcome } = await queuePrint(wanted.key, fingerprint);
          if (outcome === "added" || outcome === "again") added += 1;
        }
        const already = made.length - added;
        const said = already === 0 ? "" : ` ${t("printing:already", { count: already })}`;
        toast({ tone: "good", text: `${t("printing:queued", { count: added })}${said}` });
        runner.close();
        onSent();
      }),
  };
}
