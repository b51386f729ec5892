/** What every command of `npm run hub` is given, and how it answers. */
import type { HubConfig } from "../config.ts";
import type { RunStore } from "../store/store.ts";

/** A command cannot do what it was asked; the message, in French, says what to do. */
export class CommandRefused extends Error {}

/** Who handled it, in what is kept of an erasure or of a quarantine. */
export const byTheCommand = "commande";

export interface Command {
  readonly config: HubConfig;
  readonly store: RunStore;
  /** The database, for what goes around the store (backup, restore). Never printed. */
  readonly databaseUrl: string;
  /** The organisation: the one of `--scope`, or the first. */
  readonly scope: string;
  /** Words after the command's name. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly now: () => Date;
  /** One JSON object a line with `--json`, the sentence otherwise. */
  readonly say: (object: Readonly<Record<string, unknown>>, sentence: string) => void;
}

/** An option that has a value. */
export function optionOf({ options }: Command, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** `20/11/2026 14:32`, in the zone of the machine. */
export function dateOf(date: Date | undefined): string {
  return date === undefined
    ? "jamais"
    : date.toLocaleString("fr-FR", { dateStyle: "short", timeStyle: "short" });
}

/** The sentence as a terminal may be given it: names and contents come from elsewhere and must not command it. */
export function printable(sentence: string): string {
  return sentence.replace(
    /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu,
    (odd) => `\\u{${odd.codePointAt(0)?.toString(16) ?? ""}}`,
  );
}
