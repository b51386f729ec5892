/** What follows a company or a visit when it is given to somebody else: what belongs to it and had the same owner. */
import type { Document } from "../../shared/sync/document.ts";
import type { PushTransaction } from "../store/sync-store.ts";
import { facetsOf } from "./facets.ts";

/**
 * The documents that change owner with `after`, already changed. `read` remembers what the store had (for the writing),
 * `current` is how things stand in this push.
 */
export async function belongingsOf(
  transaction: PushTransaction,
  before: Document,
  after: Document,
  read: Map<string, Document>,
  current: ReadonlyMap<string, Document>,
): Promise<Document[]> {
  const { collection, id } = after;
  if (collection !== "company" && collection !== "visit") return [];
  for (const document of await transaction.belongings({ collection, id })) {
    const key = `${document.collection}/${document.id}`;
    if (!read.has(key)) read.set(key, document);
  }
  const all = new Map([...read, ...current]);
  return [...all.values()]
    .filter((document) => {
      const facets = facetsOf(document);
      return (
        (collection === "company" ? facets.company : facets.visit) === id && document.owner === before.owner
      );
    })
    .map((document) => ({ ...document, owner: after.owner, rev: document.rev + 1 }));
}
