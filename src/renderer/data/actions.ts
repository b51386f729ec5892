/** Follow-up actions: the plan of the sheet, and what the ambassador promised. */
import type { Action } from "../../shared/records/action.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { recordsWhere } from "./reading.ts";
import { createRecord, deleteRecord, type Edit, editRecord, type Stored } from "./records.ts";

/** Creates an action. */
export function createAction(fields: Action, options?: CommitOptions): Promise<DocumentId> {
  return createRecord("action", fields, options);
}

/** Changes an action; `null` removes a field. */
export function editAction(
  id: DocumentId,
  fields: Edit<"action">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("action", id, fields, options);
}

/** Puts an action in the bin. */
export function deleteAction(id: DocumentId, options?: CommitOptions): Promise<CommitReceipt> {
  return deleteRecord("action", id, options);
}

/** Open actions of all companies, by due day; those without one come last. */
export async function openActions(): Promise<Stored<"action">[]> {
  const actions = await recordsWhere(theNotebook(), "action", "state", "open");
  return actions.sort((a, b) => ((a.fields.dueOn ?? "9999") < (b.fields.dueOn ?? "9999") ? -1 : 1));
}

/** Actions of a company, in the order of the plan. */
export async function actionsOfCompany(companyId: DocumentId): Promise<Stored<"action">[]> {
  return inPlanOrder(await recordsWhere(theNotebook(), "action", "companyId", companyId));
}

/** Actions decided during a visit, in the order of the plan. */
export async function actionsOfVisit(visitId: DocumentId): Promise<Stored<"action">[]> {
  return inPlanOrder(await recordsWhere(theNotebook(), "action", "visitId", visitId));
}

/** By rank; equal or missing ranks keep the order of creation. */
function inPlanOrder(actions: Stored<"action">[]): Stored<"action">[] {
  const rank = ({ fields }: Stored<"action">): number => fields.rank ?? Number.MAX_SAFE_INTEGER;
  return actions.sort((a, b) => rank(a) - rank(b));
}
