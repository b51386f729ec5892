/**
 * « Imprimer ce soir »: what waits for a printer, what left for one, what a person said came out. Kept with the settings: of this
 * notebook only, sealed with it, in its copies, and still there after a crash.
 */
import { v7 } from "uuid";
import { keyText, type PrintEntry, type PrintKey } from "./print-entry.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { readSettings, saveSettings } from "./settings.ts";

/** What was printed stays listed this long: enough to see that it was, when a company calls back. */
const keptDays = 30;
const dayMs = 24 * 60 * 60_000;

/** `printed`: already on paper as it is now, so it was not added. `again`: on paper as it was before, so it waits again. */
export interface Queued {
  readonly outcome: "added" | "again" | PrintEntry["state"];
  readonly entry: PrintEntry;
}

/** A sheet as it was just given to a printer or a file. */
export interface SentSheet {
  readonly key: PrintKey;
  readonly fingerprint: string;
  readonly pages: number;
}

/** The queue in the order of entry. Live (`useLive`). */
export async function printQueue(): Promise<readonly PrintEntry[]> {
  return stillListed((await readSettings()).printing.queue);
}

/**
 * Adds a sheet, unless it is there. Throws `storage.*`.
 * @param fingerprint of the sheet as it is now
 */
export async function queuePrint(key: PrintKey, fingerprint: string): Promise<Queued> {
  let queued: Queued | undefined;
  await change((queue) => {
    const found = queue.find((entry) => keyText(entry.key) === keyText(key));
    if (found === undefined) {
      const entry: PrintEntry = { id: v7(), key, addedAt: instant(), state: "waiting" };
      queued = { outcome: "added", entry };
      return [...queue, entry];
    }
    if (found.state !== "printed" || found.fingerprint === fingerprint) {
      queued = { outcome: found.state, entry: found };
      return queue;
    }
    const entry = waitingAgain(found);
    queued = { outcome: "again", entry };
    return queue.map((each) => (each === found ? entry : each));
  });
  if (queued === undefined) throw new Error("nothing was queued");
  return queued;
}

/** Puts lines back among those that wait: what did not come out, what is wanted once more. Throws `storage.*`. */
export async function printAgain(ids: readonly string[]): Promise<void> {
  await change((queue) => queue.map((entry) => (ids.includes(entry.id) ? waitingAgain(entry) : entry)));
}

/** Remembers that sheets left, whether they waited or not. Nobody knows yet that paper came out. Throws `storage.*`. */
export async function markSent(sheets: readonly SentSheet[], to: "printer" | "file"): Promise<void> {
  await change((queue) => {
    const sentAt = instant();
    const left = new Map(sheets.map((sheet) => [keyText(sheet.key), sheet]));
    const known = queue.map((entry): PrintEntry => {
      const sheet = left.get(keyText(entry.key));
      if (sheet === undefined) return entry;
      left.delete(keyText(entry.key));
      return { ...entry, ...sheet, state: "sent", sentTo: to, sentAt };
    });
    const others = [...left.values()].map((sheet): PrintEntry => ({
      ...{ id: v7(), addedAt: sentAt, state: "sent", sentTo: to, sentAt },
      ...sheet,
    }));
    return [...known, ...others];
  });
}

/** The person's answer to « Tout est sorti ? »: those named are printed, the others that left wait again. Throws `storage.*`. */
export async function confirmPrinted(asked: readonly string[], cameOut: readonly string[]): Promise<void> {
  await change((queue) => {
    const printedAt = instant();
    return queue.map((entry): PrintEntry => {
      if (entry.state !== "sent" || !asked.includes(entry.id)) return entry;
      return cameOut.includes(entry.id) ? { ...entry, state: "printed", printedAt } : waitingAgain(entry);
    });
  });
}

/** Takes lines off; gives them, for whoever wants them back ({@link bringBackPrints}). Throws `storage.*`. */
export async function removePrints(ids: readonly string[]): Promise<readonly PrintEntry[]> {
  let removed: readonly PrintEntry[] = [];
  await change((queue) => {
    removed = queue.filter(({ id }) => ids.includes(id));
    return queue.filter(({ id }) => !ids.includes(id));
  });
  return removed;
}

/** Undoes a removal: each line at its place, unless the same sheet was added meanwhile. Throws `storage.*`. */
export async function bringBackPrints(removed: readonly PrintEntry[]): Promise<void> {
  await change((queue) => {
    const known = new Set(queue.map(({ key }) => keyText(key)));
    // Two may be added in one millisecond: ids made one after the other say which came first.
    const place = ({ addedAt, id }: PrintEntry): string => `${addedAt} ${id}`;
    return [...queue, ...removed.filter(({ key }) => !known.has(keyText(key)))].toSorted((a, b) =>
      place(a) < place(b) ? -1 : 1,
    );
  });
}

/** Forgets the sheets about documents that are erased. */
export async function forgetPrintsAbout(
  ids: readonly string[],
  notebook: Notebook = theNotebook(),
): Promise<void> {
  const isAbout = ({ key }: PrintEntry): boolean => Object.values(key).some((value) => ids.includes(value));
  const { printing } = await readSettings(notebook);
  if (printing.queue.some(isAbout))
    await change((queue) => queue.filter((entry) => !isAbout(entry)), notebook);
}

/** How the queue is printed: each sheet on its own paper or not. Throws `storage.*`. */
export async function setStartsOnRecto(startsOnRecto: boolean): Promise<void> {
  await saveSettings(({ printing }) => ({ printing: { ...printing, startsOnRecto } }));
}

async function change(
  next: (queue: readonly PrintEntry[]) => readonly PrintEntry[],
  notebook: Notebook = theNotebook(),
): Promise<void> {
  await saveSettings(
    ({ printing }) => ({
      printing: { ...printing, queue: [...next(stillListed(printing.queue, notebook))] },
    }),
    notebook,
  );
}

/** What is known of the last print stays: it says whether the paper that is out is still right. */
function waitingAgain({ sentAt: _at, sentTo: _to, ...entry }: PrintEntry): PrintEntry {
  return { ...entry, state: "waiting" };
}

function stillListed(queue: readonly PrintEntry[], notebook: Notebook = theNotebook()): PrintEntry[] {
  const before = new Date(notebook.now().getTime() - keptDays * dayMs).toISOString();
  return queue.filter(({ state, printedAt = "" }) => state !== "printed" || printedAt >= before);
}

function instant(): string {
  return theNotebook().now().toISOString();
}
