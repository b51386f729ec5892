import { useTranslation } from "react-i18next";
import { type PaperDocument, paperDocuments } from "../../../shared/content/paper-sections.ts";
import { Select } from "../../ui/select.tsx";

/** Which document is arranged, and shown beside. */
export function DocumentChoice(props: {
  readonly value: PaperDocument;
  readonly onChange: (document: PaperDocument) => void;
}) {
  const { t } = useTranslation(["documents", "handout"]);
  return (
    <Select
      label={t("documents:document")}
      options={paperDocuments.map((id) => ({ id, label: t(`handout:kinds.${id}.name`) }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
