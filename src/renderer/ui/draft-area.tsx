import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { findSensitiveWords } from "../../shared/rules/sensitive-words.ts";
import { sayProblem } from "../i18n/use-say-problem.ts";
import { Button } from "./button.tsx";
import { Callout } from "./callout.tsx";
import { TextArea } from "./text-field.tsx";
import { toast } from "./toast.tsx";
import { useDraft } from "./use-draft.ts";
import "./draft-area.css";

/** A piece of writing that is safe as it is typed, and read again with the person in mind. */
export function DraftArea(props: {
  readonly label: ReactNode;
  readonly stored: string;
  readonly save: (text: string) => Promise<{ readonly at: string }>;
  readonly placeholder?: string;
  readonly description?: string;
  readonly rows?: number;
  /** Called with what inserts a text at the end: for snippets. */
  readonly tools?: (insert: (text: string) => void) => ReactNode;
}) {
  const { t } = useTranslation("common");
  const draft = useDraft({ stored: props.stored, save: props.save });
  const [isBeingTyped, setBeingTyped] = useState(false);
  const found = isBeingTyped ? [] : findSensitiveWords(draft.value);
  const insert = (text: string): void =>
    draft.setValue(draft.value === "" ? text : `${draft.value.trimEnd()}\n${text}`);

  return (
    <div className="stack-s ui-draft">
      {props.tools !== undefined && <div className="ui-draft-tools">{props.tools(insert)}</div>}
      <TextArea
        label={props.label}
        value={draft.value}
        onChange={draft.setValue}
        onFocus={() => setBeingTyped(true)}
        onBlur={() => {
          setBeingTyped(false);
          void draft.flush();
        }}
        rows={props.rows ?? 3}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.description === undefined ? {} : { description: props.description })}
      />
      {draft.status === "failed" && (
        <Callout
          tone="bad"
          isLive
          title={t("notOnDisk.title")}
          actions={
            <>
              <Button onPress={() => void draft.flush()}>{t("notOnDisk.retry")}</Button>
              <Button
                onPress={() =>
                  void navigator.clipboard
                    .writeText(draft.value)
                    .then(() => toast({ text: t("notOnDisk.copied") }))
                }
              >
                {t("notOnDisk.copy")}
              </Button>
            </>
          }
        >
          {sayProblem(draft.error)}
        </Callout>
      )}
      {found.length > 0 && (
        <Callout
          tone="warn"
          isLive
          title={`${t("sensitive.title")} : ${found.map(({ word }) => word).join(", ")}`}
        >
          <p className="small">{found[0]?.advice ?? t("sensitive.advice")}</p>
        </Callout>
      )}
    </div>
  );
}
