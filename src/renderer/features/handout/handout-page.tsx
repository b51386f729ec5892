import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

/** A place kept for this screen. */
export function HandoutPage({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation("handout");
  return (
    <Page title={t("title")}>
      <EmptyState title={t("title")} text={visitId} />
    </Page>
  );
}
