import { useState } from "react";
import { useTranslation } from "react-i18next";
import { schemeCatalogueIn, YesNoField } from "../../../shared/content/schemes.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { companyFacts, declaredAnswers } from "../../../shared/rules/company-facts.ts";
import { evaluateSchemes, type SchemeEvaluation } from "../../../shared/rules/eligibility.ts";
import { grantDisclaimer, yesNoQuestion } from "../../../shared/rules/eligibility-words.ts";
import { editAssessment } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { useToday } from "../../ui/use-today.ts";
import { SchemeCard } from "./scheme-card.tsx";
import "./orientation.css";

type Shown = "all" | "likely" | "to_check";

/** The schemes for this company, by pillar, each with its reasons and the day it was checked. */
export function SchemesPanel(props: {
  readonly visitId: DocumentId;
  readonly company: Stored<"company">;
  readonly assessment: Stored<"assessment"> | undefined;
}) {
  const { t } = useTranslation("orientation");
  const language = useLanguage();
  const today = useToday();
  const [shown, setShown] = useState<Shown>("all");
  const { assessment } = props;
  const declared = declaredAnswers(assessment?.fields ?? {});
  const facts = companyFacts(props.company.fields, declared);
  const evaluations = evaluateSchemes(facts, schemeCatalogueIn(language).schemes, today, language);
  const here = evaluations.filter(({ isElsewhere }) => !isElsewhere);
  const of = (outcome: SchemeEvaluation["outcome"]) => here.filter((one) => one.outcome === outcome);
  const likely = of("likely");
  const toCheck = of("to_check");
  const open = [...likely, ...toCheck];
  const lists: Readonly<Record<Shown, readonly SchemeEvaluation[]>> = {
    all: open,
    likely,
    to_check: toCheck,
  };
  const isCompanyMissingFacts = open.some(({ findings }) =>
    findings.some(({ state }) => state === "unknown"),
  );

  return (
    <div className="stack">
      <p className="soft">{t("schemes.intro")}</p>
      <Callout>{grantDisclaimer[language]}</Callout>
      {assessment !== undefined && <Questions assessment={assessment} open={open} />}
      <div className="spread">
        <Segmented
          label={t("schemes.filter.label")}
          options={(["all", "likely", "to_check"] as const).map((id) => ({
            id,
            label: t(`schemes.filter.${id}`, { count: lists[id].length }),
          }))}
          value={shown}
          onChange={setShown}
        />
        {isCompanyMissingFacts && (
          <ButtonLink href={`#/companies/${props.company.id}`}>{t("schemes.missing")}</ButtonLink>
        )}
      </div>
      {(["awareness", "training", "support"] as const).map((pillar) => {
        const ofPillar = lists[shown].filter(({ scheme }) => scheme.pillar === pillar);
        return (
          <section key={pillar} className="stack" aria-label={t(`schemes.pillars.${pillar}`)}>
            <h2>{t(`schemes.pillars.${pillar}`)}</h2>
            {ofPillar.length === 0 && <p className="soft">{t("schemes.noneHere")}</p>}
            <SchemeList visitId={props.visitId} evaluations={ofPillar} />
          </section>
        );
      })}
      <Others
        visitId={props.visitId}
        title={t("schemes.others")}
        evaluations={[...of("not_eligible"), ...of("stale")]}
      />
      <Others
        visitId={props.visitId}
        title={t("schemes.elsewhere")}
        evaluations={evaluations.filter(({ isElsewhere }) => isElsewhere)}
      />
    </div>
  );
}

function SchemeList(props: {
  readonly visitId: DocumentId;
  readonly evaluations: readonly SchemeEvaluation[];
}) {
  return (
    <div className="orientation-cards">
      {props.evaluations.map((evaluation) => (
        <SchemeCard
          key={evaluation.scheme.id}
          evaluation={evaluation}
          sheetHref={`#/visits/${props.visitId}/sheets/scheme/${evaluation.scheme.id}`}
        />
      ))}
    </div>
  );
}

/** What the company cannot get now, and why: there for who asks. */
function Others(props: {
  readonly visitId: DocumentId;
  readonly title: string;
  readonly evaluations: readonly SchemeEvaluation[];
}) {
  if (props.evaluations.length === 0) return null;
  return (
    <Disclosure title={`${props.title} (${props.evaluations.length})`} level={2}>
      <SchemeList visitId={props.visitId} evaluations={props.evaluations} />
    </Disclosure>
  );
}

/** What only the manager knows and a scheme of the list depends on. */
function Questions(props: {
  readonly assessment: Stored<"assessment">;
  readonly open: readonly SchemeEvaluation[];
}) {
  const { t } = useTranslation("orientation");
  const language = useLanguage();
  const { id, fields } = props.assessment;
  const questions = YesNoField.options.filter(
    (field) =>
      field.startsWith("declared.") &&
      // Answered « no », a scheme leaves the list: its question stays, so that the answer can be changed.
      (typeof fields[field] === "boolean" ||
        props.open.some(({ scheme }) => scheme.criteria.some((criterion) => criterion.field === field))),
  );
  if (questions.length === 0) return null;
  return (
    <Card title={t("schemes.ask")} tone="accent">
      <div className="orientation-questions">
        {questions.map((field) => {
          const answer = fields[field];
          return (
            <div key={field} className="orientation-question">
              <span>{yesNoQuestion(field, language)}</span>
              <Segmented
                label={yesNoQuestion(field, language)}
                options={[
                  { id: "yes", label: t("schemes.yes") },
                  { id: "no", label: t("schemes.no") },
                ]}
                value={answer === true ? "yes" : answer === false ? "no" : undefined}
                onChange={(said) => void attempt(() => editAssessment(id, { [field]: said === "yes" }))}
              />
            </div>
          );
        })}
      </div>
    </Card>
  );
}
