import { TextField, type TextFieldProps } from "./text-field.tsx";
import "./colour-field.css";

/** A colour typed as `#rrggbb`, or picked with what the system has for that. Empty when there is none. */
export function ColourField({
  pickLabel,
  otherwise,
  ...field
}: TextFieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly pickLabel: string;
  /** What the picker shows when nothing, or no colour, is typed. */
  readonly otherwise: string;
}) {
  const { value, onChange } = field;
  return (
    <div className="ui-colour">
      <TextField {...field} maxLength={7} spellCheck="false" />
      <input
        type="color"
        aria-label={pickLabel}
        value={/^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : otherwise}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
