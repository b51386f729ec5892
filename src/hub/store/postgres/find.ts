/** Companies and people by their name, for whoever has to erase one. */
import { z } from "zod";
import type { Found } from "../operations-store.ts";
import type { DocumentRef } from "../sync-store.ts";
import { belonging } from "./erase.ts";
import type { Tx } from "./sight.ts";

const most = 50;

const Named = z.object({ fields: z.looseObject({ name: z.string() }) });

/** Whatever its case; the text is searched in bodies first, as JSON writes it, then in names alone. */
export async function findNamed(tx: Tx, scope: string, text: string): Promise<readonly Found[]> {
  const written = JSON.stringify(text).slice(1, -1);
  const pattern = `%${written.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await tx
    .selectFrom("document")
    .select(["collection", "id", "body", "deleted"])
    .where("scope", "=", scope)
    .where("collection", "in", ["company", "contact"])
    .where("erased", "=", false)
    .where("body", "ilike", pattern)
    .orderBy("collection")
    .orderBy("id")
    .execute();
  const found = rows.map(({ collection, id, body, deleted }) => ({
    ...{ collection, id, name: nameIn(body), isDeleted: deleted },
  }));
  const sought = text.toLocaleLowerCase("fr");
  return found.filter(({ name }) => name?.toLocaleLowerCase("fr").includes(sought)).slice(0, most);
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
