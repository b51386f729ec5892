import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatEuros, formatNumber } from "../../../shared/language/numbers.ts";
import { TextField } from "../../ui/text-field.tsx";
import { parseAmount } from "./amount.ts";
import { useLanguage } from "./use-language.ts";

/**
 * A quantity that is told at each keystroke, so that it is saved and counted as it is typed. What cannot be read stays
 * on the screen with what is expected.
 */
export function AmountField(props: {
  readonly label: string;
  readonly unit: "euros" | "people" | "year";
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly description?: string;
}) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const { unit, value } = props;
  const [typed, setTyped] = useState<string>();

  const read = (text: string): number | undefined => {
    const number = parseAmount(text);
    if (number === undefined) return undefined;
    if (unit === "year")
      return Number.isInteger(number) && number >= 1900 && number <= 2100 ? number : undefined;
    return unit === "people" && (number < 0 || number > 3e6) ? undefined : number;
  };
  const isEmpty = typed === undefined || typed.trim() === "";
  const isUnread = !isEmpty && read(typed) === undefined;
  const written = (number: number): string =>
    unit === "year"
      ? String(number)
      : unit === "euros"
        ? formatEuros(number, language)
        : formatNumber(number, language);
  // Typed « 1,2 M€ »: say what was understood, before it decides a size.
  const understood =
    !isEmpty && !isUnread && unit === "euros" && value !== undefined ? written(value) : undefined;
  const description =
    understood === undefined ? props.description : t("form.understood", { amount: understood });

  return (
    <TextField
      label={props.label}
      value={typed ?? (value === undefined ? "" : written(value))}
      inputMode="decimal"
      maxLength={40}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === "") props.onChange(undefined);
        else {
          const number = read(text);
          if (number !== undefined) props.onChange(number);
        }
      }}
      onBlur={() => {
        if (!isUnread) setTyped(undefined);
      }}
      errorMessage={isUnread ? t(`form.unread.${unit}`) : undefined}
      {...(description === undefined ? {} : { description })}
    />
  );
}
