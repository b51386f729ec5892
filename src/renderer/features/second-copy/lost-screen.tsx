import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import { beginAnew, rebuild } from "../../data/second-copy/restoring.ts";
import type { Found } from "../../data/second-copy/rebuild.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";

/** The notebook is gone from its place: what the copies have, and what to do. Nothing of the content is read. */
export function LostScreen(props: {
  readonly found: Found;
  readonly isBroken?: boolean;
  readonly onRebuilt: () => void;
  readonly onAnew: () => void;
}) {
  const { t } = useTranslation(["secondCopy", "common"]);
  const say = useSayProblem();
  const [isWorking, setWorking] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const { documents, backupAt, writes, damaged } = props.found;
  const go = async (work: typeof rebuild, onDone: () => void): Promise<void> => {
    setWorking(true);
    try {
      await work(props.found);
      onDone();
    } catch (thrown) {
      setError(thrown);
      setWorking(false);
    }
  };
  const when = backupAt === undefined ? "" : formatInstant(backupAt);
  return (
    <main className="ui-page ui-page-text stack">
      <h1>{t("secondCopy:lost.title")}</h1>
      <p>{props.isBroken === true ? t("secondCopy:lost.broken") : t("secondCopy:lost.lead")}</p>
      <Callout tone="info" title={t("secondCopy:lost.found", { count: documents })}>
        {backupAt === undefined
          ? t("secondCopy:lost.journal", { writes })
          : t("secondCopy:lost.backup", { when, writes })}
      </Callout>
      {damaged > 0 && <Callout tone="warn">{t("secondCopy:lost.damaged", { count: damaged })}</Callout>}
      {error !== undefined && (
        <Callout tone="bad" isLive>
          {say(error)}
        </Callout>
      )}
      <div className="row">
        <Button variant="primary" isDisabled={isWorking} onPress={() => void go(rebuild, props.onRebuilt)}>
          {isWorking ? t("secondCopy:lost.working") : t("secondCopy:lost.rebuild")}
        </Button>
        <Button variant="quiet" isDisabled={isWorking} onPress={() => setAsking(true)}>
          {t("secondCopy:lost.anew")}
        </Button>
      </div>
      <ConfirmDialog
        title={t("secondCopy:lost.anewTitle")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t("secondCopy:lost.anew")}
        cancelLabel={t("common:cancel")}
        onConfirm={() => {
          setAsking(false);
          void go(beginAnew, props.onAnew);
        }}
      >
        <p>{t("secondCopy:lost.anewText")}</p>
      </ConfirmDialog>
    </main>
  );
}
