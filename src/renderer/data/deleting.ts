/** Deleting something with all that belongs to it: one commit, one entry of the bin. */
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Change, CommitReceipt } from "./change.ts";
import { commit } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { documentsFound } from "./reading.ts";
import { belongingTo, lookup } from "./tokens.ts";

/** Puts a company or a visit in the bin with what belongs to it; `restore` brings all of it back. */
export async function deleteWithBelongings(
  collection: "company" | "visit",
  id: DocumentId,
): Promise<CommitReceipt> {
  const field = collection === "company" ? "companyId" : "visitId";
  const found = await Promise.all(
    belongingTo[field].map((child) => documentsFound(theNotebook(), lookup(child, field, id))),
  );
  const belongings = found
    .flat()
    .map(({ document }): Change => ({ collection: document.collection, id: document.id, kind: "delete" }));
  return commit([{ collection, id, kind: "delete" }, ...belongings]);
}
