import { useTranslation } from "react-i18next";
import { itemsAsked, questionnaireIn } from "../../../shared/content/questionnaire.ts";
import type { Answer } from "../../../shared/records/assessment.ts";
import { evidenceOf, findingsOf } from "../../../shared/records/assessment-keys.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { paperMarks } from "./answer-marks.ts";

/** What was typed, drawn as on the sheet, to be compared line by line. */
export function PaperCheck({
  assessment,
  answers,
  onFix,
}: {
  readonly assessment: Stored<"assessment">;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Goes back to a question, or to the first one without an answer. */
  readonly onFix: (itemId: string) => void;
}) {
  const { t } = useTranslation("assessment");
  const questionnaire = questionnaireIn(useLanguage());
  const { fields } = assessment;
  const evidence = evidenceOf(fields);
  const findings = findingsOf(fields);
  const items = itemsAsked(questionnaire, fields.variant);
  const missing = items.filter(({ id }) => answers[id] === undefined);
  const [first] = missing;
  return (
    <div className="stack">
      <p>{t("paper.check.text")}</p>
      {first !== undefined && (
        <Callout
          tone="warn"
          title={t("paper.check.missing", { count: missing.length })}
          actions={<Button onPress={() => onFix(first.id)}>{t("paper.check.goOn")}</Button>}
        />
      )}
      {questionnaire.dimensions.map(({ id, number, title }) => (
        <section key={id} aria-labelledby={`check-${id}`}>
          <h3 id={`check-${id}`} className="paper-dimension">
            {number}. {title}
          </h3>
          <ul role="list">
            {items
              .filter((item) => item.id.startsWith(`${number}.`))
              .map((item) => {
                const answer = answers[item.id];
                const known = evidence[item.id];
                const said =
                  answer === undefined
                    ? t("noAnswer")
                    : typeof answer === "number"
                      ? item.anchors[answer]
                      : t(answer);
                return (
                  <li key={item.id} className="paper-checked">
                    <span className="paper-line-id tnum">{item.id}</span>
                    <span>
                      {item.question}
                      <span className={answer === undefined ? "assessment-none small" : "soft small"}>
                        {said}
                        {known !== undefined && ` · ${t(`evidence.${known}`)}`}
                      </span>
                      {findings[item.id] !== undefined && (
                        <span className="small pre">
                          {t("finding")} : {findings[item.id]}
                        </span>
                      )}
                    </span>
                    <span className="paper-boxes" aria-hidden>
                      {paperMarks.map((each) => (
                        <span
                          key={each.mark}
                          className="paper-box"
                          data-selected={each.answer === answer ? true : undefined}
                        >
                          {each.mark}
                        </span>
                      ))}
                    </span>
                    <Button variant="quiet" onPress={() => onFix(item.id)}>
                      {t("paper.check.fix", { id: item.id })}
                    </Button>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      <div>
        <ButtonLink variant="primary" href={`#/visits/${fields.visitId}/results`}>
          {t("paper.check.done")}
        </ButtonLink>
      </div>
    </div>
  );
}
