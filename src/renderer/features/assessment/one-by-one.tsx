import { ChevronLeft, ChevronRight, SkipForward } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { Label, RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Item, itemsAsked, questionnaireIn } from "../../../shared/content/questionnaire.ts";
import type { Answer, Evidence } from "../../../shared/records/assessment.ts";
import { answersOf, evidenceOf, findingsOf } from "../../../shared/records/assessment-keys.ts";
import { answerItem, rememberItem, setEvidence, setFinding } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { DraftArea } from "../../ui/draft-area.tsx";
import { flushAutosaves } from "../../ui/save-status.ts";
import { answerFrom, textOf } from "./answer-marks.ts";
import "./assessment.css";

const digits = ["1", "2", "3", "4", "5"];
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "radio");

/** Whether the keys already mean something there: a dialog, a menu, or segments that one goes along with the arrows. */
const isElsewhere = (target: EventTarget | null, key: string): boolean =>
  target instanceof Element &&
  (target.closest("[role='dialog'], [role='menu'], [role='listbox']") !== null ||
    (key.startsWith("Arrow") && target.closest(".ui-segmented") !== null));

interface OneByOneProps {
  readonly assessment: Stored<"assessment">;
  readonly itemId: string | undefined;
  readonly onItem: (id: string) => void;
}

/** One question on the screen, big enough for two people to read. */
export function OneByOne(props: OneByOneProps) {
  const questionnaire = questionnaireIn(useLanguage());
  const items = itemsAsked(questionnaire, props.assessment.fields.variant);
  const answers = answersOf(props.assessment.fields);
  const firstUnanswered = items.findIndex(({ id }) => answers[id] === undefined);
  const wanted = items.findIndex(({ id }) => id === props.itemId);
  const index = wanted >= 0 ? wanted : Math.max(firstUnanswered, 0);
  const item = items[index];
  return item === undefined ? null : (
    <Question {...props} items={items} item={item} index={index} firstUnanswered={firstUnanswered} />
  );
}

function Question({
  assessment,
  onItem,
  items,
  item,
  index,
  firstUnanswered,
}: OneByOneProps & {
  readonly items: readonly Item[];
  readonly item: Item;
  readonly index: number;
  /** -1 when every item has an answer. */
  readonly firstUnanswered: number;
}) {
  const { t } = useTranslation("assessment");
  const questionnaire = questionnaireIn(useLanguage());
  const answers = answersOf(assessment.fields);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    // The first question does not steal the focus from the page; the next ones are announced by taking it.
    if (hasMoved.current) heading.current?.focus();
  }, [item.id]);

  const dimension = questionnaire.dimensions.find(({ items }) => items.some(({ id }) => id === item.id));
  const answer = (value: Answer | null) => void attempt(() => answerItem(assessment.id, item.id, value));
  const goTo = (to: number): void => {
    const next = items[to];
    if (next === undefined) return;
    hasMoved.current = true;
    void flushAutosaves();
    void attempt(() => rememberItem(assessment.id, next.id));
    onItem(next.id);
  };
  const nextUnanswered = (): void => {
    const after = items.findIndex(({ id }, at) => at > index && answers[id] === undefined);
    goTo(after >= 0 ? after : firstUnanswered);
  };

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (
      isTyping(event.target) ||
      isElsewhere(event.target, event.key) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const digit = digits.indexOf(event.key);
    const key = event.key.toLowerCase();
    const value =
      digit >= 0 ? answerFrom(String(digit)) : key === "n" ? "nsp" : key === "s" ? "so" : undefined;
    if (value !== undefined) answer(value);
    else if (event.key === "ArrowRight") goTo(index + 1);
    else if (event.key === "ArrowLeft") goTo(index - 1);
    else if (key === "u") nextUnanswered();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // The keys work wherever the focus is on this screen, but in the fields where one types.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener("keydown", listen, { capture: true });
    return () => removeEventListener("keydown", listen, { capture: true });
  }, []);

  return (
    <Card>
      <div className="spread">
        <strong className="assessment-dimension">{dimension?.title}</strong>
        <span className="soft small tnum">{t("itemOf", { number: index + 1, count: items.length })}</span>
      </div>
      <h2 ref={heading} tabIndex={-1} className="assessment-question">
        {item.question}
      </h2>
      <p className="soft">{item.help}</p>
      <RadioGroup
        className="assessment-answers"
        value={textOf(answers[item.id])}
        onChange={(text) => {
          const value = answerFrom(text);
          if (value !== undefined) answer(value);
        }}
      >
        <Label className="sr-only">{t("answers", { id: item.id })}</Label>
        {item.anchors.map((anchor, at) => (
          <AnswerCard key={anchor} value={String(at)} mark={String(at + 1)}>
            {anchor}
          </AnswerCard>
        ))}
        <div className="row">
          <AnswerCard value="nsp" mark="N" isSmall>
            {t("nsp")}
          </AnswerCard>
          <AnswerCard value="so" mark="S" isSmall>
            {t("so")}
          </AnswerCard>
          {answers[item.id] !== undefined && (
            <Button variant="quiet" onPress={() => answer(null)}>
              {t("clear")}
            </Button>
          )}
        </div>
      </RadioGroup>
      <div className="row">
        <span className="small soft" aria-hidden>
          {t("evidence.label")}
        </span>
        <Segmented<Evidence>
          label={t("evidence.label")}
          options={[
            { id: "seen", label: t("evidence.seen") },
            { id: "said", label: t("evidence.said") },
            { id: "not_seen", label: t("evidence.not_seen") },
          ]}
          value={evidenceOf(assessment.fields)[item.id]}
          onChange={(evidence) => void attempt(() => setEvidence(assessment.id, item.id, evidence))}
        />
      </div>
      <DraftArea
        key={item.id}
        label={t("finding")}
        placeholder={t("findingHint")}
        rows={2}
        stored={findingsOf(assessment.fields)[item.id] ?? ""}
        save={(text) => setFinding(assessment.id, item.id, text === "" ? null : text)}
      />
      <div className="spread assessment-moves">
        <Button icon={<ChevronLeft aria-hidden />} isDisabled={index === 0} onPress={() => goTo(index - 1)}>
          {t("previous")}
        </Button>
        <div className="row">
          <Button
            variant="quiet"
            icon={<SkipForward aria-hidden />}
            isDisabled={firstUnanswered < 0}
            onPress={nextUnanswered}
          >
            {t("nextUnanswered")}
          </Button>
          <Button
            variant="primary"
            icon={<ChevronRight aria-hidden />}
            isDisabled={index === items.length - 1}
            onPress={() => goTo(index + 1)}
          >
            {t("next")}
          </Button>
        </div>
      </div>
      <p className="small soft">{t("keys")}</p>
    </Card>
  );
}

/** One answer: the whole card is its target, and shows the key that gives it. */
function AnswerCard(props: {
  readonly value: string;
  readonly mark: string;
  readonly isSmall?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <RadioField value={props.value}>
      <RadioButton className={`assessment-answer${props.isSmall === true ? " assessment-answer-small" : ""}`}>
        <span className="assessment-key" aria-hidden>
          {props.mark}
        </span>
        <span>{props.children}</span>
      </RadioButton>
    </RadioField>
  );
}
