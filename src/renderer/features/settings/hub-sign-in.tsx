import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { readHubAddress } from "../../../shared/host/enrolment.ts";
import { toProblem } from "../../../shared/problem.ts";
import { host } from "../../host/choose-host.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { signIn } from "../../sync/enrol.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { toast } from "../../ui/toast.tsx";

/** Between the last key and the question to the hub. */
const settleMs = 500;

/** Joining with the account of one's organisation, where the hub at `address` has an identity provider. */
export function HubSignIn({
  address,
  withSamples,
  onJoined,
}: {
  readonly address: string;
  readonly withSamples: boolean;
  readonly onJoined: () => void;
}) {
  const { t } = useTranslation("sync");
  const say = useSayProblem();
  const origin = readHubAddress(address);
  const canSignIn = useCanSignIn(origin);
  const [isWaiting, setIsWaiting] = useState(false);
  const [failure, setFailure] = useState<string>();
  const join = async (at: string) => {
    setIsWaiting(true);
    setFailure(undefined);
    try {
      await signIn(host(), at, withSamples);
      toast({ text: t("hub.connected") });
      onJoined();
    } catch (thrown) {
      const isCancelled = toProblem(thrown).params["reason"] === "cancelled";
      setFailure(isCancelled ? undefined : say(thrown));
    } finally {
      setIsWaiting(false);
    }
  };
  if (isWaiting)
    return (
      <Callout
        isLive
        actions={<Button onPress={() => void host().cancelSignIn()}>{t("hub.cancelSignIn")}</Button>}
      >
        {t("hub.waiting")}
      </Callout>
    );
  return (
    <>
      {failure !== undefined && (
        <Callout tone="bad" isLive>
          {failure}
        </Callout>
      )}
      {canSignIn && origin !== undefined && (
        <div className="row">
          <Button onPress={() => void join(origin)}>{t("hub.signIn")}</Button>
        </div>
      )}
    </>
  );
}

/** Whether the hub there says so; not asked while the address is being typed. */
function useCanSignIn(origin: string | undefined): boolean {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    if (origin === undefined) return;
    let isGone = false;
    const timer = setTimeout(() => {
      host()
        .meetHub({ address: origin })
        .then(({ canSignIn }) => {
          if (!isGone) setFound(canSignIn ? origin : undefined);
        })
        // Nobody there yet: the code's own button says so when it is pressed.
        .catch(() => undefined);
    }, settleMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [origin]);
  return origin !== undefined && found === origin;
}
