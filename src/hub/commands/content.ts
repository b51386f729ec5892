/** `erase`, `retention`, `storage`. */
import type { DocumentRef } from "../store/sync-store.ts";
import { keptDays, retireBefore } from "../sync/retention.ts";
import { byTheCommand, type Command, CommandRefused, dateOf, optionOf } from "./command.ts";
import { readRef } from "./places.ts";

const expectedRef = "Attendu : --company SIRET, ou --document contact/IDENTIFIANT.";

/** `erase --company SIRET|ID` or `--document collection/id` (a contact, a visit…), with `--yes`. */
export async function erase(command: Command): Promise<void> {
  const { store, scope, say, now, options } = command;
  const company = optionOf(command, "company");
  const document = optionOf(command, "document");
  const refs =
    company === undefined ? [readRef(document ?? "", expectedRef)] : await companies(command, company);
  if (refs.length === 0) throw new CommandRefused("Aucune entreprise de ce numéro.");
  if (options["yes"] !== true)
    throw new CommandRefused("Effacer ne se défait pas. Pour confirmer, ajoutez --yes.");
  for (const ref of refs) {
    const receipt = await store.operations.erase(scope, ref, byTheCommand);
    say(
      { event: "erased", at: now().toISOString(), asked: ref, ...receipt },
      `Effacé le ${dateOf(now())} : ${receipt.documents.length} documents, ${receipt.operations} lignes d’historique, ` +
        `${receipt.files.length} fichiers. Les carnets effacent à leur prochaine connexion (version ${receipt.ver}).`,
    );
  }
}

async function companies({ store, scope }: Command, asked: string): Promise<readonly DocumentRef[]> {
  const digits = asked.replace(/\s/g, "");
  if (/^(\d{9}|\d{14})$/.test(digits)) return await store.operations.companiesNumbered(scope, digits);
  return [{ collection: "company", id: asked }];
}

/** `retention`: what would go; `--apply` removes. Tombstones 400 days (sync.md §3), old values 3 years unless told. */
export async function retention(command: Command): Promise<void> {
  const { store, scope, say, now, options } = command;
  const [tombstones, history] = [
    daysOf(command, "tombstones", keptDays.tombstones),
    daysOf(command, "history", keptDays.history),
  ];
  if (tombstones < keptDays.tombstones)
    throw new CommandRefused("--tombstones : 400 jours au moins, pour les carnets restés dans un tiroir.");
  const mode = options["apply"] === true ? "apply" : "preview";
  const retired = await store.operations.retire(scope, retireBefore(now(), { tombstones, history }), mode);
  say(
    { event: mode, ...retired },
    `${mode === "apply" ? "Retiré" : "À retirer"} : ${retired.tombstones} documents supprimés depuis plus de ${tombstones} jours, ` +
      `${retired.departures} départs, anciennes valeurs de ${retired.history} modifications de plus de ${history} jours, ` +
      `${retired.files} fichiers sans document depuis plus de ${keptDays.files} jours, ${retired.uploads} envois abandonnés.` +
      (mode === "preview" ? "\nPour le faire : npm run hub -- retention --apply" : ""),
  );
}

function daysOf(command: Command, name: string, usual: number): number {
  const text = optionOf(command, name);
  const days = text === undefined ? usual : Number(text);
  if (!Number.isInteger(days) || days < 1) throw new CommandRefused(`--${name} : un nombre de jours.`);
  return days;
}

/** `storage`: rows and bytes of each table. */
export async function storage({ store, say }: Command): Promise<void> {
  for (const { what, rows, bytes } of await store.operations.storage())
    say({ table: what, rows, bytes }, `${what.padEnd(14)} ~${rows} lignes, ${(bytes / 1e6).toFixed(1)} Mo`);
}
