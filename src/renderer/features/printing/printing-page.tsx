import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../data/live.ts";
import { readSettings } from "../../data/settings.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Callout } from "../../ui/callout.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { BatchPart } from "./batch-part.tsx";
import { isAtWork, usePrintRunner } from "./print-runner.ts";
import { QueuePart } from "./queue-part.tsx";
import { readQueue } from "./read-queue.ts";
import { RunPanel } from "./run-panel.tsx";
import type { SheetSource, Wanted } from "./sheet-source.ts";
import "./printing.css";

type Part = "queue" | "batch";

const nothingYet = { lines: [], startsOnRecto: true, look: "standard" } as const;

/** « À imprimer »: what waits for a printer, and documents prepared many at a time. */
export function PrintingPage({ source }: { readonly source: SheetSource }) {
  const { t } = useTranslation("printing");
  const say = useSayProblem();
  const [part, setPart] = useState<Part>("queue");
  const live = useLive(async () => {
    const [lines, { printing, paper }] = await Promise.all([readQueue(source.kinds), readSettings()]);
    return { lines, startsOnRecto: printing.startsOnRecto, look: paper.look };
  }, [source]);
  const { lines, startsOnRecto, look } = live.status === "ready" ? live.value : nothingYet;
  const { runner, run } = usePrintRunner(source);
  const isFree = !isAtWork(run);
  const { start } = runner;
  // The work tells its progress many times a second: lists of hundreds of visits are not drawn again for that.
  const tabs = useMemo(() => {
    const prepare = (from: Part) => (wanted: readonly Wanted[]) => start(wanted, from === "batch");
    return [
      {
        id: "queue",
        label: t("queueTab"),
        content: (
          <QueuePart
            lines={lines}
            source={source}
            isFree={isFree}
            onPrepare={prepare("queue")}
            onBatch={() => setPart("batch")}
          />
        ),
      },
      {
        id: "batch",
        label: t("batch"),
        content: <BatchPart source={source} look={look} isFree={isFree} onPrepare={prepare("batch")} />,
      },
    ] as const;
  }, [lines, source, look, isFree, start, t]);
  return (
    <Page title={t("title")} subtitle={t("what")} isReady={live.status !== "loading"}>
      <div className="stack-l">
        {live.status === "failed" && (
          <Callout tone="bad" isLive>
            {say(live.problem)}
          </Callout>
        )}
        {run !== undefined && (
          <RunPanel runner={runner} run={run} startsOnRecto={startsOnRecto} onSent={() => setPart("queue")} />
        )}
        {live.status === "ready" && (
          <Tabs label={t("title")} selected={part} onSelect={setPart} tabs={tabs} />
        )}
      </div>
    </Page>
  );
}
