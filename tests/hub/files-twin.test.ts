/** Files in memory answer as PostgreSQL does, whoever begins, fills, drops, names or reads them. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { v5 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { FileRefused } from "../../src/hub/store/files-store.ts";
import { openMemoryStore } from "../../src/hub/store/memory/open.ts";
import { openPostgresStore } from "../../src/hub/store/postgres/open.ts";
import type { Store } from "../../src/hub/store/store.ts";
import type { Pusher } from "../../src/hub/store/sync-store.ts";
import { acceptPush } from "../../src/hub/sync/accept-push.ts";
import { hashOperation } from "../../src/shared/sync/hash-chain.ts";
import { WireOperation } from "../../src/shared/sync/protocol.ts";
import { databaseForTest } from "../support/hub/database.ts";

const contents = ["", "a", "abcdef"].map((text) => Buffer.from(text));
const names = contents.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
const most = 20;
const start = Date.parse("2026-11-23T10:00:00.000Z");
const day = 24 * 60 * 60 * 1000;

const which = fc.nat({ max: contents.length - 1 });
const who = fc.nat({ max: 3 });
const upload = fc.nat({ max: 5 });
const step = fc.oneof(
  fc.record({ do: fc.constant("begin"), who, which, length: fc.constantFrom(-1, -1, -1, 3) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("send"), who, which, length: fc.constant(-1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("append"),
      ...{ who, which, upload },
      at: fc.constantFrom(0, 0, 1, 3),
      count: fc.constantFrom(1, 3, 6),
    }),
  },
  fc.record({ do: fc.constant("drop"), who, upload }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("name"), who, which, isSmall: fc.boolean() }) },
  fc.record({ do: fc.constant("wait") }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("the same steps, the same answers", async () => {
  const postgres = await openPostgresStore({ url: await databaseForTest() });
  onTestFinished(() => postgres.close());
  let [run, complete] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      run += 1;
      const [real, twin] = [await play(postgres, run, steps), await play(openMemoryStore(), run, steps)];
      expect(twin).toEqual(real);
      if (JSON.stringify(real).includes('"616263646566"')) complete += 1;
    }),
    { numRuns: 60 },
  );
  // The steps did lead somewhere.
  expect(complete).toBeGreaterThan(0);
});

async function play(store: Store, run: number, steps: readonly Step[]): Promise<unknown[]> {
  const pushers: Pusher[] = [];
  for (const [index, role] of (
    ["ambassador", "ambassador", "coordinator", "coordinator"] as const
  ).entries()) {
    const scope = index === 3 ? `other-${run}` : `scope-${run}`;
    await store.access.createScope({ id: scope, name: scope }, new Uint8Array(32));
    const member = { ...{ id: `m${index}-${run}`, scope, name: "m", role }, isDisabled: false };
    await store.access.createMember(member);
    await store.access.addDevice(member, { id: `d${index}-${run}`, name: "d", platform: "p" });
    pushers.push({ user: member.id, scope, role, device: `d${index}-${run}` });
  }
  const idOf = (number: number) => v5(`${run}/${number}`, v5.URL);
  const heard: unknown[] = [];
  let [now, begun] = [start, 0];
  const uploads = [idOf(0)];
  for (const [index, each] of steps.entries()) {
    const person = pushers["who" in each ? each.who : 0];
    if (!person) continue;
    const id = uploads[("upload" in each ? each.upload : 0) % uploads.length] ?? "";
    const at = new Date(now);
    const outcome = async (): Promise<unknown> => {
      if (each.do === "wait") return (now += 4 * day);
      if (each.do === "drop") return await store.files.drop(person, id);
      if (!("which" in each)) return undefined;
      const [bytes, sha256] = [contents[each.which] ?? Buffer.alloc(0), names[each.which] ?? ""];
      if ("length" in each) {
        const next = idOf((begun += 1));
        uploads.push(next);
        const length = each.length === -1 ? bytes.length : each.length;
        await store.files.begin(person, { id: next, sha256, length, at }, most);
        if (each.do === "begin" || bytes.length === 0) return "begun";
        return await store.files.append(person, next, 0, bytes, at);
      }
      if ("at" in each) {
        const piece = bytes.subarray(each.at, each.at + each.count);
        return piece.length === 0 ? undefined : await store.files.append(person, id, each.at, piece, at);
      }
      return await name(store, person, each.isSmall ? { thumbnailSha256: sha256 } : { sha256 }, heard.length);
    };
    heard.push(await outcome().catch(refusal));
    const reader = pushers[index % pushers.length];
    if (reader) {
      for (const sha256 of names) {
        heard.push(await store.files.lengthOf(reader, sha256));
        const bytes = await store.files.read(reader, sha256, 0, 6);
        heard.push(bytes && bytes.length > 0 ? Buffer.from(bytes).toString("hex") : "nothing");
      }
      for (const one of uploads) heard.push(await store.files.upload(reader, one));
    }
  }
  return heard;
}

async function name(store: Store, person: Pusher, fields: Record<string, string>, count: number) {
  const { lastSeq, lastHash } = await store.access.chainOf(person.device);
  const id = `0199aaaa-bbbb-7ccc-8ddd-${String(count).padStart(12, "0")}`;
  const at = new Date(start).toISOString();
  const operation = {
    seq: lastSeq + 1,
    collection: "attachment",
    id,
    kind: "create",
    baseRev: 0,
    fields,
    at,
  };
  const ops = [WireOperation.parse({ ...operation, hash: hashOperation(lastHash, operation) })];
  const { epoch } = await store.identity();
  const answer = await acceptPush(store.sync, person, { epoch, device: person.device, schema: 1, ops }, at);
  return answer.results.map(({ status }) => status);
}

function refusal(thrown: unknown): string {
  if (thrown instanceof FileRefused) return thrown.code;
  throw thrown;
}
