import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

/** A place kept for this screen. */
export function CompaniesPage() {
  const { t } = useTranslation("companies");
  return (
    <Page title={t("title")}>
      <EmptyState title={t("title")} />
    </Page>
  );
}
