import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { proposedPassphrase } from "../../vault/recovery-words.ts";

/** Below this, what a machine can try in a year is too much (ANSSI, guide « mots de passe », 2021). */
const leastLength = 12;

export interface NewPassphraseProps {
  readonly label: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onChosen: (passphrase: string) => void;
  /** What is asked before. */
  readonly children?: React.ReactNode;
}

/** Chooses a passphrase, typed twice or proposed. */
export function NewPassphrase({ label, action, isBusy, onChosen, children }: NewPassphraseProps) {
  const { t } = useTranslation("protection");
  const [phrase, setPhrase] = useState("");
  const [again, setAgain] = useState("");
  const [isShown, setShown] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isShort = phrase.trim().length < leastLength;
  const isOther = phrase !== again;
  const type = isShown ? "text" : "password";
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isShort && !isOther && !isBusy) onChosen(phrase);
      }}
    >
      {children}
      <TextField
        label={label}
        description={t("settings.passphraseHint")}
        errorMessage={isAsked && isShort ? t("settings.tooShort") : undefined}
        type={type}
        value={phrase}
        onChange={setPhrase}
        autoComplete="new-password"
      />
      <TextField
        label={t("settings.again")}
        errorMessage={isAsked && !isShort && isOther ? t("settings.notSame") : undefined}
        type={type}
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
      />
      <div className="row">
        <Checkbox isSelected={isShown} onChange={setShown}>
          {t("lock.show")}
        </Checkbox>
        <Button
          variant="quiet"
          onPress={() => {
            setPhrase(proposedPassphrase());
            setAgain("");
            setShown(true);
          }}
        >
          {t("settings.propose")}
        </Button>
      </div>
      <div className="row">
        <Button type="submit" variant="primary" isDisabled={isBusy}>
          {isBusy ? t("settings.protecting") : action}
        </Button>
      </div>
    </form>
  );
}
