import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../data/live.ts";
import {
  addLock,
  changeKey,
  changePassphrase,
  protect,
  type Protection,
  protection,
  removeLock,
} from "../../data/protection.ts";
import { readSettings, saveSettings } from "../../data/settings.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { newKeystoreSecret, type Opener } from "../../vault/locks.ts";
import { measureCost, stretchInWorker } from "../../vault/stretch-in-worker.ts";
import { AskPassphrase } from "./ask-passphrase.tsx";
import { lockNow } from "./locking.ts";
import { NewPassphrase } from "./new-passphrase.tsx";
import { RecoverySheet } from "./recovery-sheet.tsx";
import { keystoreName } from "./unlock-on-screen.tsx";

/** What protects this notebook, and changing it. */
export function ProtectionSettings() {
  const live = useLive(protection, []);
  if (live.status !== "ready") return null;
  return live.value.locks.length === 0 ? <Unprotected /> : <Protected state={live.value} />;
}

function Unprotected() {
  const { t } = useTranslation("protection");
  const [isBusy, setBusy] = useState(false);
  const begin = async (passphrase: string): Promise<void> => {
    setBusy(true);
    await attempt(async () => {
      await protect(passphrase, { stretch: stretchInWorker, cost: await measureCost() });
      await lockNow();
    });
    setBusy(false);
  };
  return (
    <Card title={t("settings.title")}>
      <Callout tone="warn">{t("settings.none")}</Callout>
      <NewPassphrase
        label={t("settings.passphrase")}
        action={t("settings.protect")}
        isBusy={isBusy}
        onChosen={(passphrase) => void begin(passphrase)}
      >
        <p className="soft">{t("settings.thenUnlock")}</p>
      </NewPassphrase>
    </Card>
  );
}

function Protected({ state }: { readonly state: Protection }) {
  const { t } = useTranslation("protection");
  const names = state.locks.map((lock) => t(`settings.lockName.${lock}`));
  return (
    <div className="stack">
      <Card title={t("settings.title")}>
        <p>{t("settings.sealed")}</p>
        <Facts facts={[{ term: t("settings.locks"), value: names.join(", ") }]} />
        {state.isChanging ? (
          <Callout tone="info" isLive>
            {t("settings.changing")}
          </Callout>
        ) : (
          <Changes />
        )}
        <LockAfter />
      </Card>
      {!state.isChanging && (
        <>
          <RecoverySheet isMade={state.locks.includes("recovery")} />
          <Keystore isUsed={state.locks.includes("keystore")} />
        </>
      )}
    </div>
  );
}

function Changes() {
  const { t } = useTranslation("protection");
  const [present, setPresent] = useState("");
  const [isBusy, setBusy] = useState(false);
  const change = async (passphrase: string): Promise<void> => {
    setBusy(true);
    await attempt(async () => {
      const stretching = { stretch: stretchInWorker, cost: await measureCost() };
      await changePassphrase({ lock: "passphrase", passphrase: present }, passphrase, stretching);
      await lockNow();
    });
    setBusy(false);
  };
  return (
    <>
      <Disclosure title={t("settings.change")}>
        <NewPassphrase
          label={t("settings.next")}
          action={t("settings.change")}
          isBusy={isBusy}
          onChosen={(passphrase) => void change(passphrase)}
        >
          <p className="soft">{t("settings.changeText")}</p>
          <TextField
            label={t("settings.present")}
            type="password"
            value={present}
            onChange={setPresent}
            autoComplete="current-password"
          />
        </NewPassphrase>
      </Disclosure>
      <Disclosure title={t("settings.renew")}>
        <p className="soft">{t("settings.renewText")}</p>
        <AskPassphrase
          action={t("settings.renew")}
          onGiven={async (opener) => {
            await changeKey(opener, stretchInWorker);
            await lockNow();
          }}
        />
      </Disclosure>
    </>
  );
}

async function saved(change: { readonly lockAfterMinutes: number }): Promise<void> {
  await saveSettings(change);
}

const delays = [1, 2, 5, 10, 20, 30, 60];

function LockAfter() {
  const { t } = useTranslation("protection");
  const live = useLive(readSettings, []);
  if (live.status !== "ready") return null;
  return (
    <Select
      label={t("settings.lockAfter")}
      options={[
        ...delays.map((count) => ({ id: String(count), label: t("settings.minutes", { count }) })),
        { id: "0", label: t("settings.never") },
      ]}
      value={String(live.value.lockAfterMinutes)}
      onChange={(id) => void attempt(() => saved({ lockAfterMinutes: Number(id) }))}
    />
  );
}

function Keystore({ isUsed }: { readonly isUsed: boolean }) {
  const { t } = useTranslation("protection");
  const about = useLive(() => host().about(), []);
  if (about.status !== "ready") return null;
  const use = async (opener: Opener): Promise<void> => {
    const secret = newKeystoreSecret();
    // Kept first: a lock whose key nobody has would only be in the way.
    await host().keepSecret({ name: keystoreName, value: secret });
    await addLock(opener, { lock: "keystore", secret }, stretchInWorker);
  };
  const stop = async (opener: Opener): Promise<void> => {
    await removeLock(opener, "keystore", stretchInWorker);
    await host().forgetSecret({ name: keystoreName });
  };
  return (
    <Card title={t("settings.keystore")}>
      <p className="soft">{t("settings.keystoreText")}</p>
      {about.value.can.keepSecrets ? (
        <AskPassphrase
          action={isUsed ? t("settings.keystoreStop") : t("settings.keystoreUse")}
          onGiven={isUsed ? stop : use}
        />
      ) : (
        <p>{t("settings.keystoreMissing")}</p>
      )}
    </Card>
  );
}
