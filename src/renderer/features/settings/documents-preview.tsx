import { useTranslation } from "react-i18next";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { Callout } from "../../ui/callout.tsx";
import { PdfPreview } from "../../ui/pdf-preview.tsx";
import { usePreview } from "./use-preview.ts";

/** The document as it will be printed, made again after each change. */
export function DocumentsPreview({ asked, label }: { readonly asked: Asked; readonly label: string }) {
  const { t } = useTranslation("documents");
  const say = useSayProblem();
  const { bytes, pages, isMaking, error } = usePreview(asked);
  return (
    <div className="documents-preview" aria-busy={isMaking}>
      <div className="spread">
        <h2>{label}</h2>
        <p role="status" className="small soft">
          {isMaking ? t("making") : bytes !== undefined && t("pages", { count: pages })}
        </p>
      </div>
      {error !== undefined && (
        <Callout tone="bad" isLive>
          {say(error)}
        </Callout>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must be able to */}
      <div className="documents-pages" tabIndex={0} role="group" aria-label={label}>
        {bytes !== undefined && <PdfPreview bytes={bytes} label={label} />}
      </div>
    </div>
  );
}
