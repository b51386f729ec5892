import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { monthVisited } from "../../data/hub-directory.ts";
import { useLive } from "../../data/live.ts";
import { visitsOfCompany } from "../../data/visits.ts";
import { Callout } from "../../ui/callout.tsx";
import { useLanguage } from "./use-language.ts";

/** « Déjà visité » by a colleague, from the keyed list of the hub: known without network, and without a name. */
export function AlreadyVisited(props: {
  readonly companyId: DocumentId;
  readonly siret: string | undefined;
}) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const { companyId, siret } = props;
  const live = useLive(async () => {
    if (siret === undefined) return undefined;
    const visits = await visitsOfCompany(companyId);
    return visits.some(({ fields }) => fields.status === "done") ? undefined : await monthVisited(siret);
  }, [companyId, siret]);
  if (live.status !== "ready" || live.value === undefined) return null;
  const month = new Date(`${live.value}-15T12:00:00Z`).toLocaleDateString(language, {
    month: "long",
    year: "numeric",
  });
  return <Callout tone="info">{t("sheet.alreadyVisited", { month })}</Callout>;
}
