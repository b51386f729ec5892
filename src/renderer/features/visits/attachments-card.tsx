import { Paperclip, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatSize } from "../../../shared/language/file-size.ts";
import {
  attachmentsOfVisit,
  createAttachment,
  deleteAttachment,
  editAttachment,
} from "../../data/attachments.ts";
import { restore } from "../../data/bin.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { toast } from "../../ui/toast.tsx";
import { describeFile, kindOfFile } from "./describe-file.ts";

/** Files that go with the visit. The notebook knows them and says where they are; it does not hold them. */
export function AttachmentsCard({ visit }: { readonly visit: Stored<"visit"> }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const live = useLive(() => attachmentsOfVisit(visit.id), [visit.id]);
  const files = live.status === "ready" ? live.value : [];
  const undo = { scope: undoScope("visit", visit.id) };
  const edit = (id: Stored<"attachment">["id"], key: "keptAt" | "note") => (text: string) =>
    editAttachment(id, { [key]: text === "" ? null : text }, { undo });

  const add = (file: File) =>
    attempt(async () => {
      const described = await describeFile(file);
      if (described === undefined) {
        toast({ tone: "bad", text: t("attachments.tooLarge") });
        return;
      }
      await createAttachment(
        {
          ...described,
          companyId: visit.fields.companyId,
          visitId: visit.id,
          addedAt: new Date().toISOString(),
        },
        { undo },
      );
    });
  const remove = ({ id }: Stored<"attachment">) =>
    attempt(async () => {
      await deleteAttachment(id, { undo });
      toast({
        text: t("attachments.deleted"),
        action: { label: t("restore"), onPress: () => void restore("attachment", id) },
      });
    });

  return (
    <Card title={t("attachments.title")}>
      <p className="small soft">{t("attachments.honest")}</p>
      <ul role="list" className="visit-entries">
        {files.map((attachment) => {
          const { id, fields } = attachment;
          return (
            <li key={id} className="stack-s">
              <div className="spread visit-entry-head">
                <span>
                  <strong>{fields.name}</strong>
                  <br />
                  <span className="small soft">
                    {t(`attachments.kinds.${kindOfFile(fields.mime)}`)} · {formatSize(fields.bytes, language)}
                  </span>
                </span>
                <IconButton
                  label={t("attachments.delete", { name: fields.name })}
                  icon={<Trash2 aria-hidden />}
                  onPress={() => void remove(attachment)}
                />
              </div>
              <DraftField
                label={t("attachments.keptAt")}
                placeholder={t("attachments.keptAtHint")}
                stored={fields.keptAt ?? ""}
                save={edit(id, "keptAt")}
              />
              <DraftField label={t("attachments.note")} stored={fields.note ?? ""} save={edit(id, "note")} />
            </li>
          );
        })}
      </ul>
      <div>
        <FileButton icon={<Paperclip aria-hidden />} onFile={(file) => void add(file)}>
          {t("attachments.add")}
        </FileButton>
      </div>
    </Card>
  );
}
