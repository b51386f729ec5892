import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { itemsAsked, questionnaire, questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { AbsentVisit } from "../../ui/absent-visit.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { Page } from "../../ui/page.tsx";
import { flushAutosaves } from "../../ui/save-status.ts";
import { CurrentUsages } from "./current-usages.tsx";
import { History } from "./history.tsx";
import { PaperCheck } from "./paper-check.tsx";
import { PaperHead } from "./paper-head.tsx";
import { PaperLines } from "./paper-lines.tsx";
import { PaperStart } from "./paper-start.tsx";
import { readAssessment } from "./read-assessment.ts";
import { useTypedAnswers } from "./use-typed-answers.ts";
import "./assessment.css";
import "./paper-entry.css";

/** A questionnaire that was filled in by hand, typed in as fast as keys can be pressed. */
export function PaperEntryPage({ visitId }: { readonly visitId: DocumentId }) {
  const { t } = useTranslation(["assessment", "visits", "common"]);
  const [hasBegun, setBegun] = useState(false);
  const live = useLive(() => readAssessment(visitId), [visitId]);
  const found = live.status === "ready" ? live.value : undefined;
  if (found === undefined) return <AbsentVisit title={t("assessment:paper.title")} live={live} />;
  const { visit, company, assessment } = found;
  const companyName = company?.fields.name ?? t("visits:untitledCompany");
  return (
    <Page
      title={t("assessment:paper.titleOf", {
        company: companyName,
        interpolation: { escapeValue: false },
      })}
      kind={t("assessment:paper.title")}
      breadcrumbs={[
        { label: t("common:home"), href: "#/" },
        { label: companyName, href: `#/companies/${visit.fields.companyId}` },
        { label: t("assessment:title"), href: `#/visits/${visitId}/assessment` },
        { label: t("assessment:paper.title") },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      subtitle={
        assessment !== undefined && (
          <Badge tone="accent">{t(`assessment:variant.${assessment.fields.variant}`)}</Badge>
        )
      }
      actions={assessment !== undefined && <History assessment={assessment} />}
    >
      {assessment === undefined ? (
        <PaperStart visit={visit} onStart={() => setBegun(true)} />
      ) : (
        <Entering assessment={assessment} visit={visit} hasBegun={hasBegun} />
      )}
    </Page>
  );
}

type Mode = "enter" | "usages" | "check";

function Entering({
  assessment,
  visit,
  hasBegun,
}: {
  readonly assessment: Stored<"assessment">;
  readonly visit: Stored<"visit">;
  /** The form was just chosen: the keyboard goes to the first question. */
  readonly hasBegun: boolean;
}) {
  const { t } = useTranslation("assessment");
  const { answers, answer } = useTypedAnswers(assessment);
  const [mode, setMode] = useState<Mode>("enter");
  const [itemToFix, setItemToFix] = useState(() =>
    hasBegun ? itemsAsked(questionnaire, assessment.fields.variant)[0]?.id : undefined,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const show = (next: Mode, item?: string): void => {
    void flushAutosaves();
    setItemToFix(item);
    setMode(next);
  };
  useEffect(() => {
    // What follows is another screen to whoever listens.
    if (mode === "check") heading.current?.focus();
  }, [mode]);
  const modes = (["enter", "usages", "check"] as const).map((id) => ({ id, label: t(`paper.mode.${id}`) }));
  return (
    <div className="stack">
      {assessment.fields.questionnaire !== questionnaireStamp && (
        <Callout tone="warn">{t("older", { version: assessment.fields.questionnaire })}</Callout>
      )}
      <PaperHead assessment={assessment} visit={visit} />
      <Segmented label={t("paper.mode.label")} options={modes} value={mode} onChange={(next) => show(next)} />
      <h2 ref={heading} tabIndex={-1} className="paper-title">
        {mode === "check" ? t("paper.check.title") : t(`paper.mode.${mode}`)}
      </h2>
      {mode === "enter" && (
        <>
          <p className="small soft">{t("paper.mapping")}</p>
          <PaperLines
            assessment={assessment}
            answers={answers}
            onAnswer={answer}
            startAt={itemToFix}
            onCheck={() => show("check")}
          />
        </>
      )}
      {mode === "usages" && <CurrentUsages assessment={assessment} />}
      {mode === "check" && (
        <PaperCheck assessment={assessment} answers={answers} onFix={(id) => show("enter", id)} />
      )}
    </div>
  );
}
