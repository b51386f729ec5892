/** `npm run hub -- …` as scripts use it: one JSON object a line, an exit code, and a hub that stays up meanwhile. */
import { readFile, writeFile } from "node:fs/promises";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { databaseForTest } from "../support/hub/database.ts";
import { startHubProcess } from "../support/hub/hub-process.ts";
import { runCommand } from "../support/hub/run-command.ts";
import { hubCommand } from "../support/hub/spawn-hub.ts";
import { newId, TestDevice } from "../support/hub/test-device.ts";

const Line = z.record(z.string(), z.unknown());

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "carnet-hub-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test("invite, enrol, list, revoke, storage, retention; and a clean stop", async () => {
  const environment = { DATABASE_URL: await databaseForTest() };
  const hub = await startHubProcess(environment);
  const run = async (...args: string[]) => {
    const { printed } = await runCommand(environment, ...args, "--json");
    return { lines: printed.map((line) => Line.parse(JSON.parse(line))) };
  };
  const { lines } = await run("invite", "--role", "coordinator", "--name", "Zoé Martin");
  expect(lines).toMatchObject([{ name: "Zoé Martin", role: "coordinator" }]);
  expect(lines[0]?.["code"]).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(Date.parse(String(lines[0]?.["expires"]))).toBeGreaterThan(Date.now());
  expect((await run("invitations")).lines).toMatchObject([{ name: "Zoé Martin", state: "open" }]);
  const device = await TestDevice.enrol(hub.url, String(lines[0]?.["code"]));
  expect((await run("invitations")).lines).toMatchObject([{ state: "used" }]);
  expect((await run("members")).lines).toMatchObject([
    { member: device.user, role: "coordinator", disabled: false },
  ]);
  expect((await run("devices")).lines).toMatchObject([
    { device: device.id, memberName: "Zoé Martin", state: "active" },
  ]);
  expect((await run("devices", "--revoke", device.id)).lines).toEqual([{ device: device.id, revoked: true }]);
  expect((await device.ask("GET", "/v1/pull")).status).toBe(403);
  await device.push({ collection: "company", kind: "create", id: newId(), fields: { name: "A" } });
  expect((await run("quarantine")).lines).toMatchObject([
    { device: device.id, seq: 1, code: "device_revoked" },
  ]);
  expect((await run("quarantine", "--repair", `${device.id}:1`)).lines).toEqual([{ event: "repaired" }]);
  expect((await run("quarantine")).lines).toEqual([{ event: "none" }]);
  const other = await TestDevice.enrol(
    hub.url,
    String((await run("invite", "--member", device.user)).lines[0]?.["code"]),
  );
  expect(other.user).toBe(device.user);
  expect((await other.pull()).documents).toMatchObject([{ owner: device.user, fields: { name: "A" } }]);
  expect((await run("storage")).lines.map(({ table }) => table)).toContain("document");
  expect((await run("retention")).lines).toMatchObject([{ event: "preview", tombstones: 0 }]);
  expect(await hub.stop()).toBe(0);
});

test("what a command cannot do is said, with a code, and changes nothing", async () => {
  const environment = { DATABASE_URL: await databaseForTest() };
  for (const [args, words] of [
    [["invite"], "Il manque le nom"],
    [["invite", "--name", "A", "--role", "king"], "--role"],
    [["devices", "--revoke", "nobody"], "inconnu"],
    [["erase", "--company", "732829320"], "Aucune entreprise"],
    [["erase", "--document", "contact/0199aaaa-bbbb-7ccc-8ddd-000000000001"], "--yes"],
    [["erase", "--yes"], "Attendu"],
    [["restore", "nowhere.gz", "--yes"], "Indiquez la sauvegarde"],
    [["retention", "--apply", "--scope", "nowhere"], "organisation"],
    [["retention", "--tombstones", "3"], "400 jours"],
    [["history"], "Attendu : history"],
    [["history", "castle", "0199aaaa-bbbb-7ccc-8ddd-000000000001"], "Attendu : history"],
    [["history", "company", "0199aaaa-bbbb-7ccc-8ddd-000000000001"], "Aucun historique"],
    [["quarantine", "--show", "nobody"], "APPAREIL:NUMÉRO"],
    [["quarantine", "--show", "nobody:1"], "Rien d’ouvert"],
    [["conquer"], "n’est pas une commande"],
    [["--wat"], "--wat"],
  ] as const) {
    const { code, errors, printed } = await runCommand(environment, ...args, "--json");
    expect([args, code, printed]).toEqual([args, 1, []]);
    expect(errors.join("\n")).toContain(words);
  }
  const wrong = await hubCommand({ HUB_PORT: "web", DATABASE_URL: "mysql://x" });
  expect(wrong.code).toBe(1);
  expect(wrong.errors).toMatch(/HUB_PORT[\s\S]*DATABASE_URL/);
});

test("backup and restore while a hub serves: the epoch is raised, and what came after is offered again", async () => {
  const environment = { DATABASE_URL: await databaseForTest() };
  const path = join(await folderForTest(), "hub.jsonl.gz");
  const hub = await startHubProcess(environment);
  const invited = await hubCommand(environment, "invite", "--name", "Zoé");
  const device = await TestDevice.enrol(hub.url, String(invited.lines[0]?.["code"]));
  const [kept, lost] = [newId(), newId()];
  const odd = {
    name: "a\u0000b « é » 🧁",
    big: 1e300,
    // What some readers of lines take for the end of one.
    lines: "a\u2028b\u2029c\u0085d\re\r\nf\u000bg\u000ch",
    long: "é\u2028".repeat(12_000),
  };
  await device.push({ collection: "company", kind: "create", id: kept, fields: odd });
  expect((await hubCommand(environment, "backup", path)).lines).toMatchObject([{ event: "backup", path }]);
  await device.push({ collection: "company", kind: "create", id: lost, fields: { name: "later" } });
  expect((await hubCommand(environment, "epoch")).code).toBe(1);
  expect((await hubCommand(environment, "restore", path)).code).toBe(1);
  expect((await hubCommand(environment, "restore", path, "--yes")).lines).toMatchObject([
    { event: "restored", epoch: 2 },
  ]);

  expect((await hubCommand(environment, "epoch", "1", "--yes")).lines).toEqual([
    { event: "epoch", epoch: 3 },
  ]);

  const op = device.next({ collection: "company", kind: "create", id: newId(), fields: {} });
  expect(await device.send([op])).toMatchObject({ status: 409, body: { code: "epoch_changed", epoch: 3 } });
  expect((await device.pull()).documents).toMatchObject([{ id: kept, fields: odd }]);
  expect(
    (await device.ask("POST", "/v1/reconcile", [{ collection: "company", id: lost, rev: 1, hash: "" }])).body,
  ).toMatchObject({
    epoch: 3,
    missing: [{ collection: "company", id: lost }],
  });
});

test("a backup that was cut, or is something else, changes nothing", async () => {
  const environment = { DATABASE_URL: await databaseForTest() };
  const folder = await folderForTest();
  const path = join(folder, "hub.jsonl.gz");
  await hubCommand(environment, "backup", path);
  const bytes = await readFile(path);
  const cut = join(folder, "cut.gz");
  await writeFile(cut, bytes.subarray(0, bytes.length - 30));
  const other = join(folder, "other.gz");
  await writeFile(other, "hello");
  for (const file of [cut, other]) {
    const { code, errors } = await hubCommand(environment, "restore", file, "--yes");
    expect(code).toBe(1);
    expect(errors).toContain("Rien n’a changé");
  }
  expect((await hubCommand(environment, "members")).code).toBe(0);
});
