/** Several processes of one hub behave as one: 32 writers, readers that pull meanwhile, nothing missed (sync.md §4). */
import { expect, test } from "vitest";
import { z } from "zod";
import { hashCode, makeCode } from "../../src/hub/access/invitation-code.ts";
import { openPostgresStore } from "../../src/hub/store/postgres/open.ts";
import { databaseForTest } from "../support/hub/database.ts";
import { startHubProcess } from "../support/hub/hub-process.ts";
import { hubCommand } from "../support/hub/spawn-hub.ts";
import { newId, TestDevice } from "../support/hub/test-device.ts";

const writers = 32;
const pushesEach = 12;

async function invite(DATABASE_URL: string, role: string): Promise<string> {
  const { lines } = await hubCommand({ DATABASE_URL }, "invite", "--role", role, "--name", "Essai");
  return z.object({ code: z.string() }).parse(lines[0]).code;
}

test("32 writers in three processes while readers pull: no version is missed, by anybody", async () => {
  const DATABASE_URL = await databaseForTest();
  const first = await startHubProcess({ DATABASE_URL });
  const hubs = [first, await startHubProcess({ DATABASE_URL }), await startHubProcess({ DATABASE_URL })];
  const urlOf = (index: number) => hubs[index % hubs.length]?.url ?? first.url;
  const codes = await invitations(DATABASE_URL, writers + 3);
  const devices = await Promise.all(
    codes.slice(0, writers).map((code, index) => TestDevice.enrol(urlOf(index), code)),
  );
  const readers = await Promise.all(
    codes.slice(writers).map((code, index) => TestDevice.enrol(urlOf(index), code)),
  );
  const shared = newId();
  await devices[0]?.push({ collection: "company", kind: "create", id: shared, fields: { name: "shared" } });

  let isWriting = true;
  const accepted = new Map<string, number>();
  const write = async (device: TestDevice, index: number) => {
    for (let turn = 0; turn < pushesEach; turn += 1) {
      const id = newId();
      const results = await device.push(
        { collection: "company", kind: "create", id, fields: { name: `${index}-${turn}` } },
        { collection: "company", kind: "set", id: shared, baseRev: 1, fields: { [`f${index}`]: turn } },
      );
      for (const { status, ver } of results) {
        expect(status).toBe("applied");
        expect(ver).toBeGreaterThan(0);
      }
      accepted.set(id, results[0]?.ver ?? 0);
    }
  };
  const read = async (device: TestDevice) => {
    const held = new Map<string, number>();
    let [cursor, isLast] = [0, false];
    while (!isLast) {
      isLast = !isWriting;
      const { documents, upTo } = await device.pull(cursor, 50);
      for (const { id, ver } of documents) {
        expect(ver).toBeGreaterThan(cursor);
        held.set(id, ver);
      }
      cursor = upTo;
    }
    return held;
  };
  const reading = Promise.all(readers.map(read));
  await Promise.all(devices.map(write));
  isWriting = false;
  const all = await reading;
  expect(accepted.size).toBe(writers * pushesEach);
  for (const held of all) {
    expect([...accepted].filter(([id, ver]) => held.get(id) !== ver)).toEqual([]);
    expect(held.size).toBe(accepted.size + 1);
  }
  const [document] = (await readers[0]?.pull())?.documents.filter(({ id }) => id === shared) ?? [];
  expect(document?.rev).toBe(1 + writers * pushesEach);
  expect(Object.values(document?.fields ?? {}).filter((value) => value === pushesEach - 1)).toHaveLength(
    writers,
  );
  expect(await Promise.all(hubs.map((hub) => hub.stop()))).toEqual([0, 0, 0]);
});

/** Made straight in the store: a command each would take its second. */
async function invitations(DATABASE_URL: string, count: number): Promise<string[]> {
  const one = await invite(DATABASE_URL, "ambassador");

  const store = await openPostgresStore({ url: DATABASE_URL });
  const [scope] = await store.access.scopes();
  const codes = Array.from({ length: count - 1 }, makeCode);
  for (const code of codes) {
    const [createdAt, expiresAt] = [new Date(), new Date(Date.now() + 3600_000)];
    await store.access.createInvitation({
      ...{
        codeHash: hashCode(code),
        scope: scope?.id ?? "",
        member: undefined,
        name: "Essai",
        role: "ambassador",
      },
      ...{ createdAt, expiresAt },
    });
  }
  await store.close();
  return [one, ...codes];
}
