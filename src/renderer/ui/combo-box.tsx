import { ChevronDown } from "lucide-react";
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldText } from "./field.tsx";
import type { Option } from "./select.tsx";

export interface ComboBoxProps extends FieldText {
  /** Already filtered by the caller, which knows how to search them. */
  readonly options: readonly Option[];
  readonly inputValue: string;
  readonly onInputChange: (text: string) => void;
  readonly onPick: (id: string) => void;
  readonly placeholder?: string;
  readonly emptyText?: string | undefined;
  /** Suggestions are on their way: the list opens for them, and stays hidden until they come. */
  readonly isLoading?: boolean;
}

/** Text with suggestions. What is typed is never replaced unless a suggestion is picked. */
export function ComboBox(props: ComboBoxProps) {
  return (
    <AriaComboBox
      className="ui-field"
      items={props.options}
      inputValue={props.inputValue}
      onInputChange={props.onInputChange}
      value={null}
      onChange={(key) => {
        if (key !== null) props.onPick(String(key));
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={
        props.isLoading === true || (props.emptyText !== undefined && props.inputValue !== "")
      }
      menuTrigger="input"
      isInvalid={props.errorMessage !== undefined}
    >
      <FieldLabel>{props.label}</FieldLabel>
      <div className="ui-combo">
        <Input
          className="ui-input"
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <Button className="ui-combo-button">
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <FieldNotes description={props.description} errorMessage={props.errorMessage} />
      <Popover className={props.emptyText === undefined ? "ui-popover ui-popover-if-any" : "ui-popover"}>
        <ListBox<Option>
          className="ui-options"
          renderEmptyState={() => <div className="ui-option soft">{props.emptyText}</div>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="ui-option">
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
    </AriaComboBox>
  );
}
