import { FilePenLine, Presentation } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { itemsAsked, questionnaire, questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { answersOf } from "../../../shared/records/assessment-keys.ts";
import { score } from "../../../shared/rules/scoring.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { AbsentVisit } from "../../ui/absent-visit.tsx";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { useCommands } from "../../ui/commands.ts";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { Steps } from "../../ui/steps.tsx";
import { CurrentUsages } from "./current-usages.tsx";
import { History } from "./history.tsx";
import { OneByOne } from "./one-by-one.tsx";
import { Overview } from "./overview.tsx";
import { readAssessment } from "./read-assessment.ts";
import { StartAssessment } from "./start-assessment.tsx";

type Mode = "one" | "overview" | "usages";

/** The pre-assessment, gone through with the manager. */
export function AssessmentPage({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation(["assessment", "visits", "common", "face"]);
  const live = useLive(() => readAssessment(visitId), [visitId]);

  useCommands(
    useMemo(
      () => [
        {
          id: "paper-entry",
          label: t("assessment:paper.command"),
          menu: "visit",
          run: () => navigate(`/visits/${visitId}/assessment/paper`),
        },
      ],
      [t, visitId],
    ),
  );

  const found = live.status === "ready" ? live.value : undefined;
  if (found === undefined) return <AbsentVisit title={t("assessment:title")} live={live} />;
  const { visit, company, assessment } = found;
  const companyName = company?.fields.name ?? t("visits:untitledCompany");
  return (
    <Page
      title={t("assessment:titleOf", { company: companyName })}
      kind={t("assessment:title")}
      breadcrumbs={[
        { label: t("common:home"), href: "#/" },
        { label: companyName, href: `#/companies/${visit.fields.companyId}` },
        { label: t("assessment:title") },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      subtitle={
        assessment !== undefined && (
          <Badge tone="accent">{t(`assessment:variant.${assessment.fields.variant}`)}</Badge>
        )
      }
      actions={
        <>
          <ButtonLink icon={<FilePenLine aria-hidden />} href={`#/visits/${visitId}/assessment/paper`}>
            {t("assessment:paper.open")}
          </ButtonLink>
          {assessment !== undefined && (
            <>
              <ButtonLink icon={<Presentation aria-hidden />} href={`#/visits/${visitId}/face`}>
                {t("face:open")}
              </ButtonLink>
              <History assessment={assessment} />
            </>
          )}
        </>
      }
    >
      <Steps
        label={t("visits:steps.label")}
        steps={[
          { id: "notes", label: t("visits:steps.notes"), href: `#/visits/${visitId}` },
          {
            id: "assessment",
            label: t("visits:steps.assessment"),
            href: `#/visits/${visitId}/assessment`,
            isCurrent: true,
          },
          { id: "results", label: t("visits:steps.results"), href: `#/visits/${visitId}/results` },
          { id: "handout", label: t("visits:steps.handout"), href: `#/visits/${visitId}/handout` },
        ]}
      />
      {assessment === undefined ? (
        <StartAssessment visit={visit} headcount={company?.fields.headcount} />
      ) : (
        <Answering assessment={assessment} visitId={visitId} />
      )}
    </Page>
  );
}

/** Where to resume when nothing says where one was. */
function firstUnanswered(fields: Stored<"assessment">["fields"]): string | undefined {
  const answers = answersOf(fields);
  const items = itemsAsked(questionnaire, fields.variant);
  return (items.find(({ id }) => answers[id] === undefined) ?? items[0])?.id;
}

function Answering({
  assessment,
  visitId,
}: {
  readonly assessment: Stored<"assessment">;
  readonly visitId: DocumentId;
}) {
  const { t } = useTranslation("assessment");
  const [mode, setMode] = useState<Mode>("one");
  // Chosen once: answering a question must not make the next one appear by itself.
  const [item, setItem] = useState(() => assessment.fields.lastItem ?? firstUnanswered(assessment.fields));
  const { answered, asked } = score(questionnaire, assessment.fields.variant, assessment.fields);
  const modes = (["one", "overview", "usages"] as const).map((id) => ({ id, label: t(`mode.${id}`) }));
  return (
    <div className="stack">
      {assessment.fields.questionnaire !== questionnaireStamp && (
        <Callout tone="warn">{t("older", { version: assessment.fields.questionnaire })}</Callout>
      )}
      <div className="spread">
        <Segmented label={t("mode.label")} options={modes} value={mode} onChange={setMode} />
        <div className="assessment-progress">
          <ProgressBar
            label={t("title")}
            value={asked === 0 ? 0 : answered / asked}
            valueText={t("progress", { count: answered, asked })}
          />
        </div>
      </div>
      {answered === asked && mode === "one" && (
        <Callout
          tone="good"
          isLive
          title={t("done.title")}
          actions={
            <ButtonLink variant="primary" href={`#/visits/${visitId}/results`}>
              {t("done.see")}
            </ButtonLink>
          }
        />
      )}
      {mode === "one" && <OneByOne assessment={assessment} itemId={item} onItem={setItem} />}
      {mode === "overview" && (
        <Overview
          assessment={assessment}
          onOpen={(id) => {
            setItem(id);
            setMode("one");
          }}
        />
      )}
      {mode === "usages" && <CurrentUsages assessment={assessment} />}
    </div>
  );
}
