import { useState } from "react";
import type { Stored } from "../../data/records.ts";
import { editCompany } from "../../data/companies.ts";
import { useAutosave } from "../../ui/use-autosave.ts";
import { type CompanyDraft, type CompanyEdit, withEdit } from "./company-edit.ts";

/**
 * A company that is edited in place: what is typed shows at once and is on the disk within half a second; once stored,
 * the sheet shows what is stored, so that another window's change appears by itself.
 */
export function useCompanyEdits(stored: Stored<"company">): {
  readonly company: CompanyDraft;
  readonly change: (edit: CompanyEdit) => void;
  readonly flush: () => Promise<void>;
  readonly error: unknown;
} {
  const [typed, setTyped] = useState<{ readonly edit: CompanyEdit; readonly over: string }>();
  const autosave = useAutosave<CompanyEdit>({ save: (edit) => editCompany(stored.id, edit) });

  if (typed !== undefined && autosave.status === "saved" && typed.over !== stored.changedAt)
    setTyped(undefined);

  return {
    company: typed === undefined ? stored.fields : withEdit(stored.fields, typed.edit),
    change: (edit) => {
      const all = { ...typed?.edit, ...edit };
      setTyped({ edit: all, over: stored.changedAt });
      autosave.change(all);
    },
    flush: autosave.flush,
    error: autosave.status === "failed" ? autosave.error : undefined,
  };
}
