import { sayProblem } from "../i18n/use-say-problem.ts";
import { TextField } from "./text-field.tsx";
import { useDraft } from "./use-draft.ts";

/** One line that is safe as it is typed. */
export function DraftField(props: {
  readonly label: string;
  readonly stored: string;
  readonly save: (text: string) => Promise<{ readonly at: string }>;
  readonly placeholder?: string;
  readonly description?: string;
  /** Letters beyond which nothing more can be typed. */
  readonly maxLength?: number;
}) {
  const draft = useDraft({ stored: props.stored, save: props.save });
  return (
    <TextField
      label={props.label}
      value={draft.value}
      onChange={draft.setValue}
      onBlur={() => void draft.flush()}
      errorMessage={draft.status === "failed" ? sayProblem(draft.error) : undefined}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.description === undefined ? {} : { description: props.description })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    />
  );
}
