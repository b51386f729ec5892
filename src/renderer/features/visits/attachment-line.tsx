import {
  Cloud,
  CloudAlert,
  CloudDownload,
  CloudUpload,
  Download,
  FileQuestionMark,
  Laptop,
  NotebookPen,
  Trash2,
} from "lucide-react";
import { Fragment, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatSize } from "../../../shared/language/file-size.ts";
import { maxFileBytes } from "../../../shared/sync/protocol.ts";
import { deleteAttachment, editAttachment, type FilesOfVisit } from "../../data/attachments.ts";
import { restore } from "../../data/bin.ts";
import { readFile } from "../../data/files.ts";
import type { Stored } from "../../data/records.ts";
import { undoScope } from "../../data/undo-scope.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSyncStatus } from "../../sync/status.ts";
import { attempt } from "../../ui/attempt.ts";
import { IconButton } from "../../ui/button.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { AttachmentPicture } from "./attachment-picture.tsx";
import { FetchAttachment } from "./fetch-attachment.tsx";
import { kindOfFile, mediaType } from "./file-kind.ts";
import { JoinFile } from "./join-file.tsx";
import { type WhereFileIs, whereFileIs } from "./where-file-is.ts";

const icons: Readonly<Record<WhereFileIs, typeof Cloud>> = {
  here: Laptop,
  onHub: Cloud,
  toSend: CloudUpload,
  waitsNetwork: CloudUpload,
  waitsConnection: CloudUpload,
  hubFull: CloudAlert,
  toFetch: CloudDownload,
  elsewhere: FileQuestionMark,
};

interface LineProps extends Pick<FilesOfVisit, "here" | "place"> {
  readonly visit: Stored<"visit">;
  readonly attachment: Stored<"attachment">;
}

/** One file: what it is, where its bytes are, and what can be done with them. */
export function AttachmentLine({ visit, attachment, here, place }: LineProps) {
  const { t } = useTranslation("attachments");
  const language = useLanguage();
  const status = useSyncStatus();
  const { id, fields: file } = attachment;
  const { name, keptAt, note } = file;
  // Emptied while it is typed, a field must not leave from under the fingers.
  const [wasKeptElsewhere] = useState(keptAt !== undefined);
  const [noting, setNoting] = useState<"no" | "begun" | "written">(note === undefined ? "no" : "written");
  const line = useRef<HTMLLIElement>(null);
  const takeLostFocus = () => {
    if (document.activeElement === document.body) line.current?.focus();
  };
  const isHere = here.has(file.sha256);
  const where = whereFileIs({ row: here.get(file.sha256), place, keptAt, status });
  const Icon = icons[where];
  const isCalm = where === "here" || where === "onHub" || where === "elsewhere";
  const undo = { scope: undoScope("visit", visit.id) };
  const edit = (key: "keptAt" | "note") => (text: string) =>
    editAttachment(id, { [key]: text === "" ? null : text }, { undo });

  const save = () =>
    void attempt(async () => {
      const bytes = await readFile(file.sha256);
      if (bytes === undefined) return;
      const { outcome } = await host().saveFile({ name, mime: mediaType(file.mime), bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("saved", { name }) });
    });
  const remove = () =>
    void attempt(async () => {
      await deleteAttachment(id, { undo });
      toast({
        text: t("deleted"),
        action: { label: t("restore"), onPress: () => void restore("attachment", id) },
      });
    });

  return (
    <li className="visit-file" aria-label={name} ref={line} tabIndex={-1}>
      <AttachmentPicture file={file} here={here} onSave={save} />
      <div className="visit-file-words">
        <strong>{breakable(name)}</strong>
        <span className="visit-file-facts small soft tnum">
          {t(`kinds.${kindOfFile(file.mime)}`)} · {formatSize(file.bytes, language)}
          <span className={`visit-file-where ${isCalm ? "" : "visit-file-waits"}`}>
            <Icon aria-hidden />
            {t(`where.${where}`)}
          </span>
        </span>
        <div className="visit-file-actions">
          {isHere && (
            <IconButton label={t("save", { name })} icon={<Download aria-hidden />} onPress={save} />
          )}
          {noting === "no" && (
            <IconButton
              label={t("addNote", { name })}
              icon={<NotebookPen aria-hidden />}
              onPress={() => setNoting("begun")}
            />
          )}
          <IconButton label={t("delete", { name })} icon={<Trash2 aria-hidden />} onPress={remove} />
        </div>
      </div>
      <div className="visit-file-more stack-s">
        {!isHere && place !== undefined && <FetchAttachment file={file} onEnded={takeLostFocus} />}
        {where === "elsewhere" && file.bytes <= maxFileBytes && <JoinFile file={file} />}
        {(wasKeptElsewhere || where === "elsewhere") && (
          <DraftField
            label={t("keptAt")}
            placeholder={t("keptAtHint")}
            stored={keptAt ?? ""}
            save={edit("keptAt")}
          />
        )}
        {noting !== "no" && (
          <div ref={noting === "begun" ? focusField : undefined}>
            <DraftField label={t("note")} stored={note ?? ""} save={edit("note")} />
          </div>
        )}
      </div>
    </li>
  );
}

/** What is asked for has the keyboard: the button that asked is gone. */
function focusField(place: HTMLElement | null): void {
  place?.querySelector("input")?.focus();
}

/** Names from cameras are one long word: cut where a reader would. */
function breakable(name: string): ReactNode {
  return name.split(/(?<=[_.-])/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
