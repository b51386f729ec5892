/** `history COLLECTION ID`: who changed a document, from which device, when, what was there and what came. */
import type { HistoryEntry } from "../store/operations-store.ts";
import { type Command, CommandRefused, dateOf } from "./command.ts";
import { readRef } from "./places.ts";
import { kindInWords, statusInWords } from "./words.ts";

/** Oldest first; `collection/id`, as the quarantine prints it, is read too. */
export async function history({ store, scope, words, say }: Command): Promise<void> {
  const ref = readRef(
    words.join("/"),
    "Attendu : history COLLECTION IDENTIFIANT (company, visit, contact…).",
  );
  const entries = await store.operations.history(scope, ref);
  if (entries.length === 0) throw new CommandRefused("Aucun historique : ce document est inconnu ici.");
  for (const entry of entries) {
    const { receivedAt, ...line } = entry;
    say({ ...line, received: receivedAt.toISOString() }, [headOf(entry), ...changesOf(entry)].join("\n    "));
  }
}

function headOf({ member, kind, status, at, receivedAt, device, seq }: HistoryEntry): string {
  const written = at === undefined ? "" : `notée le ${dateOf(new Date(at))}, `;
  return `${member}, ${kindInWords(kind)} (${statusInWords(status)}), ${written}reçue le ${dateOf(receivedAt)}, ${device}:${seq}`;
}

/** One line a field. What was asked and not applied has no value before. */
function changesOf({ replaced, fields }: HistoryEntry): readonly string[] {
  return [...new Set([...Object.keys(replaced), ...Object.keys(fields)])].map((key) => {
    const values = [replaced, fields]
      .filter((side) => Object.hasOwn(side, key))
      .map((side) => JSON.stringify(side[key]));
    return `${key} : ${values.join(" → ")}`;
  });
}
