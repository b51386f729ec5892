/** Importing companies by thousands. */
import { Problem } from "../../shared/problem.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { readFields } from "../../shared/sync/read-fields.ts";
import { allDocuments } from "./all-documents.ts";
import type { Change } from "./change.ts";
import { commitTo } from "./commit.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { moveStep } from "./undo.ts";
import { undoScope } from "./undo-scope.ts";

export interface ImportOptions {
  /** A company already there (same SIRET, or same SIREN when one of the two has no SIRET): leave it, or fill what it lacks. */
  readonly onDuplicate?: "skip" | "complete";
  /** Called after each chunk is on the disk, with the rows read so far. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops after the chunk being written; what was written stays and can be undone. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}

export interface ImportResult extends ImportProgress {
  /** To undo the import as a whole: {@link undoImport}. */
  readonly batch: DocumentId;
  readonly wasStopped: boolean;
  /** Rows that no document can hold, by their index from 0. */
  readonly refused: readonly { readonly index: number; readonly problem: Problem }[];
}

/** Rows a transaction: enough to share the cost of a flush, few enough to leave the screen at 50 images a second. */
const chunkRows = 500;

/**
 * Imports companies in chunks, each one strict transaction. Throws `storage.*`; the chunks before are kept. What
 * another window creates during the import is not compared with it.
 */
export async function importCompanies(
  rows: Iterable<Company> | AsyncIterable<Company>,
  { onDuplicate = "skip", onProgress, signal }: ImportOptions = {},
): Promise<ImportResult> {
  const notebook = theNotebook();
  const batch = notebook.newId();
  const scope = undoScope("import", batch);
  const known = await knownCompanies();
  const count = { read: 0, created: 0, updated: 0, skipped: 0 };
  const refused: { index: number; problem: Problem }[] = [];
  let changes: Change[] = [];
  let readInChunk = 0;

  const flush = async (): Promise<void> => {
    if (changes.length > 0) await commitTo(notebook, changes, { undo: { scope } });
    changes = [];
    readInChunk = 0;
    onProgress?.({ ...count });
  };

  for await (const company of rows) {
    if (signal?.aborted === true) break;
    const index = count.read;
    count.read += 1;
    readInChunk += 1;
    try {
      const change = changeFor(notebook, company, known, onDuplicate);
      if (change === undefined) count.skipped += 1;
      else if (change.kind === "create") count.created += 1;
      else count.updated += 1;
      if (change !== undefined) changes.push(change);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      refused.push({ index, problem: thrown });
    }
    if (readInChunk >= chunkRows) await flush();
  }
  const wasStopped = signal?.aborted === true;
  await flush();
  return { ...count, batch, wasStopped, refused };
}

/** Puts what an import created in the bin and takes back what it completed, unless changed since. */
export async function undoImport(batch: DocumentId): Promise<void> {
  const notebook = theNotebook();
  const scope = undoScope("import", batch);
  while (await moveStep(notebook, scope, "done"));
}

/** A company as far as duplicates are concerned. */
interface Known {
  readonly id: DocumentId;
  siren: string | undefined;
  siret: string | undefined;
  /** Keys that already have a value; undefined for one created by this import, which is never completed. */
  readonly fields: Set<string>;
}

interface KnownCompanies {
  readonly bySiret: Map<string, Known>;
  readonly bySiren: Map<string, Known[]>;
}

/** Read once: fifty thousand lookups in an index would take minutes, one pass a second. */
async function knownCompanies(): Promise<KnownCompanies> {
  const known: KnownCompanies = { bySiret: new Map(), bySiren: new Map() };
  for await (const chunk of allDocuments("company")) {
    for (const { id, fields } of chunk) remember(known, id, fields);
  }
  return known;
}

function remember(known: KnownCompanies, id: DocumentId, company: Company): void {
  const { siren, siret } = company;
  const entry: Known = { id, siren, siret, fields: new Set(Object.keys(company)) };
  if (siret !== undefined) known.bySiret.set(siret, entry);
  if (siren !== undefined) known.bySiren.set(siren, [...(known.bySiren.get(siren) ?? []), entry]);
}

/** The same establishment, or the same firm when only one of the two says which establishment it means. */
function duplicateOf({ bySiret, bySiren }: KnownCompanies, { siren, siret }: Company): Known | undefined {
  if (siret !== undefined && bySiret.has(siret)) return bySiret.get(siret);
  if (siren === undefined) return undefined;
  return bySiren.get(siren)?.find((entry) => siret === undefined || entry.siret === undefined);
}

function changeFor(
  notebook: Notebook,
  company: Company,
  known: KnownCompanies,
  onDuplicate: "skip" | "complete",
): Change | undefined {
  const fields = readFields({ ...company });
  const duplicate = duplicateOf(known, company);
  if (duplicate === undefined) {
    const id = notebook.newId();
    remember(known, id, company);
    return { collection: "company", id, kind: "create", fields };
  }
  if (onDuplicate === "skip") return undefined;
  const lacking = Object.entries(fields).filter(([key]) => !duplicate.fields.has(key));
  if (lacking.length === 0) return undefined;
  for (const [key] of lacking) duplicate.fields.add(key);
  return { collection: "company", id: duplicate.id, kind: "set", fields: Object.fromEntries(lacking) };
}
