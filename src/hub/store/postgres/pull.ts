/** Pages of a pull and the comparison of a reconcile, within a person's sight. Bodies are never parsed on the way out. */
import { sql } from "kysely";
import { DocumentId } from "../../../shared/records/field-values.ts";
import type { ReconcileItem, Removal } from "../../../shared/sync/protocol.ts";
import { canSee, type Person } from "../../../shared/sync/rights.ts";
import { documentText, readDocument } from "../body.ts";
import type { Compared, Page, PageRequest, ScopeHead } from "../sync-store.ts";
import { asPerson, readAsPerson, sightOf, type Db } from "./sight.ts";
import type { DepartureTable, DocumentTable } from "./tables.ts";

/** Where the scope stands for a person. */
export async function readHead(db: Db, { scope, user }: Person): Promise<ScopeHead> {
  const row = await db
    .selectFrom("scope")
    .innerJoin("member", "member.scope", "scope.id")
    .innerJoin("hub", (join) => join.onTrue())
    .select(["scope.ver", "scope.pruned_ver", "scope.restored_ver", "member.sight_since", "hub.epoch"])
    .where("scope.id", "=", scope)
    .where("member.id", "=", user)
    .executeTakeFirstOrThrow();
  return {
    epoch: row.epoch,
    ver: row.ver,
    resetBelow: Math.max(row.pruned_ver, row.sight_since),
    restored: row.restored_ver ?? undefined,
  };
}

type Changed = Pick<DocumentTable, "collection" | "id" | "scope" | "owner" | "rev" | "ver" | "body"> & {
  deleted: boolean;
  erased: boolean;
};

/** One page of what changed, within the person's sight, and where the scope stands: one state of the database, asked at once. */
export async function readPage(db: Db, person: Person, request: PageRequest): Promise<Page> {
  return await readAsPerson(db, person, sightOf(person), async (tx) => {
    const due = { request, key: request.after ?? { ver: request.since, collection: "\uffff", id: "" } };
    const [head, changed, gone] = await Promise.all([
      readHead(tx, person),
      changes(tx, person, due),
      // Whoever starts from nothing has nothing to part with.
      request.since === 0 ? [] : departures(tx, person, due),
    ]);
    return { head, ...pageOf(changed, gone, request.limit) };
  });
}

/** A page asked for, and the key it begins after. */
interface Due {
  readonly request: PageRequest;
  readonly key: Key;
}

/** The scope's counter, when the person's request does not end before it. */
const end = (scope: string, { upTo }: PageRequest) =>
  sql<number>`least(${upTo ?? null}::bigint, (select ver from scope where id = ${scope}))`;

async function changes(tx: Db, { scope }: Person, { request, key }: Due): Promise<Changed[]> {
  return await tx
    .selectFrom("document")
    .select(["collection", "id", "scope", "owner", "rev", "ver", "deleted", "erased", "body"])
    .where("scope", "=", scope)
    .where("ver", "<=", end(scope, request))
    .where(sql<boolean>`(ver, collection, id) > (${key.ver}, ${key.collection}, ${key.id})`)
    .$if(request.since === 0, (query) => query.where("deleted", "=", false).where("erased", "=", false))
    .orderBy("ver")
    .orderBy("collection")
    .orderBy("id")
    .limit(request.limit + 1)
    .execute();
}

type Gone = Pick<DepartureTable, "ver" | "collection" | "document">;

/** What left this person's sight and has not come back. */
async function departures(tx: Db, { scope, user }: Person, { request, key }: Due): Promise<Gone[]> {
  return await tx
    .selectFrom("departure as gone")
    .leftJoin("document as seen", (join) =>
      join
        .onRef("seen.scope", "=", "gone.scope")
        .onRef("seen.collection", "=", "gone.collection")
        .onRef("seen.id", "=", "gone.document"),
    )
    .select(["gone.ver", "gone.collection", "gone.document"])
    .where("gone.scope", "=", scope)
    .where("gone.member", "=", user)
    .where("gone.ver", "<=", end(scope, request))
    .where(
      sql<boolean>`(gone.ver, gone.collection, gone.document) > (${key.ver}, ${key.collection}, ${key.id})`,
    )
    .where("seen.id", "is", null)
    .orderBy("gone.ver")
    .orderBy("gone.collection")
    .orderBy("gone.document")
    .limit(request.limit + 1)
    .execute();
}

function pageOf(changed: readonly Changed[], gone: readonly Gone[], limit: number): Omit<Page, "head"> {
  const rows = [
    ...changed.map((row) => ({ ver: row.ver, collection: row.collection, id: row.id, row })),
    ...gone.map(({ ver, collection, document }) => ({ ver, collection, id: document, row: undefined })),
  ].sort(byKey);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const documents: string[] = [];
  const removed: Removal[] = [];
  for (const { collection, id, row } of page) {
    if (!row) removed.push({ collection, id: DocumentId.parse(id), reason: "moved" });
    else if (row.erased) removed.push({ collection, id: DocumentId.parse(id), reason: "erased" });
    else if (row.deleted) removed.push({ collection, id: DocumentId.parse(id), reason: "deleted" });
    else documents.push(documentText(row));
  }
  const isMore = rows.length > limit && last !== undefined;
  return {
    documents,
    removed,
    ...(isMore ? { next: { ver: last.ver, collection: last.collection, id: last.id } } : {}),
  };
}

interface Key {
  readonly ver: number;
  readonly collection: string;
  readonly id: string;
}

/** As PostgreSQL orders them (these columns are in the "C" order of texts, and hold ASCII alone). */
function byKey(a: Key, b: Key): number {
  if (a.ver !== b.ver) return a.ver - b.ver;
  if (a.collection !== b.collection) return a.collection < b.collection ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What the hub has of these documents, seen or not. */
export async function compare(
  db: Db,
  person: Person,
  items: readonly ReconcileItem[],
): Promise<readonly Compared[]> {
  if (items.length === 0) return [];
  return await asPerson(db, person, "scope", async (tx) => {
    const rows = await tx
      .selectFrom("document")
      .select(["collection", "id", "scope", "owner", "rev", "ver", "deleted", "erased", "body"])
      .where("scope", "=", person.scope)
      .where(
        sql<boolean>`(collection, id) in (select * from unnest(${items.map((item) => item.collection)}::text[], ${items.map((item) => item.id)}::text[]))`,
      )
      .execute();
    return rows.map(readDocument).map((document) => ({
      collection: document.collection,
      id: document.id,
      rev: document.rev,
      isSeen: canSee(person, document),
      deleted: document.deleted === true,
      erased: document.erased === true,
      fields: document.fields,
    }));
  });
}
