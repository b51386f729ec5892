import { RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../shared/language/dates.ts";
import { formatSize } from "../../../shared/language/file-size.ts";
import { hubMembers } from "../../data/hub-directory.ts";
import { useLive } from "../../data/live.ts";
import { mergedTexts } from "../../data/merged-texts.ts";
import { disputes, operationsApart, syncCounts } from "../../data/to-settle.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { acceptRemovals, interruptSync, syncNow } from "../../sync/loop.ts";
import { useSyncStatus } from "../../sync/status.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Page } from "../../ui/page.tsx";
import { ApartList } from "./apart-list.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { FilesPart } from "./files-part.tsx";
import { MergedList } from "./merged-list.tsx";
import { DisputeCard } from "./dispute-card.tsx";
import { useStateSentence } from "../../sync/use-state-sentence.ts";

/** Beyond this a person is told that their clock is wrong (sync.md §3). */
const clockWarningMs = 10 * 60_000;
const helped = ["signed_out", "revoked", "too_old"] as const;

/** What is where, what waits for the network, and what waits for a person. */
export function SyncPage() {
  const { t } = useTranslation("sync");
  const language = useLanguage();
  const { phase, progress, syncedAt, clockOffsetMs = 0, removals, files } = useSyncStatus();
  const { sentence } = useStateSentence();
  const counts = useLive(syncCounts, []);
  const toSettle = useLive(disputes, []);
  const apart = useLive(operationsApart, []);
  const merged = useLive(mergedTexts, []);
  const members = useLive(hubMembers, []);
  const help = helped.find((each) => each === phase);
  const isMoving = (phase === "syncing" && progress !== undefined) || files?.moving !== undefined;
  const isEnrolled = phase !== "not_enrolled";
  return (
    <Page
      title={t("title")}
      isReady={toSettle.status !== "loading"}
      actions={
        isEnrolled ? (
          <Button variant="primary" icon={<RefreshCw aria-hidden />} onPress={syncNow}>
            {t("now")}
          </Button>
        ) : (
          <ButtonLink href="#/settings/server">{t("connect")}</ButtonLink>
        )
      }
    >
      <Card title={sentence}>
        <Facts
          facts={[
            { term: t("last"), value: syncedAt === undefined ? t("never") : formatInstant(syncedAt) },
            {
              term: t("waitingTerm"),
              value: counts.status === "ready" ? String(counts.value.waiting) : undefined,
            },
            ...(files === undefined || files.waiting === 0
              ? []
              : [
                  {
                    term: t("files.term"),
                    value: t("files.value", {
                      count: files.waiting,
                      size: formatSize(files.bytes, language),
                    }),
                  },
                ]),
          ]}
        />
        {isEnrolled && <FilesPart />}
        {isMoving && (
          <div className="row">
            <Button onPress={interruptSync}>{t("stop")}</Button>
          </div>
        )}
        {phase === "interrupted" && (
          <div className="row">
            <Button onPress={syncNow}>{t("goOn")}</Button>
          </div>
        )}
      </Card>
      {help !== undefined && <Callout tone="warn">{t(`help.${help}`)}</Callout>}
      {Math.abs(clockOffsetMs) > clockWarningMs && (
        <Callout tone="warn">{t("clock", { minutes: Math.round(Math.abs(clockOffsetMs) / 60_000) })}</Callout>
      )}
      {removals !== undefined && (
        <Callout
          tone="warn"
          isLive
          actions={<Button onPress={acceptRemovals}>{t("removals.accept")}</Button>}
        >
          {t("removals.text", { count: removals.count, total: removals.total })}
        </Callout>
      )}
      <section className="stack">
        <h2>{t("settle.title")}</h2>
        {toSettle.status === "ready" && toSettle.value.length === 0 && (
          <p className="soft">{t("settle.none")}</p>
        )}
        {toSettle.status === "ready" && toSettle.value.length > 0 && (
          <p className="soft">{t("settle.hint")}</p>
        )}
        {toSettle.status === "ready" &&
          toSettle.value.map((dispute) => (
            <DisputeCard
              key={`${dispute.id} ${dispute.field}`}
              dispute={dispute}
              members={members.status === "ready" ? members.value : []}
            />
          ))}
      </section>
      {merged.status === "ready" && merged.value.length > 0 && (
        <section className="stack">
          <h2>{t("merged.title")}</h2>
          <p className="soft">{t("merged.hint")}</p>
          <MergedList merged={merged.value} members={members.status === "ready" ? members.value : []} />
        </section>
      )}
      {apart.status === "ready" && apart.value.length > 0 && (
        <section className="stack">
          <h2>{t("apart.title")}</h2>
          <p className="soft">{t("apart.hint")}</p>
          <ApartList operations={apart.value} />
        </section>
      )}
      {isEnrolled && <DeliveryCard waiting={counts.status === "ready" ? counts.value.waiting : 0} />}
    </Page>
  );
}
