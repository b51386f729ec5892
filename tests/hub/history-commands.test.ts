/** What was written, and by whom, for whoever runs the hub: `history`, and `quarantine --show`. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { runCommand } from "../support/hub/run-command.ts";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub, type TestHub } from "../support/hub/test-hub.ts";

/** One command on the hub's database: what it printed, complaints included, and its exit code. */
async function run(hub: TestHub, ...args: string[]): Promise<{ printed: string[]; code: number }> {
  const { printed, errors, code } = await runCommand({ DATABASE_URL: hub.databaseUrl }, ...args);
  return { printed: [...printed, ...errors], code };
}

async function objects(hub: TestHub, ...args: string[]): Promise<Record<string, unknown>[]> {
  const { printed, code } = await run(hub, ...args, "--json");
  expect([code, printed]).toMatchObject([0, expect.anything()]);
  return printed.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}

test("a document’s history says who, from which device, when, what was there and what came", async () => {
  const hub = await startTestHub();
  const [first, second] = [await hub.enrol(), await hub.enrol("coordinator")];
  const [id, other] = [newId(), newId()];
  await first.push({ collection: "company", kind: "create", id, fields: { name: "Fonderie", city: "Die" } });
  await first.push({ collection: "company", kind: "create", id: other, fields: { name: "Elsewhere" } });
  await second.push({ collection: "company", kind: "set", id, baseRev: 1, fields: { name: "La Fonderie" } });
  const entries = await objects(hub, "history", "company", id);
  expect(entries).toMatchObject([
    {
      device: first.id,
      seq: 1,
      kind: "create",
      status: "applied",
      fields: { name: "Fonderie", city: "Die" },
    },
    {
      ...{ device: second.id, seq: 1, kind: "set", status: "applied" },
      ...{ replaced: { name: "Fonderie" }, fields: { name: "La Fonderie" } },
    },
  ]);
  expect([entries[1]?.["member"], entries[1]?.["received"]]).toEqual([
    expect.stringMatching(/^Test /),
    expect.stringContaining("T"),
  ]);
  expect(await objects(hub, "history", `company/${id}`)).toEqual(entries);
  const { printed } = await run(hub, "history", "company", id);
  expect(printed[0]).toContain("création (appliquée), notée le ");
  expect(printed[1]).toContain(`${second.id}:1\n    name : "Fonderie" → "La Fonderie"`);
});

test("an erased document keeps that something happened, without a word of it", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = newId();
  await device.push({ collection: "company", kind: "create", id, fields: { name: "Fonderie" } });
  expect((await run(hub, "erase", "--document", `company/${id}`, "--yes")).code).toBe(0);
  expect(await objects(hub, "history", "company", id)).toMatchObject([
    { device: device.id, seq: 1, kind: "create", fields: {}, replaced: {} },
  ]);
});

test("an operation set apart is shown as it was received, with the reason in plain words", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = newId();
  const fields = { "bad key": "kept", name: "Fonderie" };
  await device.push({ collection: "company", kind: "create", id, fields });
  const place = `${device.id}:1`;
  const [shown] = await objects(hub, "quarantine", "--show", place);
  expect(shown).toMatchObject({
    ...{ device: device.id, seq: 1, code: "bad_field", collection: "company", document: id },
    operation: { seq: 1, kind: "create", id, fields },
  });
  expect(JSON.stringify(await objects(hub, "quarantine"))).not.toContain("Fonderie");
  const { printed } = await run(hub, "quarantine", "--show", place);
  expect(printed.join("\n")).toMatch(/Un champ a un nom ou une valeur[^]*"bad key": "kept"/);
  await run(hub, "quarantine", "--drop", place);
  expect(await run(hub, "quarantine", "--show", place)).toMatchObject({ code: 1 });
  expect(await objects(hub, "history", "company", id)).toMatchObject([{ status: "quarantined", fields }]);
});

test("another organisation’s documents are not there", async () => {
  const hub = await startTestHub();
  const elsewhere = randomUUID();
  await hub.store.access.createScope({ id: elsewhere, name: "Ailleurs" }, new Uint8Array(32));
  const device = await hub.enrol("ambassador", elsewhere);
  const id = newId();
  await device.push({ collection: "company", kind: "create", id, fields: { "bad key": 1 } });
  for (const args of [
    ["history", "company", id],
    ["quarantine", "--show", `${device.id}:1`],
  ]) {
    expect(await run(hub, ...args, "--scope", hub.scope)).toMatchObject({ code: 1 });
    expect(await run(hub, ...args, "--scope", elsewhere)).toMatchObject({ code: 0 });
  }
});

test("what somebody wrote does not command the terminal", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = newId();
  const fields = { name: "a\u001b[2J\u009b2J\u202eb 👩‍💻 é" };
  await device.push({ collection: "company", kind: "create", id, fields });
  const { printed } = await run(hub, "history", "company", id);
  expect(printed[0]).toContain(String.raw`a\u001b[2J\u{9b}2J\u{202e}b 👩‍💻 é`);
  expect(await objects(hub, "history", "company", id)).toMatchObject([{ fields }]);
});
