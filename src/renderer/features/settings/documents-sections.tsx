import { ArrowDown, ArrowUp, LockKeyhole } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type PaperDocument, paperSections } from "../../../shared/content/paper-sections.ts";
import { mostClosingLetters, type PaperTemplate } from "../../../shared/records/paper-template.ts";
import {
  closingOf,
  sectionsOf,
  withClosing,
  withMoved,
  withSwitched,
} from "../../../shared/rules/paper-template.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { attempt } from "../../ui/attempt.ts";
import { IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Switch } from "../../ui/choices.tsx";
import { DraftField } from "../../ui/draft-field.tsx";
import { DocumentChoice } from "./document-choice.tsx";
import type { EditTemplate } from "./edit-template.ts";

type Step = -1 | 1;

/** The sections of one document: arranged by buttons, switched on and off; what must be printed says why. */
export function DocumentsSections(props: {
  readonly document: PaperDocument;
  readonly onDocument: (document: PaperDocument) => void;
  readonly template: PaperTemplate;
  readonly edit: EditTemplate;
}) {
  const { t } = useTranslation("documents");
  const language = useLanguage();
  const { document, template, edit } = props;
  const sections = sectionsOf(template, document);
  const words = new Map(paperSections(document, language).map((section) => [section.id, section]));
  const nameOf = (id: string): string => words.get(id)?.name ?? id;
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly id: string; readonly step: Step }>();
  const place = sections.findIndex(({ id }) => id === moved?.id);
  useEffect(() => {
    if (moved === undefined) return;
    // The line went elsewhere with its buttons, and the one at an end no longer acts: the focus follows.
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-id="${moved.id}"] button`);
    const free = [...(buttons ?? [])].filter((button) => !button.disabled);
    (moved.step === -1 ? free[0] : free.at(-1))?.focus();
  }, [moved, place]);
  const move = (id: string, step: Step) =>
    void attempt(async () => {
      const receipt = await edit((now) => withMoved(now, document, id, step));
      setMoved({ id, step });
      return receipt;
    });
  return (
    <Card title={t("sections")}>
      <DocumentChoice value={document} onChange={props.onDocument} />
      <p className="small soft">{t("sectionsHint")}</p>
      {document === "report" && <p className="small soft">{t("carried")}</p>}
      <ol className="documents-sections" ref={list}>
        {sections.map(({ id, isOn }, index) => (
          <li key={id} className="documents-section" data-id={id}>
            <Section
              name={nameOf(id)}
              required={words.get(id)?.required}
              isOn={isOn}
              onSwitch={(next) => void attempt(() => edit((now) => withSwitched(now, document, id, next)))}
            />
            <IconButton
              label={t("up", { name: nameOf(id) })}
              icon={<ArrowUp aria-hidden />}
              isDisabled={index === 0}
              onPress={() => move(id, -1)}
            />
            <IconButton
              label={t("down", { name: nameOf(id) })}
              icon={<ArrowDown aria-hidden />}
              isDisabled={index === sections.length - 1}
              onPress={() => move(id, 1)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved !== undefined &&
          place >= 0 &&
          t("moved", { name: nameOf(moved.id), place: place + 1, count: sections.length })}
      </p>
      <DraftField
        key={document}
        label={t("closing")}
        description={t("closingHint", { most: mostClosingLetters })}
        maxLength={mostClosingLetters}
        stored={closingOf(template, document)}
        save={(closing) => edit((now) => withClosing(now, document, closing))}
      />
    </Card>
  );
}

function Section(props: {
  readonly name: string;
  readonly required: string | undefined;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}) {
  const { t } = useTranslation("documents");
  if (props.required === undefined)
    return (
      <div>
        <Switch isSelected={props.isOn} onChange={props.onSwitch}>
          {props.name}
        </Switch>
      </div>
    );
  return (
    <div className="documents-locked">
      <LockKeyhole role="img" aria-label={t("isRequired")} />
      <span>
        {props.name}
        <span className="ui-choice-detail">{props.required}</span>
      </span>
    </div>
  );
}
