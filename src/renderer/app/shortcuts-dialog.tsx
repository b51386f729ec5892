import { useTranslation } from "react-i18next";
import { useAllCommands } from "../ui/commands.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { Table } from "../ui/table.tsx";

/** Every shortcut of the screen one is on, and of the application. */
export function ShortcutsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(["app", "common"]);
  const rows = useAllCommands().filter(({ keys }) => keys !== undefined);
  return (
    <Dialog
      title={t("app:shortcuts.title")}
      isOpen={props.isOpen}
      onClose={props.onClose}
      closeLabel={t("common:close")}
    >
      <Table
        caption={t("app:shortcuts.title")}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "action", header: t("app:shortcuts.action"), cell: ({ label }) => label, isRowHeader: true },
          {
            id: "keys",
            header: t("app:shortcuts.keys"),
            cell: ({ keys }) => <Kbd keys={keys ?? ""} />,
            align: "end",
          },
        ]}
      />
      <p className="small soft">{t("app:shortcuts.assessment")}</p>
    </Dialog>
  );
}
