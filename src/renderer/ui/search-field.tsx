import { Search, X } from "lucide-react";
import { Button, Input, Label, SearchField as AriaSearchField } from "react-aria-components";
import "./field.css";
import "./search-field.css";

/** Text that filters what is below. Escape empties it. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** The label is still read aloud. */
  readonly isLabelHidden?: boolean;
  /** Name of the button that empties the field. */
  readonly clearLabel?: string;
  readonly description?: string;
}) {
  return (
    <AriaSearchField
      autoComplete="off"
      className="ui-field ui-search"
      value={props.value}
      onChange={props.onChange}
    >
      <Label className={props.isLabelHidden === true ? "sr-only" : "ui-label"}>{props.label}</Label>
      <div className="ui-search-box">
        <Search aria-hidden className="ui-search-icon" />
        <Input
          className="ui-input"
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <Button
          className="ui-search-clear"
          {...(props.clearLabel === undefined ? {} : { "aria-label": props.clearLabel })}
        >
          <X aria-hidden />
        </Button>
      </div>
      {props.description !== undefined && <span className="ui-description">{props.description}</span>}
    </AriaSearchField>
  );
}
