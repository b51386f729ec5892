import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import { formatSize } from "../../../shared/language/file-size.ts";
import { useLive } from "../../data/live.ts";
import { theNotebook } from "../../data/notebook.ts";
import { protection } from "../../data/protection.ts";
import { backUp, backupsIn } from "../../data/second-copy/backup.ts";
import { dateOf } from "../../data/second-copy/copy-names.ts";
import { packNotebook } from "../../data/second-copy/packed.ts";
import { readBackup, type Readable } from "../../data/second-copy/restoring.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";
import { toast } from "../../ui/toast.tsx";
import { TakeUp } from "./take-up.tsx";

async function copiesHere() {
  const { copies } = theNotebook();
  if (copies === undefined) return undefined;
  const [backups, files] = await Promise.all([backupsIn(copies.store), copies.store.list()]);
  return { backups, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

/** The second copy, the file to take away, and taking one up. */
export function SecondCopyCard() {
  const { t } = useTranslation(["secondCopy", "common"]);
  const language = useLanguage();
  const [turn, setTurn] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<Readable>();
  const live = useLive(copiesHere, [turn]);
  const locks = useLive(protection, []);
  const here = live.status === "ready" ? live.value : undefined;
  const isSealed = locks.status === "ready" && locks.value.locks.length > 0;
  const say = (ms: number) => formatInstant(new Date(ms).toISOString());
  const take = () =>
    attempt(async () => {
      const day = new Date().toLocaleDateString("sv");
      const bytes = await packNotebook();
      const mime = "application/octet-stream";
      const { outcome } = await host().saveFile({ name: `carnet-ia-${day}.carnet`, mime, bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("secondCopy:card.taken") });
    });
  const [last] = here?.backups ?? [];
  return (
    <Card title={t("secondCopy:card.title")}>
      <p>
        {here === undefined && live.status === "ready"
          ? t("secondCopy:card.none")
          : t("secondCopy:card.text")}
      </p>
      {here !== undefined && (
        <Facts
          facts={[
            {
              term: t("secondCopy:card.last"),
              value: last ? say(dateOf(last.name)) : t("secondCopy:card.never"),
            },
            { term: t("secondCopy:card.size"), value: formatSize(here.bytes, language) },
          ]}
        />
      )}
      <p className="soft">{isSealed ? t("secondCopy:card.takeText") : t("secondCopy:card.takeClear")}</p>
      <div className="row">
        <Button variant="primary" onPress={() => (isSealed ? void take() : setAsking(true))}>
          {t("secondCopy:card.take")}
        </Button>
        {here !== undefined && (
          <Button
            onPress={() =>
              void attempt(async () => {
                await backUp(theNotebook());
                setTurn((before) => before + 1);
                toast({ tone: "good", text: t("secondCopy:card.made") });
              })
            }
          >
            {t("secondCopy:card.now")}
          </Button>
        )}
        <TakeUp chosen={chosen} onChosen={setChosen} label={t("secondCopy:card.restore")} />
      </div>
      {here !== undefined && here.backups.length > 0 && (
        <Disclosure title={t("secondCopy:card.backups")}>
          <ul className="stack-s" role="list">
            {here.backups.map(({ name, size }) => (
              <li key={name} className="row">
                <Button
                  variant="quiet"
                  onPress={() => void attempt(async () => setChosen(await readBackup(name)))}
                >
                  {t("secondCopy:card.restoreThis", { when: say(dateOf(name)) })}
                </Button>
                <span className="soft">{formatSize(size, language)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ConfirmDialog
        title={t("secondCopy:card.takeClearTitle")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t("secondCopy:card.takeAnyway")}
        cancelLabel={t("common:cancel")}
        onConfirm={() => {
          setAsking(false);
          void take();
        }}
      >
        <p>{t("secondCopy:card.takeClear")}</p>
      </ConfirmDialog>
    </Card>
  );
}
