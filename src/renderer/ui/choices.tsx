import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup as AriaCheckboxGroup,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  SwitchButton,
  SwitchField,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldText } from "./field.tsx";
import type { Option } from "./select.tsx";

interface Tick {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** One tick. */
export function Checkbox({ children, ...rest }: Tick) {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className="ui-choice">
        <span className="ui-choice-mark">
          <Check aria-hidden />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}

/** A setting that is on or off at once. */
export function Switch({ children, ...rest }: Tick) {
  return (
    <SwitchField {...rest}>
      <SwitchButton className="ui-choice">
        <span className="ui-choice-mark ui-switch-mark" />
        <span>{children}</span>
      </SwitchButton>
    </SwitchField>
  );
}

interface Choices<Id extends string> extends FieldText {
  readonly options: readonly Option<Id>[];
}

function OptionText({ option }: { readonly option: Option }) {
  return (
    <span>
      {option.label}
      {option.description !== undefined && <span className="ui-choice-detail">{option.description}</span>}
    </span>
  );
}

/** Several ticks under one question. */
export function CheckboxGroup<Id extends string>(
  props: Choices<Id> & { readonly value: readonly Id[]; readonly onChange: (value: Id[]) => void },
) {
  return (
    <AriaCheckboxGroup
      className="ui-field"
      value={[...props.value]}
      onChange={(picked) =>
        props.onChange(props.options.map(({ id }) => id).filter((id) => picked.includes(id)))
      }
    >
      <FieldLabel>{props.label}</FieldLabel>
      <div className="ui-choices">
        {props.options.map((option) => (
          <CheckboxField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <CheckboxButton className="ui-choice">
              <span className="ui-choice-mark">
                <Check aria-hidden />
              </span>
              <OptionText option={option} />
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <FieldNotes description={props.description} errorMessage={props.errorMessage} />
    </AriaCheckboxGroup>
  );
}

interface OneChoice<Id extends string> extends Choices<Id> {
  readonly value: Id | undefined;
  readonly onChange: (value: Id) => void;
}

/** One answer among a few, all visible. */
export function RadioGroup<Id extends string>(props: OneChoice<Id>) {
  return (
    <AriaRadioGroup
      className="ui-field"
      value={props.value ?? null}
      onChange={(picked) => {
        const option = props.options.find(({ id }) => id === picked);
        if (option !== undefined) props.onChange(option.id);
      }}
      isInvalid={props.errorMessage !== undefined}
    >
      <FieldLabel>{props.label}</FieldLabel>
      <div className="ui-choices">
        {props.options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <RadioButton className="ui-choice">
              <span className="ui-choice-mark ui-choice-round" />
              <OptionText option={option} />
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes description={props.description} errorMessage={props.errorMessage} />
    </AriaRadioGroup>
  );
}

/** One mode among two to five, side by side. */
export function Segmented<Id extends string>(
  props: Omit<OneChoice<Id>, "label"> & { readonly label: string },
) {
  return (
    <ToggleButtonGroup
      className="ui-segmented"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={props.value === undefined ? [] : [props.value]}
      onSelectionChange={(keys) => {
        const option = props.options.find(({ id }) => keys.has(id));
        if (option !== undefined) props.onChange(option.id);
      }}
    >
      {props.options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          isDisabled={option.isDisabled ?? false}
          className="ui-segmented-item"
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
