import { ClipboardList } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { assessmentOfVisit, assessmentsOfCompany } from "../../data/assessments.ts";
import { companyById } from "../../data/companies.ts";
import { useLive } from "../../data/live.ts";
import { visitById } from "../../data/visits.ts";
import { AbsentVisit } from "../../ui/absent-visit.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Steps } from "../../ui/steps.tsx";
import { Private } from "../../ui/private.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { CompanyFigures } from "./company-figures.tsx";
import { Maturity } from "./maturity.tsx";
import { SchemesPanel } from "./schemes-panel.tsx";
import { UsesPanel } from "./uses-panel.tsx";

type Panel = "maturity" | "uses" | "schemes" | "context";

async function readResults(visitId: DocumentId) {
  const visit = await visitById(visitId);
  if (visit === undefined) return undefined;
  const { companyId } = visit.fields;
  const [company, assessment, all] = await Promise.all([
    companyById(companyId),
    assessmentOfVisit(visitId),
    assessmentsOfCompany(companyId),
  ]);
  // Only an assessment of the same version and length compares (domain.md §3.3).
  const before = all
    .filter(
      (other) =>
        assessment !== undefined &&
        other.fields.startedAt < assessment.fields.startedAt &&
        other.fields.questionnaire === assessment.fields.questionnaire &&
        other.fields.variant === assessment.fields.variant,
    )
    .at(-1);
  return { visit, company, assessment, before };
}

/** What comes out of the visit: three separate computations on separate panels (domain.md §3.2). */
export function ResultsPage({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation(["orientation", "visits", "common"]);
  const [panel, setPanel] = useState<Panel>("maturity");
  const live = useLive(() => readResults(visitId), [visitId]);
  const found = live.status === "ready" ? live.value : undefined;
  if (found?.company === undefined) return <AbsentVisit title={t("orientation:title")} live={live} />;
  const { visit, company, assessment, before } = found;
  const missing = (
    <EmptyState
      icon={<ClipboardList />}
      title={t("orientation:noneTitle")}
      text={t("orientation:noneText")}
      actions={
        <ButtonLink variant="primary" href={`#/visits/${visitId}/assessment`}>
          {t("orientation:start")}
        </ButtonLink>
      }
    />
  );
  const panels: Readonly<Record<Panel, React.ReactNode>> = {
    maturity:
      assessment === undefined ? missing : <Maturity assessment={assessment} {...(before && { before })} />,
    uses:
      assessment === undefined ? (
        missing
      ) : (
        <UsesPanel visitId={visitId} company={company} assessment={assessment} />
      ),
    schemes: <SchemesPanel visitId={visitId} company={company} assessment={assessment} />,
    context: (
      <Private>
        <CompanyFigures company={company} />
      </Private>
    ),
  };
  return (
    <Page
      title={t("orientation:titleOf", { company: company.fields.name })}
      kind={t("orientation:title")}
      breadcrumbs={[
        { label: t("common:home"), href: "#/" },
        { label: company.fields.name, href: `#/companies/${visit.fields.companyId}` },
        { label: t("orientation:title") },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
    >
      <Steps
        label={t("visits:steps.label")}
        steps={[
          { id: "notes", label: t("visits:steps.notes"), href: `#/visits/${visitId}` },
          { id: "assessment", label: t("visits:steps.assessment"), href: `#/visits/${visitId}/assessment` },
          {
            id: "results",
            label: t("visits:steps.results"),
            href: `#/visits/${visitId}/results`,
            isCurrent: true,
          },
          { id: "handout", label: t("visits:steps.handout"), href: `#/visits/${visitId}/handout` },
        ]}
      />
      <Tabs
        label={t("orientation:tabs.label")}
        selected={panel}
        onSelect={setPanel}
        tabs={(["maturity", "uses", "schemes", "context"] as const).map((id) => ({
          id,
          label: t(`orientation:tabs.${id}`),
          content: panels[id],
        }))}
      />
    </Page>
  );
}
