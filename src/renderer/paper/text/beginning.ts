const quotes = [
  ["«", "»", " »"],
  ["“", "”", "”"],
] as const;

/**
 * The first words of a text, cut between two words and said to be cut, a quotation closed; its line feeds are lost with what is
 * cut.
 */
export function beginning(text: string, letters: number): string {
  const whole = text.trim();
  if (whole.length <= letters) return whole;
  const cut = whole.replace(/\s+/g, " ").slice(0, letters).toWellFormed();
  const end = cut.lastIndexOf(" ");
  const begun = `${(end > letters / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.!?…«“]+$/, "")}…`;
  const open = quotes.find(([opens, closes]) => begun.lastIndexOf(opens) > begun.lastIndexOf(closes));
  return begun + (open?.[2] ?? "");
}
