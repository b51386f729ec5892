import { ChevronDown } from "lucide-react";
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldText } from "./field.tsx";

/** One choice of a {@link Select} or combo box. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean;
}

export interface SelectProps<Id extends string> extends FieldText {
  readonly options: readonly Option<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** A choice among a few known things. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const pick = (key: unknown): void => {
    const option = props.options.find(({ id }) => id === key);
    if (option !== undefined) props.onChange(option.id);
  };
  return (
    <AriaSelect
      className="ui-field"
      value={props.value ?? null}
      onChange={pick}
      isInvalid={props.errorMessage !== undefined}
      isDisabled={props.isDisabled ?? false}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    >
      <FieldLabel>{props.label}</FieldLabel>
      <Button className="ui-input ui-select-button">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <FieldNotes description={props.description} errorMessage={props.errorMessage} />
      <Popover className="ui-popover">
        <ListBox className="ui-options" items={props.options}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="ui-option"
              isDisabled={option.isDisabled ?? false}
            >
              <Text slot="label">{option.label}</Text>
              {option.description !== undefined && (
                <Text slot="description" className="ui-option-detail">
                  {option.description}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
