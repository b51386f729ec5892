import {
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldText } from "./field.tsx";

export interface NumberFieldProps
  extends
    Omit<AriaNumberFieldProps, "children" | "className" | "style" | "isInvalid" | "value" | "onChange">,
    FieldText {
  readonly value: number | undefined;
  /** `undefined` when the field is emptied. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number, typed and shown in the language's way (1 234,5). Changes are told on blur and Enter. */
export function NumberField({
  label,
  description,
  errorMessage,
  value,
  onChange,
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      isInvalid={errorMessage !== undefined}
      className="ui-field"
    >
      <FieldLabel>{label}</FieldLabel>
      <Input className="ui-input tnum" />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaNumberField>
  );
}
