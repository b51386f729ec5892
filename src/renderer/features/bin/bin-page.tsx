import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "../../../shared/language/dates.ts";
import { type BinEntry, binContents, restore } from "../../data/bin.ts";
import { useLive } from "../../data/live.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";

/** What a deleted thing is called. */
function nameOf(entry: BinEntry): string {
  switch (entry.collection) {
    case "company":
    case "contact":
    case "attachment":
      return entry.record.fields.name;
    case "visit":
      return formatDay(entry.record.fields.day);
    case "note":
      return entry.record.fields.title ?? entry.record.fields.text.slice(0, 60);
    case "assessment":
      return formatInstant(entry.record.fields.startedAt);
    case "action":
      return entry.record.fields.label;
    case "event":
      return entry.record.fields.title;
  }
}

/** What was deleted, and the way back. */
export function BinPage() {
  const { t } = useTranslation("bin");
  const say = useSayProblem();
  const live = useLive(binContents, []);
  const entries = live.status === "ready" ? live.value : [];
  const bringBack = (entry: BinEntry) =>
    attempt(async () => {
      const receipt = await restore(entry.collection, entry.record.id);
      toast({ text: t("restored", { name: nameOf(entry) }) });
      return receipt;
    });
  return (
    <Page title={t("title")} isReady={live.status !== "loading"}>
      {live.status === "failed" && (
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      )}
      {live.status === "ready" && entries.length === 0 && (
        <EmptyState icon={<Trash2 />} title={t("emptyTitle")} text={t("emptyText")} />
      )}
      {entries.length > 0 && (
        <Table
          caption={t("title")}
          isCaptionHidden
          rows={entries}
          rowKey={({ collection, record }) => `${collection}/${record.id}`}
          columns={[
            {
              id: "kind",
              header: t("kind"),
              cell: ({ collection }) => <Badge>{t(`kinds.${collection}`)}</Badge>,
            },
            {
              id: "name",
              header: t("name"),
              isRowHeader: true,
              cell: (entry) => (
                <>
                  {nameOf(entry)}
                  {entry.children > 0 && (
                    <span className="soft small"> {t("children", { count: entry.children })}</span>
                  )}
                </>
              ),
            },
            { id: "when", header: t("when"), cell: ({ record }) => formatInstant(record.changedAt) },
            {
              id: "restore",
              header: t("restore"),
              align: "end",
              cell: (entry) => (
                <Button
                  aria-label={t("restoreNamed", { name: nameOf(entry) })}
                  onPress={() => void bringBack(entry)}
                >
                  {t("restore")}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
