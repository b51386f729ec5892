import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { bringBackPrints, removePrints } from "../../data/print-queue.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { toNextLine, useTitleAfter } from "./keep-focus.ts";
import type { QueueLine } from "./read-queue.ts";
import { useDocumentName, useSheetName, visitName } from "./use-sheet-name.ts";

/** Lines of the queue in one state: each can be removed, and brought back. */
export function QueueList(props: {
  readonly title: string;
  /** For all of them. */
  readonly actions?: ReactNode;
  /** At least one. */
  readonly lines: readonly QueueLine[];
  /** What happened to a line, and when. */
  readonly when: { readonly header: string; readonly cell: (line: QueueLine) => ReactNode };
  /** What can be done with a line besides removing it. */
  readonly action: (line: QueueLine) => ReactNode;
  readonly help?: string;
}) {
  const { t } = useTranslation(["printing", "common"]);
  const sheetName = useSheetName();
  const nameOf = useDocumentName();
  const { title } = props;
  useTitleAfter();
  const remove = (line: QueueLine) =>
    attempt(async () => {
      const removed = await removePrints([line.entry.id]);
      toast({
        text: t("printing:removed", { name: nameOf(line) }),
        action: { label: t("common:undo"), onPress: () => void attempt(() => bringBackPrints(removed)) },
      });
    });
  return (
    <Card title={title} actions={props.actions}>
      <Table
        caption={title}
        isCaptionHidden
        rows={props.lines}
        rowKey={({ entry }) => entry.id}
        columns={[
          {
            id: "document",
            header: t("printing:document"),
            isRowHeader: true,
            cell: sheetName,
          },
          { id: "company", header: t("printing:visit"), cell: (line) => <VisitOf line={line} /> },
          { id: "when", ...props.when },
          {
            id: "actions",
            header: t("printing:actions"),
            align: "end",
            cell: (line) => (
              <div className="row printing-actions">
                {props.action(line)}
                <IconButton
                  label={t("printing:remove", { name: nameOf(line) })}
                  icon={<Trash2 aria-hidden />}
                  onPress={(event) => {
                    toNextLine(event);
                    void remove(line);
                  }}
                />
              </div>
            ),
          },
        ]}
      />
      {props.help !== undefined && <p className="small soft">{props.help}</p>}
    </Card>
  );
}

/** Whom it is about, and why it cannot be printed when it cannot. */
function VisitOf({ line }: { readonly line: QueueLine }) {
  const { t } = useTranslation("printing");
  const language = useLanguage();
  const { obstacle, visitId } = line;
  const said = visitName(line, language);
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
