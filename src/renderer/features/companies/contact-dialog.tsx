import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../../shared/records/contact.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** What is asked of a person; an empty text is nothing. */
export interface ContactFields {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
}

/** Adds or corrects a person. Enter saves. */
export function ContactDialog(props: {
  readonly contact: Contact | undefined;
  readonly onSave: (fields: ContactFields) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["companies", "common"]);
  const { contact } = props;
  const [fields, setFields] = useState<ContactFields>({
    name: contact?.name ?? "",
    role: contact?.role ?? "",
    phone: contact?.phone ?? "",
    email: contact?.email ?? "",
  });
  const [isChecked, setChecked] = useState(false);
  const isNameMissing = isChecked && fields.name.trim() === "";
  const save = (): void => {
    setChecked(true);
    if (fields.name.trim() === "") return;
    props.onSave({
      name: fields.name.trim(),
      role: fields.role.trim(),
      phone: fields.phone.trim(),
      email: fields.email.trim(),
    });
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
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
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
          save();
        }}
      >
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
