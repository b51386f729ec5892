import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsOfCompany, createContact } from "../../data/contacts.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { editVisit } from "../../data/visits.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { attempt } from "../../ui/attempt.ts";

const blank = { name: "", role: "", phone: "", email: "" };

/** Who was there: the company's people, ticked, and those one meets for the first time. */
export function PeopleMet({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation("visits");
  const companyId = visit.fields.companyId;
  const contacts = useLive(() => contactsOfCompany(companyId), [companyId]);
  const [draft, setDraft] = useState<typeof blank>();
  const [isNameMissing, setNameMissing] = useState(false);
  const people = contacts.status === "ready" ? contacts.value : [];

  const mark = (id: string, wasThere: boolean) =>
    attempt(() => editVisit(visit.id, { [`people.${id}`]: wasThere ? true : null }));
  const add = async (): Promise<void> => {
    if (draft === undefined) return;
    const name = draft.name.trim();
    if (name === "") {
      setNameMissing(true);
      return;
    }
    const given = Object.entries({ role: draft.role, phone: draft.phone, email: draft.email })
      .map(([key, value]) => [key, value.trim()] as const)
      .filter(([, value]) => value !== "");
    const isDone = await attempt(async () => {
      const id = await createContact({ companyId, name, ...Object.fromEntries(given) });
      return editVisit(visit.id, { [`people.${id}`]: true });
    });
    if (isDone) setDraft(undefined);
  };

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
        <Button
          icon={<Plus aria-hidden />}
          onPress={() => {
            setNameMissing(false);
            setDraft(blank);
          }}
        >
          {t("people.add")}
        </Button>
      </div>
      <Dialog
        title={t("people.add")}
        isOpen={draft !== undefined}
        onClose={() => setDraft(undefined)}
        closeLabel={t("people.cancel")}
        actions={
          <>
            <Button onPress={() => setDraft(undefined)}>{t("people.cancel")}</Button>
            <Button variant="primary" onPress={() => void add()}>
              {t("people.save")}
            </Button>
          </>
        }
      >
        {draft !== undefined && (
          <>
            <TextField
              label={t("people.name")}
              value={draft.name}
              onChange={(name) => setDraft({ ...draft, name })}
              errorMessage={isNameMissing && draft.name.trim() === "" ? t("people.nameNeeded") : undefined}
              isRequired
              autoFocus
            />
            <TextField
              label={t("people.role")}
              value={draft.role}
              onChange={(role) => setDraft({ ...draft, role })}
            />
            <TextField
              label={t("people.phone")}
              type="tel"
              value={draft.phone}
              onChange={(phone) => setDraft({ ...draft, phone })}
            />
            <TextField
              label={t("people.email")}
              type="email"
              value={draft.email}
              onChange={(email) => setDraft({ ...draft, email })}
            />
          </>
        )}
      </Dialog>
    </Card>
  );
}
