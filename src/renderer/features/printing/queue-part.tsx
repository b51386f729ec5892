import { Printer, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../data/live.ts";
import { printAgain } from "../../data/print-queue.ts";
import { useInstant } from "../../i18n/use-instant.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { AskPrinted } from "./ask-printed.tsx";
import { toNextLine } from "./keep-focus.ts";
import { QueueList } from "./queue-list.tsx";
import { outOfDate, type QueueLine } from "./read-queue.ts";
import type { SheetSource, Wanted } from "./sheet-source.ts";
import { useDocumentName } from "./use-sheet-name.ts";

/** What waits, what left and is asked about, what was printed lately. */
export function QueuePart(props: {
  readonly lines: readonly QueueLine[];
  readonly source: SheetSource;
  /** Nothing else is being prepared. */
  readonly isFree: boolean;
  readonly onPrepare: (wanted: readonly Wanted[]) => void;
  readonly onBatch: () => void;
}) {
  const { t } = useTranslation("printing");
  const { lines, isFree } = props;
  const nameOf = useDocumentName();
  const when = useInstant();
  const { read } = props.source;
  const changed = useLive(() => outOfDate(read), [read]);
  const isOld = ({ entry }: QueueLine) => changed.status === "ready" && changed.value.has(entry.id);
  const wantedOf = (line: QueueLine): Wanted => ({ key: line.entry.key, name: nameOf(line) });

  const waiting = lines.filter(({ entry }) => entry.state === "waiting");
  const ready = waiting.filter(({ obstacle }) => obstacle === undefined);
  const sent = lines.filter(({ entry }) => entry.state === "sent");
  const printed = lines
    .filter(({ entry }) => entry.state === "printed")
    .toSorted((a, b) => ((a.entry.printedAt ?? "") < (b.entry.printedAt ?? "") ? 1 : -1));

  if (lines.length === 0) {
    return (
      <EmptyState
        icon={<Printer />}
        title={t("emptyTitle")}
        text={t("emptyText")}
        actions={<Button onPress={props.onBatch}>{t("batch")}</Button>}
      />
    );
  }
  return (
    <div className="stack-l printing-table">
      {sent.length > 0 && <AskPrinted lines={sent} />}
      {waiting.length > 0 && (
        <QueueList
          title={t("waiting", { count: waiting.length })}
          actions={
            <Button
              variant="primary"
              icon={<Printer aria-hidden />}
              isDisabled={!isFree || ready.length === 0}
              onPress={() => props.onPrepare(ready.map(wantedOf))}
            >
              {t("prepareAll")}
            </Button>
          }
          lines={waiting}
          when={{ header: t("added"), cell: ({ entry }) => when(entry.addedAt) }}
          action={(line) => (
            <Button
              aria-label={t("prepareNamed", { name: nameOf(line) })}
              isDisabled={!isFree || line.obstacle !== undefined}
              onPress={() => props.onPrepare([wantedOf(line)])}
            >
              {t("prepareOne")}
            </Button>
          )}
        />
      )}
      {printed.length > 0 && (
        <QueueList
          title={t("printed", { count: printed.length })}
          lines={printed}
          when={{
            header: t("printedAt"),
            cell: (line) => (
              <div className="stack-s">
                {line.entry.printedAt !== undefined && when(line.entry.printedAt)}
                {isOld(line) && (
                  <div>
                    <Badge tone="warn">{t("changed")}</Badge>
                  </div>
                )}
              </div>
            ),
          }}
          action={(line) => (
            <Button
              icon={<RotateCcw aria-hidden />}
              aria-label={t("againNamed", { name: nameOf(line) })}
              onPress={(event) => {
                toNextLine(event);
                void attempt(() => printAgain([line.entry.id]));
              }}
            >
              {t("again")}
            </Button>
          )}
          help={t("printedHelp")}
        />
      )}
    </div>
  );
}
