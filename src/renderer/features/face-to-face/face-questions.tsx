import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Answer } from "../../../shared/records/assessment.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import type { FaceQuestion } from "./face-view.ts";

const answerFrom = (text: string): Answer | undefined =>
  Answer.safeParse(/^[0-4]$/.test(text) ? Number(text) : text).data;

/** One question at a time, to be read at arm's length. Keys: 1 to 5, N, the arrows, Enter for the next one. */
export function FaceQuestions(props: {
  readonly questions: readonly FaceQuestion[];
  /** Where one was. */
  readonly first: string | undefined;
  readonly onAnswer: (item: string, answer: Answer) => void;
  readonly onQuestion: (item: string) => void;
  readonly onEnd: () => void;
}) {
  const { t } = useTranslation("face");
  const { questions } = props;
  const [index, setIndex] = useState(() => {
    const wanted = questions.findIndex(({ id }) => id === props.first);
    const unanswered = questions.findIndex(({ answer }) => answer === undefined);
    return Math.max(wanted >= 0 ? wanted : unanswered, 0);
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questions[index];
  useEffect(() => heading.current?.focus(), [index]);

  const goTo = (to: number): void => {
    const next = questions[to];
    if (next !== undefined) {
      setIndex(to);
      props.onQuestion(next.id);
    } else if (to >= questions.length) props.onEnd();
  };
  const answer = (text: string): void => {
    const value = answerFrom(text);
    if (value !== undefined && question !== undefined) props.onAnswer(question.id, value);
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[1-5]$/.test(event.key)) answer(String(Number(event.key) - 1));
    else if (event.key.toLowerCase() === "n") answer("nsp");
    else if (event.key === "ArrowRight") goTo(index + 1);
    else if (event.key === "ArrowLeft") goTo(index - 1);
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) goTo(index + 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener("keydown", listen, { capture: true });
    return () => removeEventListener("keydown", listen, { capture: true });
  }, []);

  if (question === undefined) return null;
  const answered = questions.filter((each) => each.answer !== undefined).length;
  return (
    <div className="face-body">
      <ProgressBar
        label={question.part}
        value={answered / questions.length}
        valueText={t("where", { number: index + 1, count: questions.length })}
      />
      <h2 ref={heading} tabIndex={-1} className="face-question">
        {question.question}
      </h2>
      <RadioGroup
        className="face-answers"
        aria-label={question.question}
        value={question.answer === undefined ? null : String(question.answer)}
        onChange={answer}
      >
        {question.answers.map((text, at) => (
          <FaceAnswer key={text} value={String(at)} mark={String(at + 1)} text={text} />
        ))}
        <FaceAnswer value="nsp" mark="N" text={t("nsp")} />
      </RadioGroup>
      <div className="face-moves">
        <Button icon={<ChevronLeft aria-hidden />} isDisabled={index === 0} onPress={() => goTo(index - 1)}>
          {t("previous")}
        </Button>
        <Button variant="primary" icon={<ChevronRight aria-hidden />} onPress={() => goTo(index + 1)}>
          {index === questions.length - 1 ? t("see") : t("next")}
        </Button>
      </div>
    </div>
  );
}

function FaceAnswer(props: { readonly value: string; readonly mark: string; readonly text: string }) {
  return (
    <RadioField value={props.value}>
      <RadioButton className="face-answer">
        <span className="face-key" aria-hidden>
          {props.mark}
        </span>
        <span>{props.text}</span>
      </RadioButton>
    </RadioField>
  );
}
