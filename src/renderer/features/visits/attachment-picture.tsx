import { File, FileImage, FileMusic, FileSpreadsheet, FileText, FileVideo } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Attachment } from "../../../shared/records/attachment.ts";
import type { FilesOfVisit } from "../../data/attachments.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { type FileKind, isShown, kindOfFile } from "./file-kind.ts";
import { useFileUrl } from "./use-file-url.ts";

const icons: Readonly<Record<FileKind, typeof File>> = {
  image: FileImage,
  sound: FileMusic,
  video: FileVideo,
  pdf: FileText,
  sheet: FileSpreadsheet,
  text: FileText,
  other: File,
};

interface PictureProps {
  readonly file: Attachment;
  readonly here: FilesOfVisit["here"];
  readonly onSave: () => void;
}

/** The thumbnail, or a picture of the kind of file. A photo that is here opens larger. */
export function AttachmentPicture({ file, here, onSave }: PictureProps) {
  const { t } = useTranslation("attachments");
  const [isOpen, setOpen] = useState(false);
  const canOpen = isShown(file.mime) && here.has(file.sha256);
  const thumbnail = file.thumbnailSha256 !== undefined && here.has(file.thumbnailSha256);
  const [small, mime] = thumbnail
    ? [file.thumbnailSha256, "image/jpeg"]
    : [canOpen ? file.sha256 : undefined, file.mime];
  const url = useFileUrl(small, mime);
  const Icon = icons[kindOfFile(file.mime)];
  const picture = url === undefined ? <Icon aria-hidden /> : <img src={url} alt={file.name} />;
  if (!canOpen) return <div className="visit-file-picture">{picture}</div>;
  return (
    <>
      <AriaButton
        className="visit-file-picture"
        aria-label={t("enlarge", { name: file.name })}
        onPress={() => setOpen(true)}
      >
        {picture}
      </AriaButton>
      <Dialog
        title={file.name}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={t("dismiss")}
        size="wide"
        actions={<Button onPress={onSave}>{t("saveAs")}</Button>}
      >
        <WholePicture file={file} />
      </Dialog>
    </>
  );
}

function WholePicture({ file }: { readonly file: Attachment }) {
  const url = useFileUrl(file.sha256, file.mime);
  return <img className="visit-photo" src={url} alt={file.name} />;
}
