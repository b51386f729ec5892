import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/problem.ts";
import { useLive } from "../data/live.ts";
import { dismissSettingsProblem, settingsProblem } from "../data/settings.ts";
import { storageState } from "../data/storage.ts";
import { onNotebookTrouble } from "../data/trouble.ts";
import { useSayProblem } from "../i18n/use-say-problem.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Callout } from "../ui/callout.tsx";

/** Room is measured again this often: a season of visits does not fill a disk in a minute. */
const measureEveryMs = 60_000;

function useEvery(ms: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), ms);
    return () => clearInterval(timer);
  }, [ms]);
  return turn;
}

function StorageWarning() {
  const { t } = useTranslation("app");
  const storage = useLive(storageState, [useEvery(measureEveryMs)]);
  if (storage.status !== "ready" || storage.value.level === "ok") return null;
  return (
    <Callout
      tone={storage.value.level === "full" ? "bad" : "warn"}
      isLive
      title={t(`storage.${storage.value.level}`)}
      actions={<ButtonLink href="#/settings/storage">{t("storage.open")}</ButtonLink>}
    >
      {/* A browser that was not told to keep a site answers a full disk by removing all of it, copies included. */}
      {storage.value.persisted ? undefined : t("storage.notKept")}
    </Callout>
  );
}

/** Another window upgrades the notebook, or the browser closed it: nothing can be saved until this one is reloaded. */
function NotebookWarning() {
  const { t } = useTranslation("app");
  const say = useSayProblem();
  const [trouble, setTrouble] = useState<Problem>();
  useEffect(() => onNotebookTrouble(setTrouble), []);
  if (trouble === undefined) return null;
  return (
    <Callout
      tone="bad"
      isLive
      title={say(trouble)}
      actions={
        <Button variant="primary" onPress={() => location.reload()}>
          {t("crash.reload")}
        </Button>
      }
    />
  );
}

function SettingsWarning() {
  const { t } = useTranslation("app");
  const damaged = useLive(settingsProblem, []);
  if (damaged.status !== "ready" || damaged.value === undefined) return null;
  return (
    <Callout
      tone="warn"
      isLive
      title={t("settingsDamaged")}
      actions={
        <>
          <ButtonLink href="#/settings">{t("nav.settings")}</ButtonLink>
          <Button variant="quiet" onPress={() => void dismissSettingsProblem()}>
            {t("understood")}
          </Button>
        </>
      }
    />
  );
}

/** What must be known on every screen before going on. */
export function Warnings() {
  return (
    <div className="app-warning">
      <NotebookWarning />
      <StorageWarning />
      <SettingsWarning />
    </div>
  );
}
