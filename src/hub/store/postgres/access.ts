/** People, machines, codes and tokens in PostgreSQL. */
import { sql, type Selectable } from "kysely";
import { firstPrevHash } from "../../../shared/sync/hash-chain.ts";
import type { AccessStore, Device, Invitation, Member } from "../access-store.ts";
import { asHub, type Db } from "./sight.ts";
import type { DeviceTable, InvitationTable, MemberTable } from "./tables.ts";

/** See {@link AccessStore}. */
export function postgresAccess(db: Db): AccessStore {
  return {
    scopes: () => db.selectFrom("scope").select(["id", "name"]).orderBy("id").execute(),
    createScope: async ({ id, name }, visitedKey) => {
      await db
        .insertInto("scope")
        .values({ id, name, visited_key: Buffer.from(visitedKey) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    members: async (scope) =>
      (await db.selectFrom("member").selectAll().where("scope", "=", scope).orderBy("name").execute()).map(
        readMember,
      ),
    createMember: async ({ id, scope, name, role }) => {
      await db.insertInto("member").values({ id, scope, name, role }).execute();
    },
    memberBySubject: async (issuer, subject) => {
      const row = await db
        .selectFrom("member")
        .selectAll()
        .where("oidc_issuer", "=", issuer)
        .where("oidc_subject", "=", subject)
        .executeTakeFirst();
      return row && readMember(row);
    },
    linkSubject: async (member, issuer, subject) => {
      await db
        .updateTable("member")
        .set({ oidc_issuer: issuer, oidc_subject: subject })
        .where("id", "=", member)
        .execute();
    },
    updateMember: (id, { role, isDisabled }) =>
      db.transaction().execute(async (tx) => {
        const member = await tx.selectFrom("member").select("scope").where("id", "=", id).executeTakeFirst();
        if (!member) return false;
        // A version of its own: whoever had all of the one before starts again too.
        const raised =
          role === undefined
            ? undefined
            : await tx
                .updateTable("scope")
                .set((eb) => ({ ver: eb("ver", "+", 1) }))
                .where("id", "=", member.scope)
                .returning("ver")
                .executeTakeFirstOrThrow();
        await tx
          .updateTable("member")
          .set({
            ...(role === undefined || !raised ? {} : { role, sight_since: raised.ver }),
            ...(isDisabled === undefined ? {} : { disabled_at: isDisabled ? sql<Date>`now()` : null }),
          })
          .where("id", "=", id)
          .execute();
        return true;
      }),

    devices: async (scope) =>
      (
        await db.selectFrom("device").selectAll().where("scope", "=", scope).orderBy("created_at").execute()
      ).map(readDevice),
    enrolled: async (id) => {
      // Asked at each request: one query.
      const row = await db
        .selectFrom("device")
        .innerJoin("member", "member.id", "device.member")
        .selectAll("device")
        .select(["member.name as memberName", "member.role", "member.disabled_at"])
        .where("device.id", "=", id)
        .executeTakeFirst();
      if (!row) return undefined;
      const { member, scope, memberName, role, disabled_at } = row;
      return {
        member: { id: member, scope, name: memberName, role, isDisabled: disabled_at !== null },
        device: readDevice(row),
      };
    },
    addDevice: (member, { id, name, platform }, replaces) =>
      db.transaction().execute(async (tx) => {
        const made = await tx
          .insertInto("device")
          .values({ id, name, platform, member: member.id, scope: member.scope })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (made.numInsertedOrUpdatedRows !== 1n) return false;
        if (replaces !== undefined) {
          await tx.updateTable("device").set({ replaced_by: id }).where("id", "=", replaces).execute();
        }
        return true;
      }),
    chainOf: async (id) => {
      const row = await db
        .selectFrom("device")
        .select(["last_seq as lastSeq", "last_hash as lastHash"])
        .where("id", "=", id)
        .executeTakeFirst();
      return row ?? { lastSeq: 0, lastHash: firstPrevHash };
    },
    revokeDevice: (id, at) =>
      db.transaction().execute(async (tx) => {
        const revoked = await tx
          .updateTable("device")
          .set({ revoked_at: at })
          .where("id", "=", id)
          .where("revoked_at", "is", null)
          .executeTakeFirst();
        return revoked.numUpdatedRows > 0n;
      }),
    touchDevice: async (id, at) => {
      await db.updateTable("device").set({ last_seen_at: at }).where("id", "=", id).execute();
    },

    invitations: async (scope) =>
      (
        await db
          .selectFrom("invitation")
          .selectAll()
          .where("scope", "=", scope)
          .orderBy("created_at", "desc")
          .execute()
      ).map(readInvitation),
    createInvitation: async ({ codeHash, member, createdAt, expiresAt, ...rest }) => {
      await db
        .insertInto("invitation")
        .values({
          ...rest,
          code_hash: Buffer.from(codeHash),
          member: member ?? null,
          created_at: createdAt,
          expires_at: expiresAt,
        })
        .execute();
    },
    revokeInvitation: async (codeHash, at) => {
      const result = await db
        .updateTable("invitation")
        .set({ revoked_at: at })
        .where("code_hash", "=", Buffer.from(codeHash))
        .where("used_at", "is", null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    useInvitation: async (codeHash, at, device) => {
      const row = await db
        .updateTable("invitation")
        .set({ used_at: at, used_by_device: device })
        .where("code_hash", "=", Buffer.from(codeHash))
        .where("used_at", "is", null)
        .where("revoked_at", "is", null)
        .where("expires_at", ">", at)
        .returningAll()
        .executeTakeFirst();
      return row && readInvitation(row);
    },
    releaseInvitation: async (codeHash) => {
      await db
        .updateTable("invitation")
        .set({ used_at: null, used_by_device: null })
        .where("code_hash", "=", Buffer.from(codeHash))
        .execute();
    },

    createTokenFamily: async ({ family, device, expiresAt }) => {
      await db.insertInto("token_family").values({ family, device, expires_at: expiresAt }).execute();
    },
    rotateToken: ({ family, number, at, graceMs, expiresAt }) =>
      db.transaction().execute(async (tx) => {
        const known = await tx
          .selectFrom("token_family")
          .selectAll()
          .where("family", "=", family)
          .forUpdate()
          .executeTakeFirst();
        if (!known || known.revoked_at || known.expires_at <= at) return { outcome: "refused" };
        const { device, used_at: usedAt } = known;
        const update = tx.updateTable("token_family").where("family", "=", family);
        if (number >= known.number) {
          await update.set({ number: number + 1, used_at: at, expires_at: expiresAt }).execute();
          return { outcome: "rotated", device, usedAt: at };
        }
        if (number === known.number - 1 && usedAt && at.getTime() - usedAt.getTime() <= graceMs)
          return { outcome: "rotated", device, usedAt };
        await update.set({ revoked_at: at }).execute();
        return { outcome: "refused" };
      }),

    lockedUntil: async (key, at) => {
      const row = await db.selectFrom("guess").selectAll().where("key", "=", key).executeTakeFirst();
      return row?.locked_until && row.locked_until > at ? row.locked_until : undefined;
    },
    countGuess: async (key, at, most, windowMs) => {
      const since = new Date(at.getTime() - windowMs);
      const until = new Date(at.getTime() + windowMs);
      await sql`
        insert into guess (key, failures, first_at) values (${key}, 1, ${at})
        on conflict (key) do update set
          failures = case when guess.first_at < ${since} then 1 else guess.failures + 1 end,
          first_at = case when guess.first_at < ${since} then ${at} else guess.first_at end,
          locked_until = case when guess.first_at >= ${since} and guess.failures + 1 >= ${most}
            then ${until}::timestamptz end`.execute(db);
    },

    visited: (scope) =>
      asHub(db, async (tx) => {
        const { visited_key: key } = await tx
          .selectFrom("scope")
          .select("visited_key")
          .where("id", "=", scope)
          .executeTakeFirstOrThrow();
        const visited = await tx
          .selectFrom("document as visit")
          .innerJoin("document as company", (join) =>
            join
              .onRef("company.scope", "=", "visit.scope")
              .onRef("company.id", "=", "visit.company")
              .on("company.collection", "=", "company"),
          )
          .select(["company.siret", sql<string>`left(max(visit.done_on), 7)`.as("month")])
          .where("visit.scope", "=", scope)
          .where("visit.done_on", "is not", null)
          .where("visit.deleted", "=", false)
          .where("visit.erased", "=", false)
          .where("company.siret", "is not", null)
          .where("company.erased", "=", false)
          .groupBy("company.siret")
          .$narrowType<{ siret: string }>()
          .execute();
        return { key, visited };
      }),
  };
}

function readMember(row: Selectable<MemberTable>): Member {
  const { id, scope, name, role } = row;
  return { id, scope, name, role, isDisabled: row.disabled_at !== null };
}

function readDevice(row: Selectable<DeviceTable>): Device {
  const { id, member, scope, name, platform } = row;
  return {
    ...{ id, member, scope, name, platform },
    lastSeq: row.last_seq,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
    replacedBy: row.replaced_by ?? undefined,
  };
}

function readInvitation(row: Selectable<InvitationTable>): Invitation {
  return {
    codeHash: row.code_hash,
    scope: row.scope,
    member: row.member ?? undefined,
    name: row.name,
    role: row.role,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
  };
}
