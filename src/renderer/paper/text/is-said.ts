/** Whether there is something to print: a fact may be unknown, or left empty. */
export function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

/** Whether it has words: what somebody types may be spaces alone. */
export function hasWords(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}
