import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { type ContactFields, contactDraft } from "../../data/contact-draft.ts";
import { contactsOfCompany, createContact } from "../../data/contacts.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { editVisit } from "../../data/visits.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useKeptForm } from "../../ui/use-kept-form.ts";
import { attempt } from "../../ui/attempt.ts";

const blank: ContactFields = { name: "", role: "", phone: "", email: "" };

const writePresence = (visitId: DocumentId, contactId: string, wasThere: boolean) =>
  editVisit(visitId, { [`people.${contactId}`]: wasThere ? true : null });

/** Who was there: the company's people, ticked, and those one meets for the first time. */
export function PeopleMet({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation("visits");
  const companyId = visit.fields.companyId;
  const contacts = useLive(() => contactsOfCompany(companyId), [companyId]);
  const [isAdding, setAdding] = useState(false);
  const people = contacts.status === "ready" ? contacts.value : [];

  const mark = (id: string, wasThere: boolean) => attempt(() => writePresence(visit.id, id, wasThere));

  return (
    <Card title={t("people.title")}>
      {people.length === 0 && <p className="soft">{t("people.empty")}</p>}
      {people.map(({ id, fields }) => (
        <Checkbox
          key={id}
          isSelected={visit.fields[`people.${id}`] === true}
          onChange={(was) => void mark(id, was)}
        >
          {fields.name}
          {fields.role !== undefined && <span className="soft"> – {fields.role}</span>}
        </Checkbox>
      ))}
      <div>
        <Button icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
          {t("people.add")}
        </Button>
      </div>
      {isAdding && <AddPerson visit={visit} onClose={() => setAdding(false)} />}
    </Card>
  );
}

/** Somebody who is met for the first time. What is half typed is found again unless it is cancelled. */
function AddPerson({ visit, onClose }: { readonly visit: Stored<"visit">; readonly onClose: () => void }) {
  const { t } = useTranslation(["visits", "common"]);
  const { companyId } = visit.fields;
  const { value, change, forget, isResumed } = useKeptForm(blank, contactDraft(companyId));
  const [isNameMissing, setNameMissing] = useState(false);
  const end = async (): Promise<void> => {
    if (await attempt(forget)) onClose();
  };
  const add = async (): Promise<void> => {
    const name = value.name.trim();
    if (name === "") {
      setNameMissing(true);
      return;
    }
    const given = Object.entries({ role: value.role, phone: value.phone, email: value.email })
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([, text]) => text !== "");
    const isDone = await attempt(async () => {
      const id = await createContact({ companyId, name, ...Object.fromEntries(given) });
      return writePresence(visit.id, id, true);
    });
    if (isDone) await end();
  };
  const set = (field: keyof ContactFields) => (text: string) => change({ ...value, [field]: text });
  return (
    <Dialog
      title={t("people.add")}
      isOpen
      onClose={onClose}
      closeLabel={t("common:close")}
      actions={
        <>
          <Button onPress={() => void end()}>{t("people.cancel")}</Button>
          <Button variant="primary" onPress={() => void add()}>
            {t("people.save")}
          </Button>
        </>
      }
    >
      {isResumed && <Callout isLive>{t("common:resumed")}</Callout>}
      <TextField
        label={t("people.name")}
        value={value.name}
        onChange={set("name")}
        errorMessage={isNameMissing && value.name.trim() === "" ? t("people.nameNeeded") : undefined}
        isRequired
        autoFocus
      />
      <TextField label={t("people.role")} value={value.role} onChange={set("role")} />
      <TextField label={t("people.phone")} type="tel" value={value.phone} onChange={set("phone")} />
      <TextField label={t("people.email")} type="email" value={value.email} onChange={set("email")} />
    </Dialog>
  );
}
