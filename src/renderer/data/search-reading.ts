/** Reading what the index needs: many records at once, and what hangs from a company. */
import type { DocumentId } from "../../shared/records/field-values.ts";
import { theNotebook } from "./notebook.ts";
import { documentsFound, documentsOf } from "./reading.ts";
import { type SearchKind, searchKinds } from "./search-texts.ts";
import { type Stored, toStored } from "./stored.ts";
import { lookup } from "./tokens.ts";

/** The live records of these ids; what does not exist or is in the bin is left out. */
export async function recordsByIds<C extends SearchKind>(
  kind: C,
  ids: readonly string[],
): Promise<Map<string, Stored<C>>> {
  const contents = await documentsOf(
    theNotebook(),
    ids.map((id) => [kind, id]),
  );
  const live = contents.filter(({ document }) => document.deleted !== true);
  return new Map(live.map((content) => [content.document.id, toStored(kind, content)]));
}

/** Ids of everything that can be found and belongs to a company. */
export async function childrenOf(companyId: DocumentId): Promise<[DocumentId, SearchKind][]> {
  const children = searchKinds.filter((kind) => kind !== "company");
  const lists = await Promise.all(
    children.map(async (kind) => {
      const contents = await documentsFound(theNotebook(), lookup(kind, "companyId", companyId));
      return contents.map(({ document }): [DocumentId, SearchKind] => [document.id, kind]);
    }),
  );
  return lists.flat();
}
