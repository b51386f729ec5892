/** The right to be forgotten: the words go, the fact that something was there stays, so that notebooks erase it too. */
import { type SelectQueryBuilder, sql } from "kysely";
import type { ErasureReceipt } from "../operations-store.ts";
import type { DocumentRef } from "../sync-store.ts";
import { headChannel } from "./heads.ts";
import type { Tx } from "./sight.ts";
import type { Tables } from "./tables.ts";

const emptyBody = JSON.stringify({ fields: {}, meta: {}, conflicts: [] });

/** One transaction of the hub. A document that is not there, or erased before, gives an empty receipt. */
export async function erase(tx: Tx, scope: string, ref: DocumentRef, by: string): Promise<ErasureReceipt> {
  const documents = await belonging(tx, scope, ref).forUpdate().execute();
  const [collections, ids] = [documents.map(({ collection }) => collection), documents.map(({ id }) => id)];
  const named = sql<boolean>`(collection, id) in (select * from unnest(${collections}::text[], ${ids}::text[]))`;
  const held = await tx
    .selectFrom("document")
    .select(["file_sha256", "thumbnail_sha256"])
    .where("scope", "=", scope)
    .where(named)
    .execute();
  const { numUpdatedRows: operations } = await tx
    .updateTable("operation")
    .set({ body: "{}", replaced: "{}", verdict: "{}", at: null })
    .where("scope", "=", scope)
    .where(
      sql<boolean>`(collection, document) in (select * from unnest(${collections}::text[], ${ids}::text[]))`,
    )
    .executeTakeFirst();
  await sql`
    update quarantine set message = '', outcome = coalesce(outcome, 'dropped'),
      handled_by = coalesce(handled_by, ${by}), handled_at = coalesce(handled_at, now())
    from operation where operation.device = quarantine.device and operation.seq = quarantine.seq
      and operation.scope = ${scope} and (operation.collection, operation.document)
        in (select * from unnest(${collections}::text[], ${ids}::text[]))`.execute(tx);
  // The counter last, as in a push: whoever reads it knows that all below is committed.
  const ver = await raise(tx, scope, documents.length > 0);
  await tx
    .updateTable("document")
    .set((eb) => ({
      ...{ erased: true, deleted: false, body: emptyBody, ver, rev: eb("rev", "+", 1) },
      ...{
        company: null,
        visit: null,
        siret: null,
        done_on: null,
        file_sha256: null,
        thumbnail_sha256: null,
      },
    }))
    .where("scope", "=", scope)
    .where(named)
    .execute();
  const names = held
    .flatMap((row) => [row.file_sha256, row.thumbnail_sha256])
    .filter((name) => name !== null);
  return {
    documents,
    operations: Number(operations),
    files: await eraseFiles(tx, scope, names),
    ver,
  };
}

/** Those that no document of the scope names any more: their bytes go, and what of them is on its way. */
async function eraseFiles(tx: Tx, scope: string, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from unnest(${names}::text[]) as name
    where not exists (select from document where scope = ${scope} and file_sha256 = name)
      and not exists (select from document where scope = ${scope} and thumbnail_sha256 = name)`.execute(tx);
  const gone = rows.map(({ name }) => name);
  if (gone.length > 0)
    await tx.deleteFrom("file").where("scope", "=", scope).where("sha256", "in", gone).execute();
  return gone;
}

/** The document and all that hangs on it, two links down (a visit of the company, a note of that visit). */
export function belonging(
  tx: Tx,
  scope: string,
  { collection, id }: DocumentRef,
): SelectQueryBuilder<Tables, "document", DocumentRef> {
  return tx
    .selectFrom("document")
    .select(["collection", "id"])
    .where("scope", "=", scope)
    .where("erased", "=", false)
    .where((eb) =>
      eb.or([
        eb.and([eb("collection", "=", collection), eb("id", "=", id)]),
        ...(collection === "visit" ? [eb("visit", "=", id)] : []),
        ...(collection === "company" ? [eb("company", "=", id)] : []),
        ...(collection === "company"
          ? [
              eb(
                "visit",
                "in",
                eb
                  .selectFrom("document as parent")
                  .select("parent.id")
                  .where("parent.scope", "=", scope)
                  .where("parent.collection", "=", "visit")
                  .where("parent.company", "=", id),
              ),
            ]
          : []),
      ]),
    )
    .orderBy("collection")
    .orderBy("id");
}

async function raise(tx: Tx, scope: string, isNeeded: boolean): Promise<number> {
  if (!isNeeded)
    return (await tx.selectFrom("scope").select("ver").where("id", "=", scope).executeTakeFirstOrThrow()).ver;
  const { ver } = await tx
    .updateTable("scope")
    .set((eb) => ({ ver: eb("ver", "+", 1) }))
    .where("id", "=", scope)
    .returning("ver")
    .executeTakeFirstOrThrow();
  await sql`select pg_notify(${headChannel}, ${JSON.stringify({ scope, ver })})`.execute(tx);
  return ver;
}
