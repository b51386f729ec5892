/** The right to be forgotten, asked from a notebook; and what arrives too late about what was erased. */
import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ErasureAnswer } from "../../src/shared/sync/protocol.ts";
import { ask } from "../support/hub/database.ts";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub, type TestHub } from "../support/hub/test-hub.ts";

const create = (collection: "company" | "visit" | "note" | "contact", id: string, fields: object) => ({
  ...{ collection, kind: "create" as const, id },
  fields: { ...fields },
});

/** Every row of the hub in which a word is left. */
async function rowsWith(hub: TestHub, word: string): Promise<string[]> {
  const tables = ["document", "operation", "quarantine", "file"];
  const found = await Promise.all(
    tables.map((table) =>
      ask<{ text: string }>(hub.databaseUrl, `select t::text as text from carnet.${table} t`),
    ),
  );
  return found.flat().flatMap(({ text }) => (text.includes(word) ? [text] : []));
}

test("a coordinator erases a company with all that hangs on it, and is given what was erased", async () => {
  const hub = await startTestHub();
  const [zoe, coordinator] = [await hub.enrol(), await hub.enrol("coordinator")];
  const [company, visit] = [newId(), newId()];
  await zoe.push(
    create("company", company, { name: "Motsecret" }),
    create("visit", visit, { companyId: company, context: "Motsecret" }),
  );
  const { upTo } = await zoe.pull();
  const answer = await coordinator.ask("POST", "/v1/erasures", { collection: "company", id: company });
  expect(answer.status).toBe(200);
  const receipt = ErasureAnswer.parse(answer.body);
  expect(receipt).toMatchObject({ operations: 2, ver: upTo + 1, files: [] });
  expect(new Set(receipt.documents.map(({ id }) => id))).toEqual(new Set([company, visit]));
  expect(await rowsWith(hub, "Motsecret")).toEqual([]);
  expect((await zoe.pull(upTo)).removed).toHaveLength(2);

  // Asked twice, as after an answer that was lost: nothing more, and no failure.
  const again = await coordinator.ask("POST", "/v1/erasures", { collection: "company", id: company });
  expect(ErasureAnswer.parse(again.body)).toMatchObject({ documents: [], operations: 0 });
});

test("an ambassador is refused, and another organisation reaches nothing", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const elsewhere = randomUUID();
  await hub.store.access.createScope({ id: elsewhere, name: "Une autre CCI" }, randomBytes(32));
  const stranger = await hub.enrol("coordinator", elsewhere);
  const company = newId();
  await zoe.push(create("company", company, { name: "Boulangerie" }));
  const body = { collection: "company", id: company };
  expect(await zoe.ask("POST", "/v1/erasures", body)).toMatchObject({
    status: 403,
    body: { code: "not_allowed" },
  });
  const answer = await stranger.ask("POST", "/v1/erasures", body);
  expect(ErasureAnswer.parse(answer.body).documents).toEqual([]);
  expect((await zoe.pull()).documents.map(({ id }) => id)).toEqual([company]);
  expect((await stranger.ask("POST", "/v1/erasures", { collection: "company" })).status).toBe(400);
});

test("what arrives later about it is answered « erased », and leaves no word in the history", async () => {
  const hub = await startTestHub();
  const [zoe, ali, coordinator] = [await hub.enrol(), await hub.enrol(), await hub.enrol("coordinator")];
  const [company, note, other] = [newId(), newId(), newId()];
  await zoe.push(create("company", company, { name: "Avant" }));
  await coordinator.ask("POST", "/v1/erasures", { collection: "company", id: company });
  const results = await ali.push(
    { collection: "company", kind: "set", id: company, baseRev: 1, fields: { comment: "Motsecret" } },
    create("note", note, { companyId: company, text: "Motsecret" }),
    { collection: "note", kind: "set", id: note, baseRev: 0, fields: { text: "Motsecret encore" } },
    create("company", other, { name: "Une autre" }),
  );
  expect(results.map(({ status }) => status)).toEqual(["erased", "erased", "erased", "applied"]);
  // In a push of its own, as after a cut.
  const set = { collection: "note" as const, kind: "set" as const, id: note, baseRev: 0 };
  expect((await ali.push({ ...set, fields: { text: "Motsecret enfin" } }))[0]?.status).toBe("erased");
  expect(await rowsWith(hub, "Motsecret")).toEqual([]);
  expect((await ali.pull()).documents.map(({ id }) => id)).toEqual([other]);
});

test("of a revoked device too: what it says of what was erased is not set apart, it is gone", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const company = newId();
  await zoe.push(create("company", company, { name: "Avant" }));
  await hub.store.operations.erase(hub.scope, { collection: "company", id: company }, "test");
  await hub.store.access.revokeDevice(zoe.id, new Date());
  const [result] = await zoe.push({
    ...{ collection: "company", kind: "set", id: company, baseRev: 1 },
    fields: { comment: "Motsecret" },
  });
  expect(result?.status).toBe("erased");
  expect(await rowsWith(hub, "Motsecret")).toEqual([]);
});
