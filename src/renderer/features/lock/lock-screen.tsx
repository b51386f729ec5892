/** What stands in the place of the notebook while it is locked. Knows nothing of what is inside. */
import { LockKeyhole } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Locked, Unlocked } from "../../data/unlocking.ts";
import { changeLanguage } from "../../i18n/i18n.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import type { Opener } from "../../vault/locks.ts";
import { stretchInWorker } from "../../vault/stretch-in-worker.ts";
import { useWait } from "./use-wait.ts";
import "./lock.css";

export interface LockScreenProps {
  readonly locked: Locked;
  readonly onUnlocked: (unlocked: Unlocked) => void;
}

/** Passphrase or recovery words. The keystore is not offered: whoever is at the keyboard of an open session has it. */
export function LockScreen({ locked, onUnlocked }: LockScreenProps) {
  const { t, i18n } = useTranslation("protection");
  const say = useSayProblem();
  const [typed, setTyped] = useState("");
  const [withWords, setWithWords] = useState(false);
  const [isShown, setShown] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const wait = useWait(locked, error);

  const tryWith = async (opener: Opener): Promise<void> => {
    setWorking(true);
    setError(undefined);
    try {
      onUnlocked(await locked.unlock(opener, stretchInWorker));
    } catch (thrown) {
      setError(thrown);
      setWorking(false);
    }
  };
  const isReady = typed.trim() !== "" && !isWorking && wait === 0;
  return (
    <main className="lock-screen">
      <form
        className="lock-card stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady)
            void tryWith(
              withWords ? { lock: "recovery", words: typed } : { lock: "passphrase", passphrase: typed },
            );
        }}
      >
        <LockKeyhole aria-hidden className="lock-mark" />
        <h1>{t("lock.title")}</h1>
        <p className="soft">{t("lock.lead")}</p>
        {withWords ? (
          <TextArea
            key="words"
            label={t("lock.words")}
            description={t("lock.wordsHint")}
            value={typed}
            onChange={setTyped}
            autoFocus
            autoComplete="off"
          />
        ) : (
          <TextField
            key="passphrase"
            label={t("lock.passphrase")}
            type={isShown ? "text" : "password"}
            value={typed}
            onChange={setTyped}
            autoFocus
            autoComplete="current-password"
          />
        )}
        {!withWords && (
          <Checkbox isSelected={isShown} onChange={setShown}>
            {t("lock.show")}
          </Checkbox>
        )}
        {error !== undefined && (
          <Callout tone="bad" isLive>
            {say(error)}
          </Callout>
        )}
        {wait > 0 && <p role="status">{t("lock.wait", { seconds: wait })}</p>}
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {isWorking ? t("lock.working") : t("lock.unlock")}
        </Button>
        <div className="row lock-more">
          {locked.locks.includes("recovery") && (
            <Button
              variant="quiet"
              onPress={() => {
                setWithWords(!withWords);
                setTyped("");
                setError(undefined);
              }}
            >
              {withWords ? t("lock.usePassphrase") : t("lock.useWords")}
            </Button>
          )}
          <Button variant="quiet" onPress={() => void changeLanguage(i18n.language === "en" ? "fr" : "en")}>
            {t("lock.otherLanguage")}
          </Button>
        </div>
      </form>
    </main>
  );
}
