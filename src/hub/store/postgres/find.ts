/** Companies and people by their name, for whoever has to erase one. */
import { sql } from "kysely";
import { z } from "zod";
import { type Found, mostFound } from "../operations-store.ts";
import type { DocumentRef } from "../sync-store.ts";
import { belonging } from "./erase.ts";
import type { Tx } from "./sight.ts";

const Named = z.object({ fields: z.looseObject({ name: z.string() }) });

/** Bodies in memory at once. */
const page = 500;

/** Whatever its case; the text is searched in bodies first, as JSON writes it, then in names alone. */
export async function findNamed(tx: Tx, scope: string, text: string): Promise<readonly Found[]> {
  const written = JSON.stringify(text).slice(1, -1);
  const pattern = `%${written.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const sought = text.toLocaleLowerCase("fr");
  const found: Found[] = [];
  for (let [after, isMore] = [{ collection: "", id: "" }, true]; isMore && found.length < mostFound;) {
    const rows = await tx
      .selectFrom("document")
      .select(["collection", "id", "body", "deleted"])
      .where("scope", "=", scope)
      .where("collection", "in", ["company", "contact"])
      .where("erased", "=", false)
      .where("body", "ilike", pattern)
      .where(sql<boolean>`(collection, id) > (${after.collection}, ${after.id})`)
      .orderBy("collection")
      .orderBy("id")
      .limit(page)
      .execute();
    for (const { collection, id, body, deleted: isDeleted } of rows) {
      const name = nameIn(body);
      if (name?.toLocaleLowerCase("fr").includes(sought)) found.push({ collection, id, name, isDeleted });
    }
    after = rows.at(-1) ?? after;
    isMore = rows.length === page;
  }
  return found.slice(0, mostFound);
}

/** A document with its name, and all that would be erased with it; undefined when it is not, or no longer, there. */
export async function erasable(
  tx: Tx,
  scope: string,
  { collection, id }: DocumentRef,
): Promise<(Found & { readonly documents: readonly DocumentRef[] }) | undefined> {
  const row = await tx
    .selectFrom("document")
    .select(["body", "deleted"])
    .where("scope", "=", scope)
    .where("collection", "=", collection)
    .where("id", "=", id)
    .where("erased", "=", false)
    .executeTakeFirst();
  const documents = await belonging(tx, scope, { collection, id }).execute();
  return row && { collection, id, name: nameIn(row.body), isDeleted: row.deleted, documents };
}

function nameIn(body: string): string | undefined {
  return Named.safeParse(JSON.parse(body)).data?.fields.name;
}
