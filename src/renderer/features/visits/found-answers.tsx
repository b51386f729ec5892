import { useState } from "react";
import { useTranslation } from "react-i18next";
import { questionnaireIn } from "../../../shared/content/questionnaire.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { formatSiren, formatSiret } from "../../../shared/rules/siren.ts";
import { score } from "../../../shared/rules/scoring.ts";
import { type ReadAnswers, type Signer, visitOfAnswers } from "../../data/answers-code.ts";
import { sameCompany } from "../../data/same-company.ts";
import type { Met } from "../../data/take-visit.ts";
import { attempt } from "../../ui/attempt.ts";
import { Callout } from "../../ui/callout.tsx";
import { Facts } from "../../ui/facts.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FoundCompany } from "./found-company.tsx";
import { TakeCard } from "./take-card.tsx";
import { useTake } from "./use-take.ts";

/** What was read beside the code: what is here already, who signed, and where visits take place. */
export interface AnswersMet {
  readonly met: Met;
  readonly signer: Signer;
  /** IANA zone of new visits. */
  readonly zone: string;
}

/** The answers of a sheet, before they are added. */
export function FoundAnswers(props: {
  readonly answers: ReadAnswers;
  readonly found: AnswersMet;
  readonly onOther: () => void;
}) {
  const { t, i18n } = useTranslation("visits");
  const { isTaking, take, complete } = useTake();
  const { code, signer } = props.answers;
  const { met, zone } = props.found;
  const [name, setName] = useState(code.company.name);
  const language = i18n.language === "en" ? "en" : "fr";
  const { siren, siret } = code.company;
  const offered = visitOfAnswers(code, name, zone);
  const { answered, asked, total, variantLabel } = score(
    questionnaireIn(language),
    code.variant,
    offered.assessment?.fields ?? {},
  );
  const [company, setCompany] = useState(met.company);
  const [isOther, setIsOther] = useState(false);
  const [isLooking, setIsLooking] = useState(false);
  const companyId = isOther ? undefined : company?.id;
  const onTake = () => {
    setIsLooking(true);
    void attempt(async () => {
      // Another name than the paper's may be that of a company that is here: said before anything is written.
      const same = name === code.company.name ? company : await sameCompany(offered.company.fields);
      if (isOther || same?.id === company?.id) take(offered, companyId, signer);
      else setCompany(same);
    }).finally(() => setIsLooking(false));
  };
  return (
    <TakeCard
      title={t("take.found", {
        company: code.company.isNameCut ? `${code.company.name}…` : code.company.name,
        day: formatDayLong(code.day, language),
        interpolation: { escapeValue: false },
      })}
      met={met}
      isTaking={isTaking || isLooking}
      canTake={name.trim() !== ""}
      onTake={onTake}
      onComplete={(here) => complete(here, offered)}
      onOther={props.onOther}
    >
      <SignedBy signer={props.found.signer} />
      <Facts
        facts={[
          ...(siret === undefined ? [] : [{ term: t("take.siret"), value: formatSiret(siret) }]),
          ...(siret !== undefined || siren === undefined
            ? []
            : [{ term: t("take.siren"), value: formatSiren(siren) }]),
          { term: t("take.answers"), value: t("take.answersOf", { answered, asked, variant: variantLabel }) },
          { term: t("take.total"), value: total === null ? t("take.noTotal") : t("take.outOf", { total }) },
        ]}
      />
      <p>{t("take.answersOnly")}</p>
      {met.visit === undefined && (
        <>
          <FoundCompany company={company} isOther={isOther} onOther={setIsOther} />
          {companyId === undefined && (
            <TextField
              label={t("take.companyName")}
              value={name}
              onChange={setName}
              isRequired
              {...(code.company.isNameCut ? { description: t("take.nameCut") } : {})}
            />
          )}
        </>
      )}
    </TakeCard>
  );
}

/** What the signature proves, and no more. */
function SignedBy({ signer }: { readonly signer: Signer }) {
  const { t, i18n } = useTranslation("visits");
  if (signer.who === "here") return <Callout tone="good">{t("take.signedHere")}</Callout>;
  if (signer.who === "unknown") return <Callout tone="info">{t("take.signedUnknown")}</Callout>;
  const day = formatDayLong(signer.visit.fields.day, i18n.language === "en" ? "en" : "fr");
  return <Callout tone="info">{t("take.signedMet", { day })}</Callout>;
}
