import { ExternalLink } from "lucide-react";
import { useTranslation } from "react-i18next";
import { schemeCatalogue, YesNoField } from "../../../shared/content/schemes.ts";
import { dayOf, formatDay } from "../../../shared/language/dates.ts";
import { formatEuros } from "../../../shared/language/numbers.ts";
import { companyFacts, declaredAnswers } from "../../../shared/rules/company-facts.ts";
import { evaluateSchemes, type SchemeEvaluation } from "../../../shared/rules/eligibility.ts";
import { grantDisclaimer, yesNoQuestion } from "../../../shared/rules/eligibility-words.ts";
import { editAssessment } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import "./orientation.css";

const tones: Readonly<Record<SchemeEvaluation["outcome"], Tone>> = {
  likely: "good",
  to_check: "warn",
  not_eligible: "neutral",
  stale: "bad",
};

/** The schemes for this company, by pillar, each with its reasons and the day it was checked. */
export function SchemesPanel(props: {
  readonly company: Stored<"company">;
  readonly assessment: Stored<"assessment"> | undefined;
}) {
  const { t, i18n } = useTranslation("orientation");
  const language = i18n.language === "en" ? "en" : "fr";
  const { assessment } = props;
  const declared = declaredAnswers(assessment?.fields ?? {});
  const facts = companyFacts(props.company.fields, declared);
  const evaluations = evaluateSchemes(facts, schemeCatalogue.schemes, dayOf(new Date()), language);
  const open = evaluations.filter(({ outcome }) => outcome === "likely" || outcome === "to_check");
  const closed = evaluations.filter(({ outcome }) => outcome === "not_eligible" || outcome === "stale");
  const questions = YesNoField.options.filter(
    (field) =>
      field.startsWith("declared.") &&
      open.some(({ scheme }) => scheme.criteria.some((criterion) => criterion.field === field)),
  );
  const isCompanyMissingFacts = open.some(({ findings }) =>
    findings.some(({ state }) => state === "unknown"),
  );

  return (
    <div className="stack">
      <p className="soft">{t("schemes.intro")}</p>
      <Callout>{grantDisclaimer[language]}</Callout>
      {assessment !== undefined && questions.length > 0 && (
        <Card title={t("schemes.ask")} tone="accent">
          {questions.map((field) => {
            const answer = assessment.fields[field];
            return (
              <div key={field} className="spread">
                <span>{yesNoQuestion(field, language)}</span>
                <Segmented
                  label={yesNoQuestion(field, language)}
                  options={[
                    { id: "yes", label: t("schemes.yes") },
                    { id: "no", label: t("schemes.no") },
                  ]}
                  value={answer === true ? "yes" : answer === false ? "no" : undefined}
                  onChange={(said) =>
                    void attempt(() => editAssessment(assessment.id, { [field]: said === "yes" }))
                  }
                />
              </div>
            );
          })}
        </Card>
      )}
      {isCompanyMissingFacts && (
        <div>
          <ButtonLink href={`#/companies/${props.company.id}`}>{t("schemes.missing")}</ButtonLink>
        </div>
      )}
      {(["awareness", "training", "support"] as const).map((pillar) => (
        <section key={pillar} className="stack" aria-label={t(`schemes.pillars.${pillar}`)}>
          <h2>{t(`schemes.pillars.${pillar}`)}</h2>
          <div className="orientation-halves">
            {open
              .filter(({ scheme }) => scheme.pillar === pillar)
              .map((evaluation) => (
                <SchemeCard key={evaluation.scheme.id} evaluation={evaluation} />
              ))}
          </div>
        </section>
      ))}
      <Disclosure title={t("schemes.others")} level={2}>
        <div className="orientation-halves">
          {closed.map((evaluation) => (
            <SchemeCard key={evaluation.scheme.id} evaluation={evaluation} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

function SchemeCard({ evaluation }: { readonly evaluation: SchemeEvaluation }) {
  const { t, i18n } = useTranslation("orientation");
  const { scheme, outcome, summary, findings, cost, caveats, verifiedOn } = evaluation;
  const { officialUrl } = scheme;
  return (
    <Card
      title={scheme.name}
      level={3}
      actions={<Badge tone={tones[outcome]}>{t(`schemes.outcomes.${outcome}`)}</Badge>}
    >
      <p className="small soft">
        {scheme.operator} ·{" "}
        {t("schemes.verified", { day: formatDay(verifiedOn, i18n.language === "en" ? "en" : "fr") })}
      </p>
      <p>{scheme.summary}</p>
      <p>
        <strong>{summary}</strong>
      </p>
      <p className="small">{cost.text}</p>
      {cost.kind === "known" && cost.chargeEuros !== undefined && (
        <p className="small">{t("schemes.charge", { amount: formatEuros(cost.chargeEuros) })}</p>
      )}
      {findings.length > 0 && (
        <Disclosure title={t("schemes.conditions")} level={4}>
          <ul className="stack-s">
            {findings.map((finding) => (
              <li key={finding.id}>
                {finding.label} <strong>({t(`schemes.states.${finding.state}`)})</strong>
                <br />
                <span className="small soft">{finding.reason}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {caveats.map((caveat) => (
        <p key={caveat} className="small soft">
          {caveat}
        </p>
      ))}
      <p>
        <strong>{t("schemes.next")}</strong>
        <br />
        {scheme.nextStep}
      </p>
      {officialUrl !== undefined && (
        <div>
          <Button
            variant="quiet"
            icon={<ExternalLink aria-hidden />}
            onPress={() => void attempt(() => host().openLink({ url: officialUrl }))}
          >
            {t("schemes.official")}
          </Button>
        </div>
      )}
    </Card>
  );
}
