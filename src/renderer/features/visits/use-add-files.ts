import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatSize } from "../../../shared/language/file-size.ts";
import { maxFileBytes } from "../../../shared/sync/protocol.ts";
import { createAttachment } from "../../data/attachments.ts";
import type { Stored } from "../../data/records.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { sayProblem } from "../../i18n/use-say-problem.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { toast } from "../../ui/toast.tsx";
import { prepareFile } from "./prepare-file.ts";

interface Adding {
  /** The file under way. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** Adding files to a visit, one after the other: what is under way, and what is to be read about those that were added or not. */
export function useAddFiles(visit: Stored<"visit">) {
  const { t } = useTranslation("attachments");
  const language = useLanguage();
  const [adding, setAdding] = useState<Adding>();
  const [faults, setFaults] = useState<readonly string[]>([]);

  /** What there is to say of it; throws when it was not written. */
  const addOne = async (file: File): Promise<{ readonly isAdded: boolean; readonly fault?: string }> => {
    const prepared = await prepareFile(file);
    if ("refused" in prepared) {
      const limit = formatSize(maxFileBytes, language);
      return { isAdded: false, fault: t(`faults.${prepared.refused}`, { name: file.name, limit }) };
    }
    const { name, mime, bytes, thumbnail } = prepared;
    const { companyId } = visit.fields;
    await createAttachment(
      { companyId, visitId: visit.id, name, mime, addedAt: new Date().toISOString() },
      { bytes, thumbnail },
      { undo: { scope: undoScope("visit", visit.id) } },
    );
    return prepared.isPhotoAsItCame === true
      ? { isAdded: true, fault: t("faults.asItCame", { name }) }
      : { isAdded: true };
  };

  const add = async (files: readonly File[]): Promise<void> => {
    setFaults([]);
    let count = 0;
    for (const [done, file] of files.entries()) {
      const { name } = file;
      setAdding({ name, done, total: files.length });
      let fault: string | undefined;
      try {
        const outcome = await addOne(file);
        if (outcome.isAdded) count += 1;
        fault = outcome.fault;
      } catch (error) {
        fault = t("faults.failed", { name, reason: sayProblem(error) });
      }
      const said = fault;
      if (said !== undefined) setFaults((others) => [...others, said]);
    }
    setAdding(undefined);
    if (count > 0) toast({ tone: "good", text: t("added", { count }) });
  };

  return { add, adding, faults, forgetFaults: () => setFaults([]) };
}
