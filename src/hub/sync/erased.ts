/** What still arrives about a company or a visit that was erased: it leaves no word here (sync.md §5). */
import { z } from "zod";
import type { Document } from "../../shared/sync/document.ts";
import type { WireOperation } from "../../shared/sync/protocol.ts";
import type { Person } from "../../shared/sync/rights.ts";
import type { DocumentRef } from "../store/sync-store.ts";

const Id = z.uuid().optional().catch(undefined);
const Links = z.object({ companyId: Id, visitId: Id }).catch({ companyId: undefined, visitId: undefined });

/** The company and the visit to which a new document says it belongs. */
export function parentsOf({ kind, fields }: WireOperation): DocumentRef[] {
  if (kind !== "create") return [];
  const { companyId, visitId } = Links.parse(fields);
  return [
    ...(companyId === undefined ? [] : [{ collection: "company" as const, id: companyId }]),
    ...(visitId === undefined ? [] : [{ collection: "visit" as const, id: visitId }]),
  ];
}

/** A document that was erased before it came: what its author says of it afterwards meets this. */
export function tombstoneOf({ collection, id }: WireOperation, { scope, user }: Person): Document {
  return {
    ...{ collection, id, scope, owner: user, rev: 1, ver: 0 },
    ...{ fields: {}, meta: {}, conflicts: [], erased: true },
  };
}

/** The operation as its place in the chain, without what it says. */
export function wordless({ seq, collection, id, kind, baseRev, hash }: WireOperation): WireOperation {
  return { seq, collection, id, kind, baseRev, hash };
}
