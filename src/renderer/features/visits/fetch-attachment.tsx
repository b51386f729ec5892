import { CloudDownload } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatSize } from "../../../shared/language/file-size.ts";
import type { Attachment } from "../../../shared/records/attachment.ts";
import { problem } from "../../../shared/problem.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { sayProblem } from "../../i18n/use-say-problem.ts";
import { fetchFile } from "../../sync/files.ts";
import { HubRefusal } from "../../sync/hub-api.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress.tsx";

/** Brings the bytes from the hub. It goes on when the person looks elsewhere. `onEnded`: the button that asked has gone. */
export function FetchAttachment(props: { readonly file: Attachment; readonly onEnded: () => void }) {
  const { file, onEnded } = props;
  const { t } = useTranslation("attachments");
  const language = useLanguage();
  const [received, setReceived] = useState<number>();
  const [fault, setFault] = useState<string>();
  const fetch = async (): Promise<void> => {
    setFault(undefined);
    setReceived(0);
    try {
      await fetchFile(file.sha256, { onProgress: setReceived });
    } catch (thrown) {
      const isAbsent = thrown instanceof HubRefusal && thrown.code === "unknown_file";
      setFault(isAbsent ? t("notOnHub") : sayProblem(asProblem(thrown)));
    }
    setReceived(undefined);
    onEnded();
  };
  if (received !== undefined)
    return (
      <ProgressBar
        label={t("downloading", { name: file.name })}
        value={file.bytes === 0 ? undefined : received / file.bytes}
        valueText={formatSize(received, language)}
      />
    );
  return (
    <div className="stack-s">
      <div>
        <Button
          icon={<CloudDownload aria-hidden />}
          aria-label={t("downloadNamed", { name: file.name })}
          onPress={() => void fetch()}
        >
          {t("download")}
        </Button>
      </div>
      {fault !== undefined && (
        <p className="small visit-file-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

function asProblem(thrown: unknown): unknown {
  if (!(thrown instanceof HubRefusal)) return thrown;
  return problem.hub.refused({ status: thrown.status, code: thrown.code });
}
