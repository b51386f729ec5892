import { MessageSquareText } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Item } from "../../../shared/content/questionnaire.ts";
import type { Answer, Evidence } from "../../../shared/records/assessment.ts";
import { evidenceOf, findingsOf } from "../../../shared/records/assessment-keys.ts";
import { setEvidence, setFinding } from "../../data/assessments.ts";
import type { Stored } from "../../data/records.ts";
import { attempt } from "../../ui/attempt.ts";
import { IconButton } from "../../ui/button.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { DraftArea } from "../../ui/draft-area.tsx";
import { answerFrom, paperMarks, textOf } from "./answer-marks.ts";
import { gestureOf, type PaperGesture } from "./paper-keys.ts";

/** One question of the sheet on one line: its boxes, how it is known, and room for the finding. */
export function PaperLine({
  assessment,
  item,
  answer,
  onAnswer,
  onGesture,
}: {
  readonly assessment: Stored<"assessment">;
  readonly item: Item;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
  /** What the line does not do by itself. */
  readonly onGesture: (gesture: PaperGesture) => void;
}) {
  const { t } = useTranslation("assessment");
  const line = useRef<HTMLFieldSetElement>(null);
  const { fields, id } = assessment;
  const finding = findingsOf(fields)[item.id] ?? "";
  const [isWriting, setWriting] = useState(false);
  const writes = isWriting || finding !== "";
  useEffect(() => {
    if (isWriting) line.current?.querySelector("textarea")?.focus();
  }, [isWriting]);
  const say = (evidence: Evidence) => void attempt(() => setEvidence(id, item.id, evidence));
  const write = (): void => {
    // Already open: only the focus is to be brought there.
    if (writes) line.current?.querySelector("textarea")?.focus();
    setWriting(true);
  };

  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      focusLine(line.current);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnAnswer = target instanceof HTMLInputElement;
    const gesture: PaperGesture | undefined =
      event.key === "Enter" && isOnAnswer ? { kind: "move", by: 1 } : gestureOf(event);
    if (gesture === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // A key held down would run through the whole sheet.
    if (event.repeat && gesture.kind !== "move") return;
    if (gesture.kind === "evidence") say(gesture.evidence);
    else if (gesture.kind === "finding") write();
    else onGesture(gesture);
  };

  return (
    <fieldset ref={line} data-line={item.id} className="paper-line" onKeyDownCapture={onKey}>
      <legend>
        <span className="paper-line-id tnum">{item.id}</span> <span>{item.question}</span>
      </legend>
      <RadioGroup
        className="paper-boxes"
        aria-label={t("answers", { id: item.id })}
        orientation="horizontal"
        value={textOf(answer)}
        onChange={(text) => {
          const picked = answerFrom(text);
          if (picked !== undefined) onAnswer(picked);
        }}
      >
        {paperMarks.map(({ answer: each, mark }) => (
          <RadioField key={mark} value={String(each)}>
            <RadioButton className="paper-box">
              {mark}
              <span className="sr-only">
                {" : "}
                {typeof each === "number" ? item.anchors[each] : t(each)}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <Segmented<Evidence>
        label={t("paper.evidenceOf", { id: item.id })}
        options={(["seen", "said", "not_seen"] as const).map((each) => ({
          id: each,
          label: t(`evidence.${each}`),
        }))}
        value={evidenceOf(fields)[item.id]}
        onChange={say}
      />
      <IconButton
        label={t("paper.findingOf", { id: item.id })}
        icon={<MessageSquareText aria-hidden />}
        aria-expanded={writes}
        onPress={write}
      />
      {writes && (
        <div className="paper-finding">
          <DraftArea
            label={t("finding")}
            rows={2}
            stored={finding}
            save={(text) => setFinding(id, item.id, text === "" ? null : text)}
          />
        </div>
      )}
    </fieldset>
  );
}

/** Where the keyboard is on a line: its circled box, else its first one. */
export function focusLine(line: Element | null | undefined): void {
  const box = line?.querySelector("input[type=radio]:checked") ?? line?.querySelector("input[type=radio]");
  if (!(box instanceof HTMLInputElement)) return;
  box.focus({ preventScroll: true });
  line?.scrollIntoView({ block: "nearest" });
}
