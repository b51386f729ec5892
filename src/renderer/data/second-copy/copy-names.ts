/**
 * What copies are called: `<kind><generation>-<instant>`. In the order of generations, which never go back, and not of
 * clocks, which do.
 */
export const journalPrefix = "journal-";
export const backupPrefix = "backup-";
/** What was replaced on purpose, or could still be read of what was broken: no later backup removes it. */
export const asidePrefix = "aside-";
export const filePrefix = "file-";

const digits = 12;

/** The name of a journal that begins, or of a backup. */
export function copyName(prefix: string, generation: number, at: Date): string {
  return `${prefix}${String(generation).padStart(digits, "0")}-${at.toISOString().replaceAll(/[:.]/g, "-")}`;
}

/** The generation in the name of a journal or of a backup. */
export function generationIn(name: string): number {
  return Number(name.slice(name.indexOf("-") + 1).slice(0, digits));
}

/** When a backup was made, or what was set aside: milliseconds since 1970. */
export function dateOf(name: string): number {
  const [day, time = ""] = name.slice(name.indexOf("-") + digits + 2).split("T");
  const [hours, minutes, seconds, rest = "0Z"] = time.split("-");
  return Date.parse(`${day}T${hours}:${minutes}:${seconds}.${rest}`);
}
