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
import { useTitleAfter } from "./keep-focus.ts";
import { type MadeSheet, mayStillBeMade, type Outcome, pagesOut } from "./make-each.ts";
import type { Bound, PrintRun, PrintRunner } from "./print-runner.ts";
import { useOutputs } from "./use-outputs.ts";

/** What is being prepared, then where it may go. */
export function RunPanel(props: {
  readonly runner: PrintRunner;
  readonly run: PrintRun;
  readonly startsOnRecto: boolean;
  readonly onSent: () => void;
}) {
  const { run } = props;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It is asked for from below, on a low screen out of sight.
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [run.status]);
  useTitleAfter();
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
  readonly onSent: () => void;
}) {
  const { t } = useTranslation("printing");
  const say = useSayProblem();
  const { runner, startsOnRecto } = props;
  const { prepared, bound, error, rebinding } = props.run;
  const { made, out, isBatch } = prepared;
  const outputs = useOutputs(runner, props.onSent);
  const isNothing = made.length + out.length === 0;
  const isRebinding = rebinding !== undefined;
  return (
    <Card
      title={
        made.length > 0
          ? t("ready.title", { count: made.length })
          : isNothing
            ? t("ready.none")
            : t("ready.out", { count: out.length })
      }
      tone={isNothing ? "warm" : "accent"}
      actions={
        <IconButton
          // Nothing more to give: the focus comes here from the button that went.
          key={bound === undefined ? "alone" : "last"}
          label={t("ready.close")}
          icon={<X aria-hidden />}
          onPress={runner.close}
          autoFocus={bound === undefined}
        />
      }
    >
      {made.length > 0 && <Pages made={made} bound={bound} startsOnRecto={startsOnRecto} />}
      {made.length > 1 && (
        <Switch
          isSelected={startsOnRecto}
          onChange={(isOn) => void attempt(() => setStartsOnRecto(isOn)).then(runner.bindAgain)}
        >
          {t("ready.recto")}
        </Switch>
      )}
      {isRebinding && <ProgressBar label={t("making.binding", { count: made.length })} value={rebinding} />}
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
              isDisabled={isRebinding}
              onPress={() => outputs.print(bound)}
              autoFocus
            >
              {t("ready.print")}
            </Button>
            <Button
              icon={<FileDown aria-hidden />}
              isDisabled={isRebinding}
              onPress={() => outputs.save(bound)}
            >
              {bound.sheets.length === 1 ? t("ready.saveOne") : t("ready.save")}
            </Button>
          </>
        )}
        {isBatch && !isNothing && (
          <Button icon={<Archive aria-hidden />} onPress={() => outputs.zip([...out, ...made])}>
            {t("ready.zip")}
          </Button>
        )}
        {isBatch && made.length > 0 && (
          <Button icon={<ListPlus aria-hidden />} onPress={() => outputs.queue(made)}>
            {t("ready.queue")}
          </Button>
        )}
      </div>
      <Missing outcome={prepared} onRetry={runner.goOn} />
    </Card>
  );
}

/** What comes out of the printer, blank backs included. */
function Pages(props: {
  readonly made: readonly MadeSheet[];
  readonly bound: Bound | undefined;
  readonly startsOnRecto: boolean;
}) {
  const { t } = useTranslation("printing");
  const { made, bound, startsOnRecto } = props;
  const pages = bound?.sheets.length === made.length ? bound.pages : pagesOut(made, startsOnRecto);
  const blanks = pages - pagesOut(made, false);
  return (
    <p role="status">
      {t("ready.pages", { count: pages })}, {blanks > 0 && `${t("ready.blanks", { count: blanks })}, `}
      {t("ready.papers", { count: Math.ceil(pages / 2) })}
    </p>
  );
}

/** What could not be made and why, and what a stop left. */
function Missing({ outcome, onRetry }: { readonly outcome: Outcome; readonly onRetry: () => void }) {
  const { t } = useTranslation(["printing", "common"]);
  const say = useSayProblem();
  const { left } = outcome;
  const failed = outcome.failed.filter(mayStillBeMade);
  const pointless = outcome.failed.filter((each) => !mayStillBeMade(each));
  const title = [
    ...(failed.length === 0 ? [] : [t("printing:failed", { count: failed.length })]),
    ...(left.length === 0 ? [] : [t("printing:left", { count: left.length })]),
  ].join(" ");
  return (
    <>
      {title !== "" && (
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
      )}
      {pointless.length > 0 && (
        <Callout isLive title={t("printing:nothingBefore", { count: pointless.length })}>
          <ul>
            {pointless.map(({ wanted }, index) => (
              <li key={index}>{wanted.name}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
