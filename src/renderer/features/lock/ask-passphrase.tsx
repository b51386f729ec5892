import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { attempt } from "../../ui/attempt.ts";
import { TextField } from "../../ui/text-field.tsx";
import type { Opener } from "../../vault/locks.ts";

/** Asks for the passphrase before something that only its owner may do. */
export function AskPassphrase(props: {
  readonly action: string;
  readonly onGiven: (opener: Opener) => Promise<void>;
}) {
  const { t } = useTranslation("protection");
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    const isDone = await attempt(() => props.onGiven({ lock: "passphrase", passphrase }));
    setBusy(false);
    if (isDone) setPassphrase("");
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && passphrase !== "") void go();
      }}
    >
      <TextField
        label={t("settings.present")}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
      />
      <div className="row">
        <Button type="submit" isDisabled={isBusy || passphrase === ""}>
          {isBusy ? t("lock.working") : props.action}
        </Button>
      </div>
    </form>
  );
}
