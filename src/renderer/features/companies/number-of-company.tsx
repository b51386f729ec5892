import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatSiren, formatSiret, parseSiren, parseSiret } from "../../../shared/rules/siren.ts";
import { TextField } from "../../ui/text-field.tsx";

const kinds = {
  siren: { parse: parseSiren, format: formatSiren, digits: 9 },
  siret: { parse: parseSiret, format: formatSiret, digits: 14 },
} as const;

/** A SIREN or a SIRET, checked as it is typed. A wrong one stays on the screen with what is wrong, and is not kept. */
export function NumberOfCompany(props: {
  readonly kind: keyof typeof kinds;
  readonly value: string | undefined;
  readonly onChange: (digits: string | undefined) => void;
}) {
  const { t } = useTranslation("companies");
  const { parse, format, digits } = kinds[props.kind];
  const [typed, setTyped] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  const read = typed === undefined ? undefined : parse(typed);
  const typedDigits = typed?.replace(/\D/g, "").length ?? 0;

  // While digits are still missing the field counts them; it complains only once one has left it.
  const isUnfinished = read?.ok === false && read.reason === "length" && typedDigits < digits;
  const fault =
    read === undefined || read.ok || read.reason === "empty" || (isUnfinished && !isLeft)
      ? undefined
      : read.reason === "length"
        ? t(typedDigits < digits ? "number.tooShort" : "number.tooLong", { typed: typedDigits, digits })
        : t(`number.${read.reason}`, { digits });
  const description = isUnfinished
    ? t("number.counting", { typed: typedDigits, digits })
    : t(props.kind === "siren" ? "form.sirenHint" : "form.siretHint");

  return (
    <TextField
      label={t(props.kind === "siren" ? "form.siren" : "form.siret")}
      value={typed ?? (props.value === undefined ? "" : format(props.value))}
      inputMode="numeric"
      maxLength={40}
      onFocus={() => setLeft(false)}
      onChange={(text) => {
        setTyped(text);
        const next = parse(text);
        // A number that is being corrected is not the old one any more.
        props.onChange(next.ok ? next.value : undefined);
      }}
      onBlur={() => {
        setLeft(true);
        if (read === undefined || read.ok || read.reason === "empty") setTyped(undefined);
      }}
      errorMessage={fault}
      description={description}
    />
  );
}
