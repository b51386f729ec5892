/** The sample companies stay out of a hub: joined with them, a whole organisation would receive them. */
import { firstPrevHash } from "../../shared/sync/hash-chain.ts";
import { chained, syncRow } from "./enrolled.ts";
import { documentKey } from "./memory.ts";
import { theNotebook, type Notebook } from "./notebook.ts";
import { openViews } from "./payloads.ts";
import { purge } from "./purge.ts";
import { removeSamples } from "./samples.ts";
import type { DocumentRef } from "./sync-plan.ts";
import { writeSync } from "./sync-write.ts";
import { openWaiting } from "./waiting.ts";

/**
 * Before a notebook's first hub: the samples leave with all that was written about them and with their operations, which
 * nobody has received. A notebook that has known a hub puts them in the bin, there too. Throws `storage.*`.
 */
export async function withdrawSamples(notebook: Notebook = theNotebook()): Promise<void> {
  if (await syncRow(notebook)) {
    await removeSamples();
    return;
  }
  await writeSync(notebook, async ({ head, sync }) => {
    const refs = sync ? [] : await sampleDocuments(notebook);
    if (refs.length === 0) return undefined;
    const gone = new Set(refs.map(({ collection, id }) => documentKey(collection, id)));
    const rows = await notebook.database.outbox.orderBy("seq").toArray();
    const left = (await openWaiting(notebook, rows))
      .map(({ operation }) => operation)
      .filter(({ collection, id }) => !gone.has(documentKey(collection, id)));
    return {
      ...(await purge(notebook, refs, Infinity)),
      goneOperations: rows.map(({ seq }) => seq),
      head: { device: head.device, seq: 0, hash: firstPrevHash },
      operations: chained(left),
    };
  });
}

/** The sample companies, those of the bin too, and what hangs on them. */
async function sampleDocuments(notebook: Notebook): Promise<DocumentRef[]> {
  const rows = await notebook.database.documents.toArray();
  const documents = (await openViews(notebook.codec, rows)).map(({ document }) => document);
  const companies = new Set(
    documents
      .filter(({ collection, fields }) => collection === "company" && fields["isSample"] === true)
      .map(({ id }) => String(id)),
  );
  return documents.filter(({ id, fields }) => {
    const company = fields["companyId"];
    return companies.has(id) || (typeof company === "string" && companies.has(company));
  });
}
