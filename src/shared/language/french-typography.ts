/**
 * French typography as the Imprimerie nationale uses it (domain.md §7.2), for screens, paper and exports.
 * The European interinstitutional guide has other rules: not followed here.
 */

/** No-break space: before `:`, `%`, `€` and units, inside « ». */
export const NO_BREAK_SPACE = "\u00A0";
/** Narrow no-break space: before `;`, `!`, `?` and between thousands. */
export const NARROW_NO_BREAK_SPACE = "\u202F";

/** Stands for a stretch that must not change; a private-use character, so that it is nobody's letter. */
const KEPT = "\uE000";

/** Lengths are bounded so that a hostile text of 100 000 characters stays linear. */
const kept = new RegExp(
  [
    KEPT, // the character itself, were it in the text
    "`[^`\\n]{1,2000}`", // code
    "\\{\\{[^{}\\n]{1,200}\\}\\}", // what i18next fills in
    "\\$t\\([^()\\n]{1,200}\\)",
    "<\\/?\\w[^<>\\n]{0,200}>", // tags of a rich sentence
    "&#?\\w{1,10};", // HTML entities
    "\\b[a-zA-Z][a-zA-Z0-9+.-]{0,20}:\\/\\/[^\\s«»]+", // addresses
    "\\bwww\\.[^\\s«»]+",
    "[^\\s@«»]{1,64}@[^\\s@«»]{1,255}", // e-mails
  ].join("|"),
  "g",
);

const space = "[ \u00A0\u202F]";
const units = "km/h|km|cm|mm|m²|m³|m|kg|g|t|L|h|min|ms|s|ko|Mo|Go|To|kWh|MWh|°C";

const rules: readonly (readonly [RegExp, string])[] = [
  [/\.\.\./g, "…"],
  [new RegExp(`(?<=[\\p{L}\\d])'(?=[\\p{L}\\d«${KEPT}])`, "gu"), "’"],
  // « text »
  [new RegExp(`«${space}*(?=\\S)`, "g"), `«${NO_BREAK_SPACE}`],
  [new RegExp(`(?<=\\S)${space}*»`, "g"), `${NO_BREAK_SPACE}»`],
  // Thousands that are already apart; « 2025 300 » is a year and a number, not one number.
  [new RegExp(`(?<![\\d.,])(\\d{1,3})${space}(?=\\d{3}(?!\\d))`, "g"), `$1${NARROW_NO_BREAK_SPACE}`],
  [
    new RegExp(`(?<=(?<![\\d.,])\\d{1,3}(?:\u202F\\d{3})*\u202F\\d{3})${space}(?=\\d{3}(?!\\d))`, "g"),
    NARROW_NO_BREAK_SPACE,
  ],
  // Numbers with their sign or unit
  [new RegExp(`(?<=[\\d${KEPT}])${space}*(?=(?:k|M|Md)?€)`, "g"), NO_BREAK_SPACE],
  [new RegExp(`(?<=\\d)${space}*%`, "g"), `${NO_BREAK_SPACE}%`],
  [new RegExp(`(?<=${KEPT})${space}+%`, "g"), `${NO_BREAK_SPACE}%`],
  [new RegExp(`(?<=€)${space}+(?=(?:HT|TTC)(?!\\p{L}))`, "gu"), NO_BREAK_SPACE],
  [new RegExp(`(?<=[\\d${KEPT}])${space}+(?=(?:${units})(?![\\p{L}\\d’'²³]))`, "gu"), NO_BREAK_SPACE],
  [new RegExp(`(?<=\\d${space}h)${space}+(?=\\d{2}(?!\\d))`, "g"), NO_BREAK_SPACE],
  [
    new RegExp(`(?<=(?<![\\p{L}\\d])(?:n°|M\\.|MM\\.|Mme|Mmes|art\\.))${space}+(?=[\\p{Lu}\\d])`, "gu"),
    NO_BREAK_SPACE,
  ],
  // High punctuation: a space that is there becomes the right one; a missing one comes only at the end of a word.
  [new RegExp(`(?<=\\S)${space}+(?=[;!?])`, "g"), NARROW_NO_BREAK_SPACE],
  [new RegExp(`(?<=[\\p{L}\\d»)\\]%€…${KEPT}])(?=[;!?]+(?:[\\s»)\\]"”]|$))`, "gu"), NARROW_NO_BREAK_SPACE],
  [new RegExp(`(?<=\\S)${space}+:(?![:/])`, "g"), `${NO_BREAK_SPACE}:`],
  [new RegExp(`(?<=[\\p{L}\\d»)\\]%€…${KEPT}]):(?=[\\s]|$)`, "gu"), `${NO_BREAK_SPACE}:`],
];

/** Thousands of an amount written in one block: « 10000 € ». Elsewhere five digits may be a postcode. */
const amountInOneBlock = /(?<![\d.,\u00A0\u202F])\d{4,15}(?=(?:,\d{1,2})?\u00A0€)/g;

/**
 * The text with the spaces, apostrophes and ellipses that French wants. Leaves addresses, e-mails, code, times
 * (14:05) and what i18next fills in alone. Idempotent: it can be applied to its own result.
 */
export function frenchTypography(text: string): string {
  const pieces: string[] = [];
  let result = text.replace(kept, (piece) => {
    pieces.push(piece);
    return KEPT;
  });
  for (const [pattern, replacement] of rules) result = result.replace(pattern, replacement);
  result = result.replace(amountInOneBlock, (digits) =>
    digits.replace(/\B(?=(?:\d{3})+$)/g, NARROW_NO_BREAK_SPACE),
  );
  let next = 0;
  return result.replace(/\uE000/g, () => pieces[next++] ?? "");
}
