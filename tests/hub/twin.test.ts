/** The store in memory answers as PostgreSQL does, whatever is pushed and by whom: the simulator stands on it. */
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { acceptPush } from "../../src/hub/sync/accept-push.ts";
import { PushRefused } from "../../src/hub/sync/push-refused.ts";
import { readChanges } from "../../src/hub/sync/read-changes.ts";
import { openMemoryStore } from "../../src/hub/store/memory/open.ts";
import { openPostgresStore } from "../../src/hub/store/postgres/open.ts";
import type { Store } from "../../src/hub/store/store.ts";
import type { Pusher } from "../../src/hub/store/sync-store.ts";
import { hashOperation } from "../../src/shared/sync/hash-chain.ts";
import type { Role, WireOperation } from "../../src/shared/sync/protocol.ts";
import { WireOperation as WireOperationSchema } from "../../src/shared/sync/protocol.ts";
import { databaseForTest } from "../support/hub/database.ts";

const people: readonly { readonly user: string; readonly role: Role }[] = [
  { user: "zoe", role: "ambassador" },
  { user: "ali", role: "ambassador" },
  { user: "boss", role: "coordinator" },
];
const ids = [1, 2, 3, 4].map((digit) => `0199aaaa-bbbb-7ccc-8ddd-00000000000${digit}`);
const at = "2026-11-23T10:00:00.000Z";

const value = fc.oneof(
  fc.constantFrom("a", "b", null, "planned", "done", true, false),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const change = fc.record({
  collection: fc.constantFrom("company", "visit", "note"),
  id: fc.constantFrom(...ids),
  kind: fc.constantFrom("create", "set", "set", "set", "delete", "restore"),
  baseRev: fc.integer({ min: 0, max: 4 }),
  fields: fc.dictionary(
    fc.constantFrom(
      "name",
      "status",
      "x.consent",
      "assignedTo",
      "companyId",
      "visitId",
      "bad key",
      "__proto__",
      "constructor",
    ),
    fc.oneof(value, fc.constantFrom(...ids, "zoe", "ali")),
    { maxKeys: 3 },
  ),
});
const turn = fc.record({
  who: fc.nat({ max: people.length - 1 }),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
});

test("the same pushes, the same answers, the same pulls", async () => {
  const postgres = await openPostgresStore({ url: await databaseForTest() });
  onTestFinished(() => postgres.close());
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 12 }), async (turns) => {
      run += 1;
      const scope = `scope-${run}`;
      const stores = [postgres, openMemoryStore()];
      const heard = await Promise.all(stores.map((store) => play(store, scope, run, turns)));
      expect(heard[1]).toEqual(heard[0]);
    }),
    { numRuns: 40 },
  );
});

type Turn = {
  who: number;
  changes: readonly (Omit<WireOperation, "seq" | "hash" | "id" | "collection" | "kind"> & {
    fields?: object;
  })[];
};

async function play(store: Store, scope: string, run: number, turns: readonly Turn[]): Promise<unknown[]> {
  await store.access.createScope({ id: scope, name: scope }, new Uint8Array(32));
  const { epoch } = await store.identity();
  const pushers: Pusher[] = [];
  for (const { user, role } of people) {
    const member = { ...{ id: `${user}-${run}`, scope, name: user, role }, isDisabled: false };
    await store.access.createMember(member);
    await store.access.addDevice(member, { id: `${user}-${run}-1`, name: "d", platform: "p" });
    pushers.push({ user: member.id, scope, role, device: `${user}-${run}-1` });
  }
  const heard: unknown[] = [];
  const cursors = pushers.map(() => 0);
  for (const [index, { who, changes }] of turns.entries()) {
    const pusher = pushers[who];
    if (!pusher) continue;
    let { lastSeq, lastHash } = await store.access.chainOf(pusher.device);
    const ops = changes.map(({ fields = {}, ...content }) => {
      const operation = { ...content, fields: assignedIn(run, fields), seq: (lastSeq += 1), at };
      lastHash = hashOperation(lastHash, operation);
      return WireOperationSchema.parse({ ...operation, hash: lastHash });
    });
    const request = { epoch, device: pusher.device, schema: 1, ops };
    heard.push(await acceptPush(store.sync, pusher, request, at).catch(refusal));
    if (index % 3 === 0) heard.push(await acceptPush(store.sync, pusher, request, at).catch(refusal));
    for (const [reader, person] of pushers.entries()) {
      const text = await readChanges(store.sync, person, { since: cursors[reader] ?? 0, limit: 3 });
      const page: unknown = JSON.parse(text);
      heard.push(page);
      if (
        typeof page === "object" &&
        page !== null &&
        "more" in page &&
        page.more === false &&
        "upTo" in page
      )
        cursors[reader] = Number(page.upTo);
    }
  }
  return heard;
}

/** Members are named after the run. */
function assignedIn(run: number, fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, to]) => [
      key,
      key === "assignedTo" && people.some(({ user }) => user === to) ? `${String(to)}-${run}` : to,
    ]),
  );
}

function refusal(thrown: unknown): unknown {
  if (thrown instanceof PushRefused) return { refused: thrown.code, ...thrown.detail };
  throw thrown;
}
