/** Importing companies by thousands. */
import { Problem, toProblem } from "../../shared/problem.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { CompanyIndex, completionOf } from "../../shared/rules/csv-duplicates.ts";
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
  /** What broke the import off (a full disk): the counts are those of the chunks already on the disk. */
  readonly problem?: Problem;
  /** Rows that no document can hold, by their index from 0. */
  readonly refused: readonly { readonly index: number; readonly problem: Problem }[];
}

/** Rows a transaction: enough to share the cost of a flush, few enough to leave the screen at 50 images a second. */
const chunkRows = 500;

/**
 * Imports companies in chunks, each one strict transaction. Never throws once it has begun to write: what broke it off
 * is in the result, with what can be undone. What another window creates meanwhile is not compared with it.
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
  let written: ImportProgress = { ...count };
  const refused: { index: number; problem: Problem }[] = [];
  let changes: Change[] = [];
  let wasStopped = false;

  const flush = async (): Promise<void> => {
    if (changes.length > 0) await commitTo(notebook, changes, { undo: { scope } });
    changes = [];
    written = { ...count };
    onProgress?.(written);
  };

  try {
    for await (const company of rows) {
      wasStopped = signal?.aborted === true;
      if (wasStopped) break;
      const index = count.read;
      count.read += 1;
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
      if (count.read - written.read >= chunkRows) await flush();
    }
    await flush();
  } catch (thrown) {
    return { ...written, batch, wasStopped, refused, problem: toProblem(thrown) };
  }
  return { ...written, batch, wasStopped, refused };
}

/**
 * Puts what an import created in the bin and takes back what it completed, unless changed since. `onStep` is called
 * after each of its chunks. Throws `storage.*`: calling again goes on from there.
 */
export async function undoImport(batch: DocumentId, onStep?: () => void): Promise<void> {
  const notebook = theNotebook();
  const scope = undoScope("import", batch);
  while (await moveStep(notebook, scope, "done")) onStep?.();
}

/** How many steps {@link undoImport} takes for rows that were read: one a chunk. */
export function undoSteps(read: number): number {
  return Math.ceil(read / chunkRows);
}

/** A company as far as duplicates are concerned. */
interface Known {
  readonly id: DocumentId;
  company: Company;
  siren: string | undefined;
  siret: string | undefined;
}

/** Read once: fifty thousand lookups in an index would take minutes, one pass a second. */
async function knownCompanies(): Promise<CompanyIndex<Known>> {
  const known = new CompanyIndex<Known>();
  for await (const chunk of allDocuments("company")) {
    for (const { id, fields } of chunk) known.add(knownAs(id, fields));
  }
  return known;
}

function knownAs(id: DocumentId, company: Company): Known {
  return { id, company, siren: company.siren, siret: company.siret };
}

function changeFor(
  notebook: Notebook,
  company: Company,
  known: CompanyIndex<Known>,
  onDuplicate: "skip" | "complete",
): Change | undefined {
  const fields = readFields({ ...company });
  const mine = known.find(company);
  if (mine === undefined) {
    const id = notebook.newId();
    known.add(knownAs(id, company));
    return { collection: "company", id, kind: "create", fields };
  }
  if (onDuplicate === "skip") return undefined;
  const added = completionOf(mine.company, company);
  if (Object.keys(added).length === 0) return undefined;
  mine.company = { ...mine.company, ...added };
  mine.siren = mine.company.siren;
  mine.siret = mine.company.siret;
  known.add(mine);
  return { collection: "company", id: mine.id, kind: "set", fields: readFields({ ...added }) };
}
