import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addLock } from "../../data/protection.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { renderPdf } from "../../paper/render.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import type { Opener } from "../../vault/locks.ts";
import { newRecoveryWords } from "../../vault/recovery-words.ts";
import { stretchInWorker } from "../../vault/stretch-in-worker.ts";
import { AskPassphrase } from "./ask-passphrase.tsx";

/** Makes the sheet that opens the notebook when the passphrase is forgotten. */
export function RecoverySheet({ isMade }: { readonly isMade: boolean }) {
  const { t } = useTranslation("protection");
  const [words, setWords] = useState<readonly string[]>();
  const make = async (opener: Opener): Promise<void> => {
    const made = newRecoveryWords();
    await addLock(opener, { lock: "recovery", words: made.join(" ") }, stretchInWorker);
    setWords(made);
  };
  return (
    <Card title={t("settings.recovery")}>
      <p className="soft">{t("settings.recoveryText")}</p>
      {!isMade && words === undefined && <Callout tone="warn">{t("settings.noRecovery")}</Callout>}
      {words === undefined ? (
        <AskPassphrase
          action={isMade ? t("settings.remakeRecovery") : t("settings.makeRecovery")}
          onGiven={make}
        />
      ) : (
        <Words
          words={words}
          onDone={() => {
            setWords(undefined);
            toast({ tone: "good", text: t("settings.recoveryMade") });
          }}
        />
      )}
    </Card>
  );
}

/** Shown once: printed or copied, and one word asked back, since a sheet nobody can read opens nothing. */
function Words({ words, onDone }: { readonly words: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation("protection");
  const language = useLanguage();
  const [asked] = useState(() => Math.floor(Math.random() * words.length));
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const withPdf = (use: (bytes: Uint8Array) => Promise<unknown>) =>
    attempt(async () => {
      const madeOn = new Date().toLocaleDateString("sv");
      await use((await renderPdf({ kind: "recovery", view: { words, madeOn, language } })).bytes);
    });
  const name = t("sheet.fileName");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = plain(typed) === plain(words[asked] ?? "");
        setWrong(!isRight);
        if (isRight) onDone();
      }}
    >
      <p>{t("settings.wordsShown")}</p>
      <ol className="lock-words">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <div className="row">
        <Button variant="primary" onPress={() => void withPdf((bytes) => host().printPdf({ name, bytes }))}>
          {t("settings.print")}
        </Button>
        <Button
          onPress={() => void withPdf((bytes) => host().saveFile({ name, mime: "application/pdf", bytes }))}
        >
          {t("settings.save")}
        </Button>
      </div>
      <TextField
        label={t("settings.check", { number: asked + 1 })}
        errorMessage={isWrong ? t("settings.checkWrong") : undefined}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit">{t("settings.finish")}</Button>
      </div>
    </form>
  );
}

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
