import { parseDate, parseTime } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
  TimeField as AriaTimeField,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldText } from "./field.tsx";

interface Moment extends FieldText {
  readonly value: string | undefined;
  /** `undefined` when the field is emptied. */
  readonly onChange: (value: string | undefined) => void;
}

const readable = <T,>(parse: (text: string) => T, text: string | undefined): T | null => {
  if (text === undefined) return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
};

/** A day, `YYYY-MM-DD`, typed or picked in a calendar. */
export function DateField({ label, description, errorMessage, value, onChange }: Moment) {
  return (
    <DatePicker
      className="ui-field"
      value={readable(parseDate, value)}
      onChange={(day) => onChange(day?.toString())}
      isInvalid={errorMessage !== undefined}
      shouldForceLeadingZeros
    >
      <FieldLabel>{label}</FieldLabel>
      <Group className="ui-input ui-date-group">
        <DateInput className="ui-date-segments">
          {(segment) => <DateSegment segment={segment} className="ui-segment" />}
        </DateInput>
        <Button className="ui-button ui-button-quiet ui-button-icon">
          <CalendarDays aria-hidden />
        </Button>
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className="ui-popover">
        <Dialog>
          <Calendar className="ui-calendar">
            <header>
              <Button slot="previous" className="ui-button ui-button-quiet ui-button-icon">
                <ChevronLeft aria-hidden />
              </Button>
              <Heading className="ui-calendar-heading" />
              <Button slot="next" className="ui-button ui-button-quiet ui-button-icon">
                <ChevronRight aria-hidden />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className="ui-calendar-cell" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** A time of day, `HH:MM`. */
export function TimeField({ label, description, errorMessage, value, onChange }: Moment) {
  return (
    <AriaTimeField
      className="ui-field"
      value={readable(parseTime, value)}
      onChange={(time) => onChange(time?.toString().slice(0, 5))}
      hourCycle={24}
      shouldForceLeadingZeros
      isInvalid={errorMessage !== undefined}
    >
      <FieldLabel>{label}</FieldLabel>
      <DateInput className="ui-input ui-date-segments">
        {(segment) => <DateSegment segment={segment} className="ui-segment" />}
      </DateInput>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTimeField>
  );
}
