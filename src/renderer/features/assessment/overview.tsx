import { useTranslation } from "react-i18next";
import { itemsAsked, questionnaireIn } from "../../../shared/content/questionnaire.ts";
import type { Answer } from "../../../shared/records/assessment.ts";
import { answersOf } from "../../../shared/records/assessment-keys.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import "./assessment.css";

/** The key that gives an answer. */
const markOf = (answer: Answer | undefined): string =>
  answer === undefined ? "–" : answer === "nsp" ? "N" : answer === "so" ? "S" : String(answer + 1);

/** All questions and their answers, by dimension. */
export function Overview(props: {
  readonly assessment: Stored<"assessment">;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation("assessment");
  const questionnaire = questionnaireIn(useLanguage());
  const { fields } = props.assessment;
  const answers = answersOf(fields);
  const asked = new Set(itemsAsked(questionnaire, fields.variant).map(({ id }) => id));
  return (
    <div className="grid-cards">
      {questionnaire.dimensions.map((dimension) => {
        const items = dimension.items.filter(({ id }) => asked.has(id));
        const answered = items.filter(({ id }) => answers[id] !== undefined).length;
        return (
          <Card
            key={dimension.id}
            title={dimension.title}
            actions={
              <span className="small soft tnum">{t("dimension", { answered, asked: items.length })}</span>
            }
          >
            <ul role="list" className="stack-s assessment-overview">
              {items.map((item) => {
                const answer = answers[item.id];
                const said =
                  answer === undefined
                    ? t("noAnswer")
                    : typeof answer === "number"
                      ? item.anchors[answer]
                      : t(answer);
                return (
                  <li key={item.id}>
                    <Button variant="quiet" onPress={() => props.onOpen(item.id)}>
                      <span className="assessment-line">
                        <span className="assessment-key" aria-hidden>
                          {markOf(answer)}
                        </span>
                        <span>
                          <strong>{item.question}</strong>
                          <span className={answer === undefined ? "assessment-none small" : "soft small"}>
                            {said}
                          </span>
                        </span>
                      </span>
                    </Button>
                  </li>
                );
              })}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}
