import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

/** A place kept for this screen. */
export function VisitPage({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation("visits");
  return (
    <Page title={t("notFoundTitle")}>
      <EmptyState title={t("notFoundTitle")} text={visitId} />
    </Page>
  );
}
