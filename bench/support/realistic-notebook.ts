/** A whole notebook, written through the app's own door. Runs in a page of the benches. */
import { v7 } from "uuid";
import type { Change } from "../../src/renderer/data/change.ts";
import { commit } from "../../src/renderer/data/commit.ts";
import { DocumentId } from "../../src/shared/records/field-values.ts";
import { seededRandom } from "./random.ts";
import { realisticCompany, realisticContact, realisticVisit } from "./realistic-records.ts";

export interface NotebookSize {
  readonly companies: number;
  /** One for each company in turn. */
  readonly visits: number;
}

/** Documents a transaction. */
const chunk = 500;

/** Fills the open notebook: companies, a contact for each company visited, visits of 3 to 4 KB. */
export async function writeRealisticNotebook({ companies, visits }: NotebookSize, seed = 7): Promise<void> {
  const random = seededRandom(seed);
  const companyIds = Array.from({ length: companies }, newId);
  const visited = (index: number) => companyIds[index % companies] ?? newId();

  await writeAll(companyIds, (id, index) => create("company", id, realisticCompany(random, index)));
  await writeAll(Array.from({ length: Math.min(companies, visits) }, newId), (id, index) =>
    create("contact", id, realisticContact(random, visited(index))),
  );
  await writeAll(Array.from({ length: visits }, newId), (id, index) =>
    create("visit", id, realisticVisit(random, visited(index))),
  );
}

async function writeAll(
  ids: readonly DocumentId[],
  change: (id: DocumentId, index: number) => Change,
): Promise<void> {
  for (let from = 0; from < ids.length; from += chunk) {
    await commit(ids.slice(from, from + chunk).map((id, index) => change(id, from + index)));
  }
}

function create(collection: Change["collection"], id: DocumentId, fields: object): Change {
  return { collection, id, kind: "create", fields: { ...fields } };
}

function newId(): DocumentId {
  return DocumentId.parse(v7());
}
