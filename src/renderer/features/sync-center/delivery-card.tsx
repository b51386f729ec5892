import { FileLock2, Upload } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { maxDeliveryBytes } from "../../../shared/delivery/delivery-file.ts";
import { problem } from "../../../shared/problem.ts";
import { canSeal } from "../../data/delivery-keys.ts";
import { useLive } from "../../data/live.ts";
import { host } from "../../host/choose-host.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { makeDelivery } from "../../sync/delivery.ts";
import { hubApi, HubRefusal } from "../../sync/hub-api.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { FileButton } from "../../ui/file-button.tsx";

/** What the hub says of a file that has a sentence of its own. */
const refusals = [
  "not_a_delivery",
  "delivery_newer",
  "delivery_damaged",
  "delivery_other_hub",
  "delivery_old_key",
  "delivery_not_proven",
  "delivery_revoked",
  "delivery_replaced",
  "epoch_changed",
  "expected_seq",
  "forked",
  "bad_hash",
  "too_many_requests",
] as const;

interface Said {
  readonly tone: "good" | "bad";
  readonly text: string;
}

/** What waits, in a file for the hub alone; and a file that was brought, passed on. */
export function DeliveryCard({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation("delivery");
  const sayProblem = useSayProblem();
  const sealing = useLive(canSeal, []);
  const [said, setSaid] = useState<Said>();
  const [isBusy, setIsBusy] = useState(false);

  const sayRefusal = (thrown: unknown) => {
    if (!(thrown instanceof HubRefusal)) return sayProblem(thrown);
    const { status, code } = thrown;
    const known = refusals.find((each) => each === code);
    return known === undefined ? sayProblem(problem.hub.refused({ status, code })) : t(`refused.${known}`);
  };
  const say = async (work: () => Promise<string | undefined>) => {
    setSaid(undefined);
    setIsBusy(true);
    try {
      const text = await work();
      if (text !== undefined) setSaid({ tone: "good", text });
    } catch (thrown) {
      setSaid({ tone: "bad", text: sayRefusal(thrown) });
    } finally {
      setIsBusy(false);
    }
  };
  const make = async () => {
    const made = await makeDelivery();
    if (!made) return undefined;
    const { name, bytes, operations, left } = made;
    const { outcome } = await host().saveFile({ name, mime: "application/octet-stream", bytes });
    if (outcome !== "saved") return undefined;
    const more = left === 0 ? [] : [t("left", { count: left })];
    return [t("made", { name, count: operations }), ...more].join(" ");
  };
  const pass = async (file: File) => {
    if (file.size > maxDeliveryBytes) throw new HubRefusal(400, "not_a_delivery");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { operations, duplicate, quarantined } = await hubApi(host()).deliver(bytes);
    const apart = quarantined === 0 ? [] : [t("apart", { count: quarantined })];
    return [t("passed", { count: operations, fresh: operations - duplicate }), ...apart].join(" ");
  };

  const isReady = sealing.status === "ready";
  return (
    <Card title={t("title")}>
      <p className="soft">{t("hint")}</p>
      {waiting > 0 && isReady && !sealing.value && <p className="soft">{t("cannot")}</p>}
      {waiting > 0 && isReady && sealing.value && (
        <>
          <p>{t("makeHint", { count: waiting })}</p>
          <div className="row">
            <Button
              icon={<FileLock2 aria-hidden />}
              isPending={isBusy}
              onPress={() => {
                void say(make);
              }}
            >
              {t("make")}
            </Button>
          </div>
        </>
      )}
      <p>{t("passHint")}</p>
      <div className="row">
        <FileButton
          icon={<Upload aria-hidden />}
          onFiles={([file]) => {
            if (file && !isBusy) void say(() => pass(file));
          }}
        >
          {t("pass")}
        </FileButton>
      </div>
      {said && (
        <Callout
          tone={said.tone}
          isLive
          actions={<Button onPress={() => setSaid(undefined)}>{t("close")}</Button>}
        >
          {said.text}
        </Callout>
      )}
    </Card>
  );
}
