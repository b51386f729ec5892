import { Paperclip } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "../../../shared/records/attachment.ts";
import { keepFile, sha256Of } from "../../data/files.ts";
import { sayProblem } from "../../i18n/use-say-problem.ts";
import { FileButton } from "../../ui/file-button.tsx";

/** Gives its bytes to a file that is known by name only: the very same, as it was recorded. */
export function JoinFile({ file }: { readonly file: Attachment }) {
  const { t } = useTranslation("attachments");
  const [fault, setFault] = useState<string>();
  const join = async (chosen: File): Promise<void> => {
    setFault(undefined);
    try {
      const bytes = chosen.size === file.bytes ? new Uint8Array(await chosen.arrayBuffer()) : undefined;
      if (bytes !== undefined && (await sha256Of(bytes)) === file.sha256)
        await keepFile({ bytes, isThumbnail: false });
      else setFault(t("otherFile", { name: chosen.name }));
    } catch (thrown) {
      setFault(t("faults.failed", { name: chosen.name, reason: sayProblem(thrown) }));
    }
  };
  return (
    <div className="stack-s">
      <div>
        <FileButton
          icon={<Paperclip aria-hidden />}
          onFiles={([chosen]) => {
            if (chosen !== undefined) void join(chosen);
          }}
        >
          {t("join")}
        </FileButton>
      </div>
      {fault !== undefined && (
        <p className="small visit-file-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
