import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Enrolment, HubState } from "../../../shared/host/enrolment.ts";
import { useLive } from "../../data/live.ts";
import { hasSamples } from "../../data/samples.ts";
import { host } from "../../host/choose-host.ts";
import { enrol, leave } from "../../sync/enrol.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Facts } from "../../ui/facts.tsx";
import { HubSignIn } from "./hub-sign-in.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";

/** The hub of this notebook, or how to join one. */
export function HubSettings() {
  const { t } = useTranslation("settings");
  const [asked, setAsked] = useState(0);
  const live = useLive(() => host().hubState(), [asked]);
  const again = () => setAsked((times) => times + 1);
  return (
    <Card title={t("sections.server")}>
      {live.status === "ready" &&
        (live.value.enrolment ? (
          <Enrolled enrolment={live.value.enrolment} onLeft={again} />
        ) : (
          <Join proposed={live.value.proposed} onJoined={again} />
        ))}
    </Card>
  );
}

function Enrolled({ enrolment, onLeft }: { readonly enrolment: Enrolment; readonly onLeft: () => void }) {
  const { t } = useTranslation("sync");
  const { t: common } = useTranslation("common");
  const [isAsking, setIsAsking] = useState(false);
  const go = () =>
    attempt(async () => {
      await leave(host());
      toast({ text: t("hub.left") });
      onLeft();
    });
  return (
    <>
      <Facts
        facts={[
          { term: t("server"), value: enrolment.address },
          { term: t("person"), value: enrolment.user.name },
          { term: t("roleTerm"), value: t(`role.${enrolment.role}`) },
        ]}
      />
      <div className="row">
        <ButtonLink href="#/sync">{t("hub.see")}</ButtonLink>
        <Button variant="quiet" onPress={() => setIsAsking(true)}>
          {t("hub.leave")}
        </Button>
      </div>
      <ConfirmDialog
        title={t("hub.leaveTitle")}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={t("hub.leave")}
        cancelLabel={common("cancel")}
        onConfirm={() => void go()}
      >
        <p>{t("hub.leaveText")}</p>
      </ConfirmDialog>
    </>
  );
}

function Join(props: { readonly proposed: HubState["proposed"]; readonly onJoined: () => void }) {
  const { t } = useTranslation("sync");
  const [address, setAddress] = useState(props.proposed?.address ?? "");
  const [code, setCode] = useState(props.proposed?.code ?? "");
  const [isBusy, setIsBusy] = useState(false);
  const [withSamples, setWithSamples] = useState(false);
  const about = useLive(() => host().about(), []);
  const samples = useLive(hasSamples, []);
  const join = async () => {
    setIsBusy(true);
    const isDone = await attempt(async () => {
      await enrol(host(), { address, code }, withSamples);
      toast({ text: t("hub.connected") });
    });
    setIsBusy(false);
    if (isDone) props.onJoined();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <p>{t("hub.hint")}</p>
      <TextField
        label={t("hub.address")}
        description={t("hub.addressHint")}
        value={address}
        onChange={setAddress}
        placeholder="https://hub.cci.fr"
        autoComplete="off"
      />
      <TextField
        label={t("hub.code")}
        description={t("hub.codeHint")}
        value={code}
        onChange={setCode}
        autoComplete="off"
      />
      {samples.status === "ready" && samples.value && (
        <Checkbox isSelected={withSamples} onChange={setWithSamples}>
          {t("hub.withSamples")}
        </Checkbox>
      )}
      <div className="row">
        <Button type="submit" variant="primary" isDisabled={isBusy}>
          {t("hub.connect")}
        </Button>
      </div>
      {about.status === "ready" &&
        (about.value.can.signInHub ? (
          <HubSignIn address={address} withSamples={withSamples} onJoined={props.onJoined} />
        ) : (
          <p className="soft small">{t("hub.codeOnly")}</p>
        ))}
    </form>
  );
}
