import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../../shared/records/contact.ts";
import { type ContactFields, contactDraft } from "../../data/contact-draft.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useKeptForm } from "../../ui/use-kept-form.ts";

/** Adds or corrects a person. Enter saves; what is half typed is found again unless it is cancelled. */
export function ContactDialog(props: {
  readonly contact: Contact | undefined;
  /** Id of the person, or of the company of a new one. */
  readonly about: string;
  /** Whether it could be saved. */
  readonly onSave: (fields: ContactFields) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["companies", "common"]);
  const { contact } = props;
  const draft = useKeptForm<ContactFields>(
    {
      name: contact?.name ?? "",
      role: contact?.role ?? "",
      phone: contact?.phone ?? "",
      email: contact?.email ?? "",
    },
    contactDraft(props.about),
  );
  const [fields, setFields] = [draft.value, draft.change];
  const [isChecked, setChecked] = useState(false);
  const isNameMissing = isChecked && fields.name.trim() === "";
  const end = async (): Promise<void> => {
    if (await attempt(draft.forget)) props.onClose();
  };
  const save = async (): Promise<void> => {
    setChecked(true);
    if (fields.name.trim() === "") return;
    const isSaved = await props.onSave({
      name: fields.name.trim(),
      role: fields.role.trim(),
      phone: fields.phone.trim(),
      email: fields.email.trim(),
    });
    if (isSaved) await end();
  };
  const form = "contact-form";
  return (
    <Dialog
      title={
        contact === undefined
          ? t("companies:contacts.add")
          : t("companies:contacts.edit", { name: contact.name })
      }
      isOpen
      onClose={props.onClose}
      closeLabel={t("common:close")}
      actions={
        <>
          <Button onPress={() => void end()}>{t("common:cancel")}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t("common:save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {draft.isResumed && <Callout isLive>{t("common:resumed")}</Callout>}
        <p className="small soft">{t("companies:contacts.minimal")}</p>
        <TextField
          label={t("companies:contacts.name")}
          value={fields.name}
          onChange={(name) => setFields({ ...fields, name })}
          errorMessage={isNameMissing ? t("companies:contacts.nameNeeded") : undefined}
          isRequired
          // A dialog begins at its first field.

          autoFocus
        />
        <TextField
          label={t("companies:contacts.role")}
          value={fields.role}
          onChange={(role) => setFields({ ...fields, role })}
        />
        <TextField
          label={t("companies:form.phone")}
          type="tel"
          value={fields.phone}
          onChange={(phone) => setFields({ ...fields, phone })}
        />
        <TextField
          label={t("companies:form.email")}
          type="email"
          value={fields.email}
          onChange={(email) => setFields({ ...fields, email })}
        />
      </form>
    </Dialog>
  );
}
