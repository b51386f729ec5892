import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { contrastOnWhite, isColour, lookOf, readableOnWhite } from "../../paper/look.ts";
import { ColourField } from "../../ui/colour-field.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import type { EditTemplate } from "./edit-template.ts";

/** The colour of the organisation, and what becomes of it on white paper. What is not a colour yet is not stored. */
export function OrganisationColour({
  stored,
  edit,
}: {
  readonly stored: string;
  readonly edit: EditTemplate;
}) {
  const { t } = useTranslation("documents");
  const language = useLanguage();
  const ours = lookOf().colour.accent;
  const draft = useDraft({
    stored,
    save: (text) => edit(({ accent: _, ...rest }) => (text === "" ? rest : { ...rest, accent: text })),
  });
  const [typed, setTyped] = useState<{ readonly text: string; readonly isLeft: boolean }>();
  const change = (text: string) => {
    const colour = /^[\da-f]{6}$/i.test(text.trim()) ? `#${text.trim()}` : text.trim().toLowerCase();
    const isStorable = colour === "" || isColour(colour);
    setTyped(isStorable ? undefined : { text, isLeft: false });
    if (isStorable) draft.setValue(colour);
  };
  const value = typed?.text ?? draft.value;
  const printed = draft.value === "" ? ours : readableOnWhite(draft.value);
  const contrast = formatNumber(Math.floor(contrastOnWhite(draft.value || ours) * 10) / 10, language);
  return (
    <div className="stack-s">
      <ColourField
        label={t("colour")}
        description={t("colourHint")}
        pickLabel={t("colourPick")}
        otherwise={isColour(draft.value) ? draft.value : ours}
        value={value}
        onChange={change}
        onBlur={() => {
          setTyped((now) => now && { ...now, isLeft: true });
          void draft.flush();
        }}
        errorMessage={typed?.isLeft === true ? t("colourBad") : undefined}
      />
      <p role="status" className="small soft">
        <svg className="documents-swatch" viewBox="0 0 1 1" aria-hidden>
          <rect width="1" height="1" fill={printed} />
        </svg>
        {typed?.isLeft === true
          ? t("colourKept", { printed })
          : draft.value === ""
            ? t("colourOurs", { printed })
            : printed === draft.value.toLowerCase()
              ? t("colourFine", { contrast })
              : t("colourPale", { contrast, printed })}
      </p>
    </div>
  );
}
