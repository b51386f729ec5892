import { Printer, RotateCcw, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "../../../shared/language/dates.ts";
import { useLive } from "../../data/live.ts";
import { bringBackPrints, printAgain, removePrints } from "../../data/print-queue.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { AskPrinted } from "./ask-printed.tsx";
import { outOfDate, type QueueLine } from "./read-queue.ts";
import type { SheetSource, Wanted } from "./sheet-source.ts";
import { useSheetName } from "./use-sheet-name.ts";

/** What waits, what left and is asked about, what was printed lately. */
export function QueuePart(props: {
  readonly lines: readonly QueueLine[];
  readonly source: SheetSource;
  /** Nothing else is being prepared. */
  readonly isFree: boolean;
  readonly onPrepare: (wanted: readonly Wanted[]) => void;
  readonly onBatch: () => void;
}) {
  const { t } = useTranslation(["printing", "common"]);
  const { lines, isFree } = props;
  const sheetName = useSheetName();
  const { read } = props.source;
  const changed = useLive(() => outOfDate(read), [read]);
  const isOld = ({ entry }: QueueLine) => changed.status === "ready" && changed.value.has(entry.id);
  const nameOf = ({ kind, entry, companyName }: QueueLine): string =>
    [sheetName(kind, entry.key.language), companyName].filter((part) => part !== undefined).join(" – ");
  const wantedOf = (line: QueueLine): Wanted => ({ key: line.entry.key, name: nameOf(line) });

  const waiting = lines.filter(({ entry }) => entry.state === "waiting");
  const ready = waiting.filter(({ obstacle }) => obstacle === undefined);
  const sent = lines.filter(({ entry }) => entry.state === "sent");
  const printed = lines
    .filter(({ entry }) => entry.state === "printed")
    .toSorted((a, b) => ((a.entry.printedAt ?? "") < (b.entry.printedAt ?? "") ? 1 : -1));

  const remove = (line: QueueLine) =>
    attempt(async () => {
      const removed = await removePrints([line.entry.id]);
      toast({
        text: t("printing:removed", { name: nameOf(line) }),
        action: { label: t("common:undo"), onPress: () => void attempt(() => bringBackPrints(removed)) },
      });
    });
  const removeButton = (line: QueueLine) => (
    <IconButton
      label={t("printing:remove", { name: nameOf(line) })}
      icon={<Trash2 aria-hidden />}
      onPress={() => void remove(line)}
    />
  );
  const columns = [
    {
      id: "document",
      header: t("printing:document"),
      isRowHeader: true,
      cell: (line: QueueLine) => sheetName(line.kind, line.entry.key.language),
    },
    { id: "company", header: t("printing:visit"), cell: (line: QueueLine) => <VisitOf line={line} /> },
  ];

  if (lines.length === 0) {
    return (
      <EmptyState
        icon={<Printer />}
        title={t("printing:emptyTitle")}
        text={t("printing:emptyText")}
        actions={<Button onPress={props.onBatch}>{t("printing:batch")}</Button>}
      />
    );
  }
  return (
    <div className="stack-l printing-table">
      {sent.length > 0 && <AskPrinted lines={sent} nameOf={nameOf} />}
      {waiting.length > 0 && (
        <Card
          title={t("printing:waiting", { count: waiting.length })}
          actions={
            <Button
              variant="primary"
              icon={<Printer aria-hidden />}
              isDisabled={!isFree || ready.length === 0}
              onPress={() => props.onPrepare(ready.map(wantedOf))}
            >
              {t("printing:prepareAll")}
            </Button>
          }
        >
          <Table
            caption={t("printing:waiting", { count: waiting.length })}
            isCaptionHidden
            rows={waiting}
            rowKey={({ entry }) => entry.id}
            columns={[
              ...columns,
              {
                id: "added",
                header: t("printing:added"),
                cell: ({ entry }) => formatInstant(entry.addedAt),
              },
              {
                id: "actions",
                header: t("printing:actions"),
                align: "end",
                cell: (line) => (
                  <div className="row printing-actions">
                    <Button
                      aria-label={t("printing:prepareNamed", { name: nameOf(line) })}
                      isDisabled={!isFree || line.obstacle !== undefined}
                      onPress={() => props.onPrepare([wantedOf(line)])}
                    >
                      {t("printing:prepareOne")}
                    </Button>
                    {removeButton(line)}
                  </div>
                ),
              },
            ]}
          />
        </Card>
      )}
      {printed.length > 0 && (
        <Card title={t("printing:printed", { count: printed.length })}>
          <Table
            caption={t("printing:printed", { count: printed.length })}
            isCaptionHidden
            rows={printed}
            rowKey={({ entry }) => entry.id}
            columns={[
              ...columns,
              {
                id: "when",
                header: t("printing:printedAt"),
                cell: (line) => (
                  <div className="stack-s">
                    {line.entry.printedAt !== undefined && formatInstant(line.entry.printedAt)}
                    {isOld(line) && (
                      <div>
                        <Badge tone="warn">{t("printing:changed")}</Badge>
                      </div>
                    )}
                  </div>
                ),
              },
              {
                id: "actions",
                header: t("printing:actions"),
                align: "end",
                cell: (line) => (
                  <div className="row printing-actions">
                    <Button
                      icon={<RotateCcw aria-hidden />}
                      aria-label={t("printing:againNamed", { name: nameOf(line) })}
                      onPress={() => void attempt(() => printAgain([line.entry.id]))}
                    >
                      {t("printing:again")}
                    </Button>
                    {removeButton(line)}
                  </div>
                ),
              },
            ]}
          />
          <p className="small soft">{t("printing:printedHelp")}</p>
        </Card>
      )}
    </div>
  );
}

/** Whom it is about, and why it cannot be printed when it cannot. */
function VisitOf({ line }: { readonly line: QueueLine }) {
  const { t } = useTranslation("printing");
  const language = useLanguage();
  const { companyName, day, obstacle, visitId } = line;
  const said = [companyName, day === undefined ? undefined : formatDay(day, language)]
    .filter((part) => part !== undefined)
    .join(", ");
  return (
    <div className="stack-s">
      {obstacle === undefined && visitId !== undefined ? (
        <Link href={`#/visits/${visitId}/handout`}>{said}</Link>
      ) : (
        said !== "" && <span>{said}</span>
      )}
      {obstacle !== undefined && (
        <div>
          <Badge tone="bad">{t(`obstacle.${obstacle}`)}</Badge>
        </div>
      )}
    </div>
  );
}
