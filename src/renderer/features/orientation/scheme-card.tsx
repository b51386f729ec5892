import { ExternalLink, FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatEuros } from "../../../shared/language/numbers.ts";
import type { SchemeEvaluation } from "../../../shared/rules/eligibility.ts";
import { host } from "../../host/choose-host.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";
import "./orientation.css";

const tones: Readonly<Record<SchemeEvaluation["outcome"], Tone>> = {
  likely: "good",
  to_check: "warn",
  not_eligible: "neutral",
  stale: "bad",
};

/** A scheme for this company: the outcome and its reason, what it costs, what to do next, the day it was checked. */
export function SchemeCard(props: {
  readonly evaluation: SchemeEvaluation;
  /** Where its sheet is made. */
  readonly sheetHref: string;
}) {
  const { t } = useTranslation(["orientation", "sheets"]);
  const { evaluation, sheetHref } = props;
  const language = useLanguage();
  const { scheme, outcome, summary, findings, cost, caveats, verified } = evaluation;
  const { officialUrl } = scheme;
  return (
    <Card
      title={scheme.name}
      level={3}
      actions={<Badge tone={tones[outcome]}>{t(`orientation:schemes.outcomes.${outcome}`)}</Badge>}
    >
      <p className="small soft">
        {scheme.operator} · {verified}
      </p>
      <p>{scheme.summary}</p>
      <p className={`orientation-outcome orientation-outcome-${outcome}`}>{summary}</p>
      <Facts
        facts={[
          { term: t("orientation:schemes.next"), value: scheme.nextStep },
          { term: t("orientation:schemes.cost"), value: cost.text },
          {
            term: t("orientation:schemes.charge"),
            value:
              cost.kind === "known" && cost.chargeEuros !== undefined
                ? t("orientation:schemes.chargeAmount", { amount: formatEuros(cost.chargeEuros, language) })
                : undefined,
          },
        ]}
      />
      {findings.length + caveats.length > 0 && (
        <Disclosure title={t("orientation:schemes.conditions")} level={4}>
          <div className="stack-s small">
            {findings.length > 0 && (
              <ul className="stack-s">
                {findings.map((finding) => (
                  <li key={finding.id}>
                    {finding.label} – <strong>{t(`orientation:schemes.states.${finding.state}`)}</strong>
                    <br />
                    <span className="soft">{finding.reason}</span>
                  </li>
                ))}
              </ul>
            )}
            {caveats.map((caveat) => (
              <p key={caveat} className="soft">
                {caveat}
              </p>
            ))}
          </div>
        </Disclosure>
      )}
      <div className="orientation-official row">
        <ButtonLink
          variant="quiet"
          href={sheetHref}
          icon={<FileText aria-hidden />}
          aria-label={t("sheets:giveOf", { name: scheme.name })}
        >
          {t("sheets:give")}
        </ButtonLink>
        {officialUrl !== undefined && (
          <Button
            variant="quiet"
            icon={<ExternalLink aria-hidden />}
            aria-label={t("orientation:schemes.officialOf", { name: scheme.name })}
            onPress={() => void attempt(() => host().openLink({ url: officialUrl }))}
          >
            {t("orientation:schemes.official")}
          </Button>
        )}
      </div>
    </Card>
  );
}
