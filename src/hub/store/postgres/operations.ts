/** Quarantine, history, erasure, sizes and retention in PostgreSQL. All of it as the hub itself. */
import { sql } from "kysely";
import { type Fields, type FieldValue, isFieldValue } from "../../../shared/sync/document.ts";
import { WireOperation } from "../../../shared/sync/protocol.ts";
import type { OperationsStore } from "../operations-store.ts";
import { erase } from "./erase.ts";
import { erasable, findNamed } from "./find.ts";
import { held } from "./held.ts";
import { retire } from "./retire.ts";
import { asHub, type Db } from "./sight.ts";

/** See {@link OperationsStore}. */
export function postgresOperations(db: Db): OperationsStore {
  return {
    setApart: (scope) =>
      asHub(db, async (tx) => {
        const rows = await tx
          .selectFrom("quarantine")
          .innerJoin("operation", (join) =>
            join
              .onRef("operation.device", "=", "quarantine.device")
              .onRef("operation.seq", "=", "quarantine.seq"),
          )
          .innerJoin("member", "member.id", "operation.member")
          .select(["quarantine.device", "quarantine.seq", "quarantine.code", "quarantine.message"])
          .select(["quarantine.received_at as receivedAt", "member.name as member"])
          .select(["operation.collection", "operation.document", "operation.kind"])
          .where("quarantine.scope", "=", scope)
          .where("quarantine.outcome", "is", null)
          .orderBy("quarantine.received_at")
          .orderBy("quarantine.seq")
          .execute();
        return rows;
      }),
    openOperation: (scope, device, seq) =>
      asHub(db, async (tx) => {
        const row = await tx
          .selectFrom("quarantine")
          .innerJoin("operation", (join) =>
            join
              .onRef("operation.device", "=", "quarantine.device")
              .onRef("operation.seq", "=", "quarantine.seq"),
          )
          .select(["operation.body", "operation.member"])
          .where("quarantine.scope", "=", scope)
          .where("quarantine.device", "=", device)
          .where("quarantine.seq", "=", seq)
          .where("quarantine.outcome", "is", null)
          .executeTakeFirst();
        if (!row) return undefined;
        const operation = WireOperation.parse(JSON.parse(row.body));
        return { operation, member: row.member };
      }),
    closeSetApart: (scope, device, seq, outcome, by) =>
      asHub(db, async (tx) => {
        const done = await tx
          .updateTable("quarantine")
          .set({ outcome, handled_by: by, handled_at: sql<Date>`now()` })
          .where("scope", "=", scope)
          .where("device", "=", device)
          .where("seq", "=", seq)
          .where("outcome", "is", null)
          .executeTakeFirst();
        return done.numUpdatedRows > 0n;
      }),
    history: (scope, { collection, id }) =>
      asHub(db, async (tx) => {
        const rows = await tx
          .selectFrom("operation")
          .innerJoin("member", "member.id", "operation.member")
          .select(["operation.device", "operation.seq", "member.name as member", "operation.kind"])
          .select(["operation.status", "operation.at", "operation.received_at as receivedAt"])
          .select(["operation.replaced", "operation.body"])
          .where("operation.scope", "=", scope)
          .where("operation.collection", "=", collection)
          .where("operation.document", "=", id)
          .orderBy("operation.received_at")
          .orderBy("operation.seq")
          .execute();
        return rows.map(({ body, replaced, at, ...line }) => ({
          ...line,
          at: at ?? undefined,
          replaced: readFields(JSON.parse(replaced)),
          fields: readFields(readBody(body)),
        }));
      }),
    companiesNumbered: (scope, number) =>
      asHub(db, async (tx) => {
        const rows = await tx
          .selectFrom("document")
          .select(["collection", "id"])
          .where("scope", "=", scope)
          .where("collection", "=", "company")
          .where("siret", "like", number.length === 9 ? `${number}_____` : number)
          .execute();
        return rows;
      }),
    findNamed: (scope, text) => asHub(db, (tx) => findNamed(tx, scope, text)),
    erasable: (scope, ref) => asHub(db, (tx) => erasable(tx, scope, ref)),
    erase: (scope, ref, by) => asHub(db, (tx) => erase(tx, scope, ref, by)),
    storage: async () => {
      const { rows } = await sql<{ what: string; rows: number; bytes: number }>`
        select relname::text as what, greatest(reltuples, 0)::bigint as rows,
          pg_total_relation_size(oid) as bytes
        from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
        order by bytes desc`.execute(db);
      return rows;
    },
    held: (scope) => asHub(db, (tx) => held(tx, scope)),
    lastBackup: async () => {
      const { backed_up_at: at } = await db
        .selectFrom("hub")
        .select("backed_up_at")
        .executeTakeFirstOrThrow();
      return at ?? undefined;
    },
    retire: (scope, before, mode) => asHub(db, (tx) => retire(tx, scope, before, mode)),
  };
}

/** `fields` of an operation as received; whatever else was there had its verdict. */
function readBody(body: string): unknown {
  const operation: unknown = JSON.parse(body);
  return typeof operation === "object" && operation !== null && "fields" in operation ? operation.fields : {};
}

/** Any key: what was set apart for the name of a field is history too. */
function readFields(value: unknown): Fields {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? Object.fromEntries(Object.entries(value).filter(isField)) : {};
}

function isField(entry: [string, unknown]): entry is [string, FieldValue] {
  return isFieldValue(entry[1]);
}
