import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Item, itemsAsked, questionnaireIn } from "../../../shared/content/questionnaire.ts";
import type { Answer } from "../../../shared/records/assessment.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { paperMark } from "./answer-marks.ts";
import type { PaperGesture } from "./paper-keys.ts";
import { focusLine, PaperLine } from "./paper-line.tsx";

/** The sheet, line by line: each key is an answer, and the next question comes by itself. */
export function PaperLines({
  assessment,
  answers,
  onAnswer,
  startAt,
  onCheck,
}: {
  readonly assessment: Stored<"assessment">;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly onAnswer: (itemId: string, value: Answer | null) => void;
  /** The question to be corrected, or none. */
  readonly startAt: string | undefined;
  readonly onCheck: () => void;
}) {
  const { t } = useTranslation("assessment");
  const questionnaire = questionnaireIn(useLanguage());
  const { variant } = assessment.fields;
  const items = itemsAsked(questionnaire, variant);
  const asked = items.length;
  const answered = items.filter(({ id }) => answers[id] !== undefined).length;
  const [said, setSaid] = useState("");
  const sheet = useRef<HTMLDivElement>(null);
  const toCheck = useRef<HTMLDivElement>(null);
  const goTo = (item: Item | undefined): void => {
    if (item === undefined) toCheck.current?.querySelector("button")?.focus();
    else focusLine(sheet.current?.querySelector(`[data-line="${item.id}"]`));
  };
  useEffect(() => {
    if (startAt !== undefined) focusLine(sheet.current?.querySelector(`[data-line="${startAt}"]`));
  }, [startAt]);

  const answer = (item: Item, value: Answer | null): void => {
    setSaid(
      value === null
        ? t("paper.cleared", { id: item.id })
        : t("paper.entered", { id: item.id, mark: paperMark(value) }),
    );
    onAnswer(item.id, value);
  };
  const firstUnanswered = items.find(({ id }) => answers[id] === undefined);
  const onGesture = (index: number, item: Item, gesture: PaperGesture): void => {
    switch (gesture.kind) {
      case "answer":
        answer(item, gesture.answer);
        goTo(items[index + 1]);
        break;
      case "move":
        if (index + gesture.by >= 0) goTo(items[index + gesture.by]);
        break;
      case "clear":
        answer(item, null);
        break;
      case "unanswered":
        goTo(firstUnanswered);
        break;
      case "refused":
        setSaid(t("paper.refused", { key: gesture.key, interpolation: { escapeValue: false } }));
        break;
      // A line does these by itself.
      case "evidence":
      case "finding":
        break;
    }
  };

  return (
    <div className="stack">
      <div className="paper-bar">
        <div className="spread">
          <div className="assessment-progress">
            <ProgressBar
              label={t("title")}
              value={asked === 0 ? 0 : answered / asked}
              valueText={t("progress", { count: answered, asked })}
            />
          </div>
          <p role="status" className="paper-said tnum">
            {said}
          </p>
          <Button isDisabled={firstUnanswered === undefined} onPress={() => goTo(firstUnanswered)}>
            {t("paper.firstUnanswered")}
          </Button>
        </div>
      </div>
      <p className="small soft paper-keys">{t("paper.keys")}</p>
      <div ref={sheet} className="stack">
        {questionnaire.dimensions.map(({ id, number, title }) => (
          <section key={id} aria-labelledby={`paper-${id}`}>
            <h3 id={`paper-${id}`} className="paper-dimension">
              {number}. {title}
            </h3>
            {items.map((item, index) =>
              item.id.startsWith(`${number}.`) ? (
                <PaperLine
                  key={item.id}
                  assessment={assessment}
                  item={item}
                  answer={answers[item.id]}
                  onAnswer={(value) => answer(item, value)}
                  onGesture={(gesture) => onGesture(index, item, gesture)}
                />
              ) : null,
            )}
          </section>
        ))}
      </div>
      <div ref={toCheck}>
        <Button variant="primary" onPress={onCheck}>
          {t("paper.check.open")}
        </Button>
      </div>
    </div>
  );
}
