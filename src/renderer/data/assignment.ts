/** Who a company or a visit is given to (sync.md §2): a coordinator decides, the hub moves it. */
import type { DocumentId } from "../../shared/records/field-values.ts";
import { assignedToField } from "../../shared/sync/rights.ts";
import { type CommitReceipt, commit } from "./commit.ts";
import { syncRow } from "./enrolled.ts";
import { type HubMember, hubMembers } from "./hub-directory.ts";
import { theNotebook } from "./notebook.ts";
import { documentOf } from "./reading.ts";

export interface Assignment {
  /** Who has it now; undefined before the hub has it. */
  readonly owner: string | undefined;
  readonly members: readonly HubMember[];
}

/** What a coordinator may choose from; undefined for anyone else. Live (`useLive`). */
export async function assignmentOf(
  collection: "company" | "visit",
  id: DocumentId,
): Promise<Assignment | undefined> {
  const notebook = theNotebook();
  if ((await syncRow(notebook))?.role !== "coordinator") return undefined;
  const document = (await documentOf(notebook, collection, id))?.document;
  const asked = document?.fields[assignedToField];
  const owner = typeof asked === "string" ? asked : document?.owner;
  return { owner: owner === "" ? undefined : owner, members: await hubMembers() };
}

/** Gives it, with what belongs to it, to a member of the organisation. */
export function assign(
  collection: "company" | "visit",
  id: DocumentId,
  member: string,
): Promise<CommitReceipt> {
  return commit([{ collection, id, kind: "set", fields: { [assignedToField]: member } }]);
}
