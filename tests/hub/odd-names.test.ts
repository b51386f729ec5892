/** Names and shapes that JSON allows and code likes less: carried as they are, or set apart, never a batch that blocks. */
import { expect, onTestFinished, test } from "vitest";
import { openMemoryStore } from "../../src/hub/store/memory/open.ts";
import { openPostgresStore } from "../../src/hub/store/postgres/open.ts";
import type { Store } from "../../src/hub/store/store.ts";
import { acceptPush } from "../../src/hub/sync/accept-push.ts";
import { hashDocument } from "../../src/shared/sync/document-hash.ts";
import { Fields } from "../../src/shared/sync/document.ts";
import { firstPrevHash, hashOperation } from "../../src/shared/sync/hash-chain.ts";
import { WireOperation } from "../../src/shared/sync/protocol.ts";
import { databaseForTest } from "../support/hub/database.ts";
import { newId, type TestDevice } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

/** As it comes over the wire: `JSON.parse` makes own properties, whatever they are called. */
const wired = (text: string): Fields => Fields.parse(JSON.parse(text));

const odd = `{"name":"A","__proto__":{"name":"B","__proto__":"C"},"constructor":{"prototype":{"x":1}},"toString":null,
  "nested":{"__proto__":[{"constructor":{"prototype":{"__proto__":1}}}]}}`;

const create = (id: string, fields: Fields) =>
  ({ collection: "company", kind: "create", id, fields }) as const;
const set = (id: string, baseRev: number, fields: Fields) =>
  ({ collection: "company", kind: "set", id, baseRev, fields }) as const;

async function fieldsOn(device: TestDevice, id: string): Promise<string> {
  const { documents } = await device.pull();
  return JSON.stringify(documents.find((document) => document.id === id)?.fields);
}

test("a field called __proto__ or constructor comes back as it left, and the two sides hash it alike", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const id = newId();
  const fields = wired(odd);
  expect(await zoe.push(create(id, fields), set(id, 1, wired(`{"__proto__":"D"}`)))).toMatchObject([
    { status: "applied", rev: 1 },
    { status: "applied", rev: 2 },
  ]);
  const kept = { ...fields, ...wired(`{"__proto__":"D"}`) };
  const left = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null));
  expect(JSON.parse(await fieldsOn(ali, id))).toEqual(left);
  expect(await fieldsOn(ali, id)).toContain(`"__proto__":"D"`);
  const item = { collection: "company", id, rev: 2 };
  const same = await ali.ask("POST", "/v1/reconcile", [{ ...item, hash: hashDocument({ fields: left }) }]);
  expect(same.body).toMatchObject({ missing: [], older: [], different: [] });
  const { __proto__: _gone, ...without } = left;
  const other = await ali.ask("POST", "/v1/reconcile", [
    { ...item, hash: hashDocument({ fields: without }) },
  ]);
  expect(other.body).toMatchObject({ different: [{ id }] });
  // What it replaced is known too, and nothing else: a first `constructor` replaces no function.
  const history = await hub.store.operations.history(hub.scope, { collection: "company", id });
  expect(history.map(({ replaced }) => JSON.stringify(replaced))).toEqual([
    "{}",
    `{"__proto__":{"name":"B","__proto__":"C"}}`,
  ]);
  expect(Object.hasOwn(Object.prototype, "name")).toBe(false);
});

test("two people in __proto__: one value stays, the other waits, and a choice settles it", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const id = newId();
  await zoe.push(create(id, { name: "A" }), set(id, 1, wired(`{"__proto__":"1","constructor":"k"}`)));
  const theirs = wired(`{"__proto__":{"__proto__":2},"constructor":"k"}`);
  expect(await ali.push(set(id, 1, theirs))).toMatchObject([
    { status: "merged", conflicts: [{ field: "__proto__", value: "1" }] },
  ]);
  expect(await fieldsOn(zoe, id)).toContain(`"__proto__":{"__proto__":2}`);
  const conflict = (await zoe.pull()).documents[0]?.conflicts[0]?.id ?? "";
  const chosen = { resolves: [conflict], fields: wired(`{"__proto__":"1"}`) };
  await zoe.push({ collection: "company", kind: "resolve", id, baseRev: 3, ...chosen });
  expect((await ali.pull()).documents[0]?.conflicts).toEqual([]);
  expect(await fieldsOn(ali, id)).toContain(`"__proto__":"1"`);
});

test("a value nested too deep is set apart, and the next operation goes on", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = newId();
  const nested = (levels: number) => wired(`{"deep":${"[".repeat(levels)}${"]".repeat(levels)}}`);
  const results = await device.push(
    create(id, nested(64)),
    set(id, 1, nested(65)),
    set(id, 1, nested(2_000)),
    set(id, 1, { name: "after" }),
  );
  expect(results.map(({ status, code }) => code ?? status)).toEqual([
    "applied",
    "bad_field",
    "bad_field",
    "applied",
  ]);
  expect(JSON.parse(await fieldsOn(device, id))).toEqual({ ...nested(64), name: "after" });
});

/** Both stores say who may be given a document. */
async function inBothStores(check: (store: Store) => Promise<void>): Promise<void> {
  const postgres = await openPostgresStore({ url: await databaseForTest() });
  onTestFinished(() => postgres.close());
  for (const store of [postgres, openMemoryStore()]) await check(store);
}

test("a document is given to an active member of the organisation, or to nobody", async () => {
  await inBothStores(async (store) => {
    const { access } = store;
    for (const scope of ["here", "elsewhere"])
      await access.createScope({ id: scope, name: scope }, Buffer.alloc(32));
    for (const [id, scope, role] of [
      ["boss", "here", "coordinator"],
      ["zoe", "here", "ambassador"],
      ["left", "here", "ambassador"],
      ["far", "elsewhere", "ambassador"],
    ] as const)
      await access.createMember({ id, scope, name: id, role });
    await access.updateMember("left", { isDisabled: true });
    const boss = { user: "boss", scope: "here", role: "coordinator", device: "d" } as const;
    await access.addDevice(
      { id: "boss", scope: "here", name: "boss", role: "coordinator", isDisabled: false },
      { id: "d", name: "d", platform: "test" },
    );
    let hash = firstPrevHash;
    const ops = ["zoe", "left", "far", "nobody", "a\u0000b", "boss"].map((assignedTo, index) => {
      const operation = { seq: index + 1, ...create(newId(), { assignedTo }), baseRev: 0 };
      hash = hashOperation(hash, operation);
      return WireOperation.parse({ ...operation, hash });
    });
    const request = { epoch: (await store.identity()).epoch, device: "d", schema: 1, ops };
    const { results } = await acceptPush(store.sync, boss, request, new Date().toISOString());
    expect(results.map(({ status, code }) => code ?? status)).toEqual([
      "applied",
      "bad_field",
      "bad_field",
      "bad_field",
      "bad_field",
      "applied",
    ]);
  });
});
