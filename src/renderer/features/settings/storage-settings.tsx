import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatSize } from "../../../shared/language/file-size.ts";
import { useLive } from "../../data/live.ts";
import { loadSamples, removeSamples } from "../../data/samples.ts";
import { type SelfCheck, selfCheck } from "../../data/self-check.ts";
import { requestPersistence, roomOfFiles, storageState } from "../../data/storage.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { toast } from "../../ui/toast.tsx";

/** Where the data are, how much room they have, whether they are sound. */
export function StorageSettings() {
  const { t } = useTranslation("settings");
  const language = useLanguage();
  const [asked, setAsked] = useState(0);
  const live = useLive(storageState, [asked]);
  const files = useLive(() => roomOfFiles(), []);
  const about = useLive(() => host().about(), []);
  const [check, setCheck] = useState<SelfCheck>();
  const state = live.status === "ready" ? live.value : undefined;
  const ask = async (): Promise<void> => {
    const isKept = await requestPersistence();
    setAsked((times) => times + 1);
    if (!isKept) toast({ text: t("storage.refused") });
  };
  const samples = (work: () => Promise<unknown>, text: string) =>
    attempt(async () => {
      await work();
      toast({ text });
    });
  return (
    <Card title={t("sections.storage")}>
      <p>{t("storage.where")}</p>
      {state !== undefined && (
        <Facts
          facts={[
            { term: t("storage.used"), value: formatSize(state.usageBytes, language) },
            {
              term: t("storage.files"),
              value:
                files.status === "ready" && files.value.count > 0
                  ? t("storage.filesRoom", {
                      count: files.value.count,
                      size: formatSize(files.value.bytes, language),
                    })
                  : undefined,
            },
            {
              term: t("storage.free"),
              value: formatSize(Math.max(0, state.quotaBytes - state.usageBytes), language),
            },
            {
              term: t("storage.kept"),
              value: state.persisted ? t("storage.isKept") : t("storage.isNotKept"),
            },
            {
              term: t("storage.version"),
              value: about.status === "ready" ? `${about.value.version} (${about.value.kind})` : undefined,
            },
          ]}
        />
      )}
      <div className="row">
        {state?.persisted === false && <Button onPress={() => void ask()}>{t("storage.ask")}</Button>}
        <Button onPress={() => void attempt(async () => setCheck(await selfCheck()))}>
          {t("storage.check")}
        </Button>
      </div>
      {check !== undefined && (
        <Callout tone={check.isSound ? "good" : "bad"} isLive>
          {check.isSound
            ? t("storage.checkOk", { count: check.documents })
            : t("storage.checkBad", { count: check.differing.length })}
        </Callout>
      )}
      <h3>{t("storage.samples")}</h3>
      <div className="row">
        <Button onPress={() => void samples(loadSamples, t("storage.samplesLoaded"))}>
          {t("storage.loadSamples")}
        </Button>
        <Button onPress={() => void samples(removeSamples, t("storage.samplesRemoved"))}>
          {t("storage.removeSamples")}
        </Button>
      </div>
    </Card>
  );
}
