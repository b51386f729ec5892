import { Archive, FileDown, ListPlus, Printer, RotateCcw, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { setStartsOnRecto } from "../../data/print-queue.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Switch } from "../../ui/choices.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { type Outcome, papersOf } from "./make-each.ts";
import { useOutputs } from "./use-outputs.ts";
import type { PrintRun, PrintRunner } from "./use-print-run.ts";

/** What is being prepared, then where it may go. */
export function RunPanel(props: {
  readonly runner: PrintRunner;
  readonly startsOnRecto: boolean;
  /** Sheets that were not in the queue may be kept there, or as files. */
  readonly isBatch: boolean;
  readonly onSent: () => void;
}) {
  const { run } = props.runner;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It is asked for from below, on a low screen out of sight.
    if (run?.status !== undefined) panel.current?.scrollIntoView({ block: "nearest" });
  }, [run?.status]);
  if (run === undefined) return null;
  return (
    <div ref={panel} className="printing-run">
      {run.status === "ready" ? (
        <ReadyPanel {...props} run={run} />
      ) : (
        <MakingPanel run={run} onStop={props.runner.stop} />
      )}
    </div>
  );
}

function MakingPanel({
  run,
  onStop,
}: {
  readonly run: Exclude<PrintRun, { status: "ready" }>;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation("printing");
  return (
    <Card title={t("making.title")} tone="accent">
      {run.status === "making" ? (
        <ProgressBar
          label={run.step.wanted.name}
          value={(run.step.done + run.step.share) / run.total}
          valueText={t("making.count", { done: run.step.done + 1, total: run.total })}
        />
      ) : (
        <ProgressBar label={t("making.binding", { count: run.count })} value={run.share} />
      )}
      <div className="row">
        <Button onPress={onStop} autoFocus>
          {run.status === "making" ? t("making.stop") : t("making.cancel")}
        </Button>
      </div>
    </Card>
  );
}

function ReadyPanel(props: {
  readonly runner: PrintRunner;
  readonly run: Extract<PrintRun, { status: "ready" }>;
  readonly startsOnRecto: boolean;
  readonly isBatch: boolean;
  readonly onSent: () => void;
}) {
  const { t } = useTranslation("printing");
  const say = useSayProblem();
  const { runner, startsOnRecto } = props;
  const { outcome, bound, error } = props.run;
  const { made } = outcome;
  const outputs = useOutputs(runner, props.onSent);
  const pages = made.reduce((sum, sheet) => sum + sheet.pages, 0);
  const papers = papersOf(made, startsOnRecto);
  return (
    <Card
      title={made.length === 0 ? t("ready.none") : t("ready.title", { count: made.length })}
      tone={made.length === 0 ? "warm" : "accent"}
      actions={
        <IconButton
          label={t("ready.close")}
          icon={<X aria-hidden />}
          onPress={runner.close}
          autoFocus={bound === undefined}
        />
      }
    >
      {made.length > 0 && (
        <p role="status">
          {t("ready.pages", { count: pages })}, {t("ready.papers", { count: papers })}
        </p>
      )}
      {made.length > 1 && (
        <Switch
          isSelected={startsOnRecto}
          onChange={(isOn) => {
            void attempt(() => setStartsOnRecto(isOn));
            runner.bindAgain(isOn);
          }}
        >
          {t("ready.recto")}
        </Switch>
      )}
      {bound !== undefined && bound.sheets.length < made.length && (
        <p>{t("ready.part", { count: bound.sheets.length, pages: bound.pages })}</p>
      )}
      {error !== undefined && (
        <Callout tone="bad" isLive title={t("ready.unbound")}>
          {say(error)}
        </Callout>
      )}
      <div className="row">
        {bound !== undefined && (
          <>
            <Button
              variant="primary"
              icon={<Printer aria-hidden />}
              onPress={() => outputs.print(bound)}
              autoFocus
            >
              {t("ready.print")}
            </Button>
            <Button icon={<FileDown aria-hidden />} onPress={() => outputs.save(bound)}>
              {bound.sheets.length === 1 ? t("ready.saveOne") : t("ready.save")}
            </Button>
          </>
        )}
        {props.isBatch && made.length > 0 && (
          <>
            <Button icon={<Archive aria-hidden />} onPress={() => outputs.zip(made)}>
              {t("ready.zip")}
            </Button>
            <Button icon={<ListPlus aria-hidden />} onPress={() => outputs.queue(made)}>
              {t("ready.queue")}
            </Button>
          </>
        )}
      </div>
      <Missing outcome={outcome} onRetry={runner.goOn} />
    </Card>
  );
}

/** What could not be made and why, and what a stop left. */
function Missing({ outcome, onRetry }: { readonly outcome: Outcome; readonly onRetry: () => void }) {
  const { t } = useTranslation(["printing", "common"]);
  const say = useSayProblem();
  const { failed, left } = outcome;
  if (failed.length + left.length === 0) return null;
  const title = [
    ...(failed.length === 0 ? [] : [t("printing:failed", { count: failed.length })]),
    ...(left.length === 0 ? [] : [t("printing:left", { count: left.length })]),
  ].join(" ");
  return (
    <Callout
      tone="warn"
      isLive
      title={title}
      actions={
        <Button icon={<RotateCcw aria-hidden />} onPress={onRetry}>
          {failed.length === 0 ? t("printing:goOn") : t("common:retry")}
        </Button>
      }
    >
      {failed.length > 0 && (
        <ul>
          {failed.map(({ wanted, error }, index) => (
            <li key={index}>
              <strong>{wanted.name}</strong> – {say(error)}
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
