/** Reading amounts as managers say them. Pure. */
import { parseNumber } from "../../../shared/language/numbers.ts";

const powers: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, md: 1e9 };

/**
 * « 850 k€ », « 1,2 M€ », « 1,2 million d’euros », « 950 000 » → euros; undefined when it is not an amount. What was
 * read is shown beside the field, since « 1.200 » is 1,2 in French.
 */
export function parseAmount(text: string): number | undefined {
  const bare = text
    .toLowerCase()
    .replace(/\s*d?[’']?(?:euros?|eur)\b|€/g, "")
    .replace(/milliards?/, "md")
    .replace(/millions?/, "m")
    .replace(/mille/, "k")
    .trim();
  const [, number = "", unit = ""] = /^(.*?)\s*(md|m|k)?$/s.exec(bare) ?? [];
  const value = parseNumber(number);
  const power = powers[unit];
  if (value === undefined || power === undefined) return undefined;
  const euros = Math.round(value * power * 100) / 100;
  return Math.abs(euros) > Number.MAX_SAFE_INTEGER ? undefined : euros;
}
