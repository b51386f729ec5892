/** The first words of a text, cut between two words and said to be cut; its line feeds are lost with what is cut. */
export function beginning(text: string, letters: number): string {
  const whole = text.trim();
  if (whole.length <= letters) return whole;
  const cut = whole.replace(/\s+/g, " ").slice(0, letters).toWellFormed();
  const end = cut.lastIndexOf(" ");
  return `${(end > letters / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.!?…]+$/, "")}…`;
}
