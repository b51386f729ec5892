/** The queue as it is read: what each line is about, and what keeps it from being printed. */
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { LookName } from "../../../shared/records/look-name.ts";
import { evenInBin } from "../../data/bin.ts";
import { lookOfKey, type PrintEntry, visitOfKey } from "../../data/print-entry.ts";
import { printQueue } from "../../data/print-queue.ts";
import { readSettings } from "../../data/settings.ts";
import { fingerprintOf } from "../../paper/fingerprint.ts";
import type { SheetKind } from "../../paper/sheet-kinds.ts";
import type { SheetSource } from "./sheet-source.ts";
import type { NamedDocument } from "./use-sheet-name.ts";
import { isWithoutCompany } from "./without-company.ts";

/** The company and the day are known as long as the visit is in the notebook, its bin included. */
export interface QueueLine extends NamedDocument {
  readonly entry: PrintEntry;
  readonly visitId: DocumentId | undefined;
  /** Why it cannot be printed now. */
  readonly obstacle: "bin" | "gone" | "unknown" | undefined;
}

/** Every line, in the order of entry. Live (`useLive`). */
export async function readQueue(kinds: readonly SheetKind[]): Promise<readonly QueueLine[]> {
  const [entries, { paper }] = await Promise.all([printQueue(), readSettings()]);
  return await Promise.all(entries.map((entry) => lineOf(entry, kinds, paper.look)));
}

/** @param usual the look of a sheet whose key says none */
async function lineOf(entry: PrintEntry, kinds: readonly SheetKind[], usual: LookName): Promise<QueueLine> {
  const kind = kinds.find((each) => each === entry.key.kind);
  const visitId = visitOfKey(entry.key);
  const visit = visitId === undefined ? undefined : await evenInBin("visit", visitId);
  const company = visit === undefined ? undefined : await evenInBin("company", visit.record.fields.companyId);
  const isInBin = visit?.isInBin === true || company?.isInBin === true;
  const obstacle =
    kind === undefined ? "unknown" : visit === undefined ? "gone" : isInBin ? "bin" : undefined;
  return {
    ...{ entry, kind, visitId, obstacle, language: entry.key.language },
    look: lookOfKey(entry.key) ?? usual,
    companyName: company?.record.fields.name,
    day: visit?.record.fields.day,
  };
}

/** Ids of the printed lines that would not be the same now: their visit, the person's card or the settings changed. Live (`useLive`). */
export async function outOfDate(read: SheetSource["read"]): Promise<ReadonlySet<string>> {
  const old = new Set<string>();
  for (const { id, key, state, fingerprint } of await printQueue()) {
    if (state !== "printed" || isWithoutCompany(key.kind)) continue;
    const now = await read(key).then(fingerprintOf, () => undefined);
    if (now !== undefined && now !== fingerprint) old.add(id);
  }
  return old;
}
