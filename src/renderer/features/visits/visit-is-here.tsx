import { useTranslation } from "react-i18next";
import type { Missing } from "../../data/complete-visit.ts";
import { Callout } from "../../ui/callout.tsx";

/** The visit that is offered is in this notebook: what it would be given, kind by kind. */
export function VisitIsHere({ missing }: { readonly missing: Missing }) {
  const { t } = useTranslation("visits");
  const { people, notes, facts, assessment, actions, company } = missing.counts;
  if (missing.changes.length === 0) return <Callout tone="info">{t("take.isHere")}</Callout>;
  return (
    <Callout tone="info" title={t("take.isHere")}>
      <p>{t("take.lacks")}</p>
      <ul>
        {people > 0 && <li>{t("take.people", { count: people })}</li>}
        {notes > 0 && <li>{t("take.notes", { count: notes })}</li>}
        {assessment > 0 && <li>{t("take.assessmentParts", { count: assessment })}</li>}
        {actions > 0 && <li>{t("take.actions", { count: actions })}</li>}
        {facts > 0 && <li>{t("take.facts", { count: facts })}</li>}
        {company > 0 && <li>{t("take.companyFacts", { count: company })}</li>}
      </ul>
    </Callout>
  );
}
