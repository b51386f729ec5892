/** The sample companies of a first run: fictional, marked as such, and removed as simply as they came. */
import { dayOf } from "../../shared/language/dates.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { allDocuments } from "./all-documents.ts";
import { commit } from "./commit.ts";
import { deleteCompany } from "./companies.ts";
import { theNotebook } from "./notebook.ts";
import { sampleChanges } from "./sample-changes.ts";

/** Adds the sample companies, in one commit. Does nothing when some are already there. Throws `storage.*`. */
export async function loadSamples(): Promise<void> {
  if ((await sampleIds()).length > 0) return;
  const notebook = theNotebook();
  // Loaded on demand: their texts are no part of the start.
  const { sampleCompanies } = await import("../../shared/content/samples.ts");
  const context = { today: dayOf(notebook.now()), newId: () => notebook.newId() };
  await commit(sampleCompanies.flatMap((sample) => sampleChanges(sample, context)));
}

/** Puts the sample companies in the bin with all that was written about them. */
export async function removeSamples(): Promise<void> {
  for (const id of await sampleIds()) await deleteCompany(id);
}

/** Whether some are there, out of the bin. */
export async function hasSamples(): Promise<boolean> {
  return (await sampleIds()).length > 0;
}

async function sampleIds(): Promise<DocumentId[]> {
  const ids: DocumentId[] = [];
  for await (const companies of allDocuments("company")) {
    ids.push(...companies.filter(({ fields }) => fields.isSample === true).map(({ id }) => id));
  }
  return ids;
}
