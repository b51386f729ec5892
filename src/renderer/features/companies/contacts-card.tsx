import { Pencil, Plus, ShieldCheck, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { restore } from "../../data/bin.ts";
import type { ContactFields } from "../../data/contact-draft.ts";
import { contactsOfCompany, createContact, deleteContact, editContact } from "../../data/contacts.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import { Reach } from "./reach.tsx";

/** The people one can call back: nothing more is kept of them. */
export function ContactsCard({ companyId }: { readonly companyId: DocumentId }) {
  const { t } = useTranslation(["companies", "common", "rgpd"]);
  const live = useLive(() => contactsOfCompany(companyId), [companyId]);
  const [edited, setEdited] = useState<Stored<"contact"> | "new">();
  const contacts = live.status === "ready" ? live.value : [];

  const save = (fields: ContactFields) =>
    attempt(async () => {
      const { name, role, phone, email } = fields;
      if (edited === "new") {
        await createContact({
          companyId,
          name,
          ...(role === "" ? {} : { role }),
          ...(phone === "" ? {} : { phone }),
          ...(email === "" ? {} : { email }),
        });
      } else if (edited !== undefined) {
        await editContact(edited.id, {
          name,
          role: role || null,
          phone: phone || null,
          email: email || null,
        });
      }
    });
  const remove = (contact: Stored<"contact">) =>
    attempt(async () => {
      await deleteContact(contact.id);
      toast({
        text: t("companies:contacts.deleted"),
        action: {
          label: t("common:undo"),
          onPress: () => void attempt(() => restore("contact", contact.id)),
        },
      });
    });

  return (
    <Card
      title={t("companies:contacts.title")}
      actions={
        <IconButton
          label={t("companies:contacts.add")}
          icon={<Plus aria-hidden />}
          onPress={() => setEdited("new")}
        />
      }
    >
      {live.status === "ready" && contacts.length === 0 && (
        <div className="stack-s">
          <p className="soft">{t("companies:contacts.empty")}</p>
          <div>
            <Button icon={<Plus aria-hidden />} onPress={() => setEdited("new")}>
              {t("companies:contacts.add")}
            </Button>
          </div>
        </div>
      )}
      <ul role="list" className="stack-s">
        {contacts.map((contact) => {
          const { id, fields } = contact;
          const { phone, email } = fields;
          return (
            <li key={id} className="companies-contact">
              <div className="companies-contact-who">
                <strong>{fields.name}</strong>
                {fields.role !== undefined && <span className="small soft">{fields.role}</span>}
                <Reach phone={phone} email={email} />
              </div>
              <span className="row companies-contact-tools">
                <IconButton
                  label={t("rgpd:openNamed", { name: fields.name })}
                  icon={<ShieldCheck aria-hidden />}
                  onPress={() => navigate(`/contacts/${id}/data`)}
                />
                <IconButton
                  label={t("companies:contacts.edit", { name: fields.name })}
                  icon={<Pencil aria-hidden />}
                  onPress={() => setEdited(contact)}
                />
                <IconButton
                  label={t("companies:contacts.delete", { name: fields.name })}
                  icon={<Trash2 aria-hidden />}
                  onPress={() => void remove(contact)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {edited !== undefined && (
        <ContactDialog
          contact={edited === "new" ? undefined : edited.fields}
          about={edited === "new" ? companyId : edited.id}
          onSave={save}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  );
}
