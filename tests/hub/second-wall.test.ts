/** Row-level security alone, the service taken away: what each sight reads and writes, by SQL. */
import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

test("as an ambassador, a coordinator, another scope, nobody: rows seen and rows changed", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const [company, visit] = [newId(), newId()];
  await zoe.push(
    { collection: "company", kind: "create", id: company, fields: { name: "A" } },
    { collection: "visit", kind: "create", id: visit, fields: { secret: "s" } },
  );
  const client = new Client({ connectionString: hub.databaseUrl, options: "-c search_path=carnet" });
  await client.connect();
  onTestFinished(() => client.end());
  const as = async (sight: string, scope: string, member: string, role: string, text: string) => {
    await client.query("begin");
    try {
      await client.query(
        `select set_config('role', 'carnet_app', true), set_config('carnet.sight', $1, true),
         set_config('carnet.scope', $2, true), set_config('carnet.member', $3, true), set_config('carnet.role', $4, true)`,
        [sight, scope, member, role],
      );
      return (await client.query(text)).rowCount;
    } finally {
      await client.query("rollback");
    }
  };
  const all = "select 1 from document";
  expect(await as("own", hub.scope, zoe.user, "ambassador", all)).toBe(2);
  expect(await as("own", hub.scope, ali.user, "ambassador", all)).toBe(1);
  expect(await as("scope", hub.scope, ali.user, "coordinator", all)).toBe(2);
  expect(await as("scope", "elsewhere", ali.user, "coordinator", all)).toBe(0);
  expect(await as("own", hub.scope, ali.user, "ambassador", "select 1 from operation")).toBe(0);
  expect(await as("own", hub.scope, ali.user, "ambassador", "select 1 from quarantine")).toBe(0);
  expect(await as("", "", "", "", all)).toBe(0);
  // The hub's own keys are for no one, whatever their role.
  await hub.store.delivery.sealingPair();
  for (const keys of ["select 1 from sealing_key", "select 1 from device_key"])
    expect(await as("scope", hub.scope, ali.user, "coordinator", keys)).toBe(0);
  expect(await as("hub", "", "", "", "select 1 from sealing_key")).toBe(1);
  const change = "update document set owner = owner where collection = 'visit'";
  expect(await as("scope", hub.scope, ali.user, "ambassador", change)).toBe(0);
  expect(await as("scope", hub.scope, zoe.user, "ambassador", change)).toBe(1);
  expect(await as("scope", hub.scope, ali.user, "coordinator", change)).toBe(1);
  expect(await as("own", hub.scope, zoe.user, "ambassador", "delete from document")).toBe(0);
  await expect(
    as(
      "scope",
      hub.scope,
      ali.user,
      "ambassador",
      `insert into document (scope, collection, id, owner, rev, ver, body)
      values ('${hub.scope}', 'visit', '${newId()}', '${zoe.user}', 1, 1, '{}')`,
    ),
  ).rejects.toThrow(/row-level security/);
});
