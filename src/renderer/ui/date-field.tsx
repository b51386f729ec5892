import { type CalendarDate, parseDate, parseTime, type Time } from "@internationalized/date";
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
import { useTyped } from "./use-typed.ts";

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

/** A smaller one is a year whose last digits are still to be typed. */
const FIRST_YEAR = 1000;

/** A day, `YYYY-MM-DD`, typed or picked in a calendar. */
export function DateField({ label, description, errorMessage, value, onChange }: Moment) {
  const typed = useTyped<CalendarDate>({
    stored: readable(parseDate, value),
    tell: (day) => onChange(day?.toString()),
    isWhole: ({ year }) => year >= FIRST_YEAR,
  });
  return (
    <DatePicker
      className="ui-field"
      value={typed.value}
      onChange={typed.change}
      onBlur={typed.leave}
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
  const typed = useTyped<Time>({
    stored: readable(parseTime, value),
    tell: (time) => onChange(time?.toString().slice(0, 5)),
    isWhole: () => true,
  });
  return (
    <AriaTimeField
      className="ui-field"
      value={typed.value}
      onChange={typed.change}
      onBlur={typed.leave}
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
