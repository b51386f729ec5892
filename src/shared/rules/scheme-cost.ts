/**
 * What a scheme costs and what is left to pay. Numbers are only ever computed from an amount that was confirmed on the
 * official page and has not expired; before that there are words, with their caveat (domain.md §0 and §1.5).
 */
import type { Scheme } from "../content/schemes.ts";
import type { Language } from "../language/language.ts";

export type SchemeCost =
  | { readonly kind: "free"; readonly text: string; readonly verifiedOn: string }
  | {
      readonly kind: "known";
      readonly text: string;
      readonly verifiedOn: string;
      /** Euros without VAT. */
      readonly valueEuros?: number;
      /** Left to pay, euros without VAT. */
      readonly chargeEuros?: number;
    }
  | { readonly kind: "to_confirm"; readonly text: string; readonly verifiedOn: string }
  | { readonly kind: "stale"; readonly text: string; readonly verifiedOn: string };

const staleText = {
  fr: "Montant non affiché\u00A0: cette information a expiré.",
  en: "Amount not shown: this information has expired.",
} as const;

/** The cost to show on a day (`YYYY-MM-DD`). */
export function schemeCost(scheme: Scheme, today: string, language: Language = "fr"): SchemeCost {
  const { amount } = scheme;
  const { verifiedOn } = amount;
  if (today > scheme.expiresOn) return { kind: "stale", text: staleText[language], verifiedOn };
  if (!amount.confirmed) return { kind: "to_confirm", text: amount.text, verifiedOn };
  const { valueEuros, aidRate } = amount;
  const computed = valueEuros === undefined || aidRate === undefined ? undefined : valueEuros * (1 - aidRate);
  // Cents only exist through the rate: rounded half up, as on a bill.
  const chargeEuros =
    amount.chargeEuros ?? (computed === undefined ? undefined : Math.round(computed * 100) / 100);
  if (chargeEuros === 0) return { kind: "free", text: amount.text, verifiedOn };
  return {
    kind: "known",
    text: amount.text,
    verifiedOn,
    ...(valueEuros === undefined ? {} : { valueEuros }),
    ...(chargeEuros === undefined ? {} : { chargeEuros }),
  };
}
