import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import { readCopy, type Readable, takeUp } from "../../data/second-copy/restoring.ts";
import { attempt } from "../../ui/attempt.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { FileButton } from "../../ui/file-button.tsx";

/** Chooses a packed copy, says what it holds, and puts it in the place of the notebook once that is confirmed. */
export function TakeUp(props: {
  readonly label: string;
  /** A copy to confirm, from a file or from the backups of this machine. */
  readonly chosen: Readable | undefined;
  readonly onChosen: (copy: Readable | undefined) => void;
}) {
  const { t } = useTranslation(["secondCopy", "common"]);
  const { chosen, onChosen } = props;
  const read = (file: File) =>
    attempt(async () => onChosen(readCopy(new Uint8Array(await file.arrayBuffer()))));
  const replace = (copy: Readable) =>
    attempt(async () => {
      await takeUp(copy);
      location.hash = "#/";
      location.reload();
    });
  return (
    <>
      <FileButton onFiles={([file]) => file && void read(file)}>{props.label}</FileButton>
      <ConfirmDialog
        title={t("secondCopy:card.restoreTitle")}
        isOpen={chosen !== undefined}
        onClose={() => onChosen(undefined)}
        confirmLabel={t("secondCopy:card.restoreGo")}
        cancelLabel={t("common:cancel")}
        onConfirm={() => chosen && void replace(chosen)}
      >
        {chosen && (
          <p>
            {t("secondCopy:card.restoreText", {
              when: formatInstant(chosen.at),
              count: chosen.documents,
            })}
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
