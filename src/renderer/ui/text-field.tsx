import {
  Input,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldText } from "./field.tsx";

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid">, FieldText {
  readonly placeholder?: string;
}

/** One line of text. Browsers keep what was typed, in clear, in a file of their own unless told not to. */
export function TextField({ label, description, errorMessage, placeholder, ...rest }: TextFieldProps) {
  return (
    <AriaTextField autoComplete="off" {...rest} isInvalid={errorMessage !== undefined} className="ui-field">
      <FieldLabel>{label}</FieldLabel>
      <Input className="ui-input" {...(placeholder === undefined ? {} : { placeholder })} />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends TextFieldProps {
  /** Lines shown when empty. The field grows with what is typed. */
  readonly rows?: number;
  readonly lang?: string;
}

/** Several lines of text, as tall as what is typed. */
export function TextArea({
  label,
  description,
  errorMessage,
  placeholder,
  rows = 3,
  lang = "fr",
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField autoComplete="off" {...rest} isInvalid={errorMessage !== undefined} className="ui-field">
      <FieldLabel>{label}</FieldLabel>
      <AriaTextArea
        className="ui-input"
        rows={rows}
        lang={lang}
        spellCheck
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
