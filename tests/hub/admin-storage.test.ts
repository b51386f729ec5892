/** What the administration page says of the room that is taken and of the last backup, and how far its search goes. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { AdminBrowser } from "../support/hub/admin-browser.ts";
import { runCommand } from "../support/hub/run-command.ts";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

const company = (name: string) => ({
  ...({ collection: "company", kind: "create" } as const),
  ...{ id: newId(), fields: { name } },
});

test("documents are counted by kind, of one’s own organisation; those that are gone, apart", async () => {
  const hub = await startTestHub();
  const elsewhere = randomUUID();
  await hub.store.access.createScope({ id: elsewhere, name: "Ailleurs" }, new Uint8Array(32));
  const [device, stranger] = [await hub.enrol(), await hub.enrol("ambassador", elsewhere)];
  const gone = company("Fermée");
  await device.push(company("Fonderie"), company("Fournil"), gone);
  await device.push({ collection: "company", kind: "delete", id: gone.id, baseRev: 1 });
  await stranger.push({ collection: "event", kind: "create", id: newId(), fields: { name: "Foire" } });
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const { text } = await browser.ask("/admin/storage");
  expect(text).toMatch(/<th scope="row">entreprise<\/th>\s*<td[^>]*><[^>]*>2<[^]*?>1</);
  expect(text).toContain("4 modifications reçues");
  expect(text).not.toContain("rencontre");
  expect(await hub.store.operations.held(elsewhere)).toMatchObject({
    documents: [{ collection: "event", alive: 1, gone: 0 }],
    history: { count: 1 },
    files: { count: 0, bytes: 0 },
  });
});

test("files are counted in the organisation’s share; nearly full is said", async () => {
  const hub = await startTestHub({ HUB_FILES_MAX: "1000000" });
  const device = await hub.enrol();
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const begin = async (length: number, byte: string) =>
    await hub.store.files.begin(
      { user: device.user, scope: hub.scope, role: "ambassador", device: device.id },
      { id: randomUUID(), sha256: byte.repeat(64), length, at: new Date() },
      1_000_000,
    );
  await begin(250_000, "a");
  const light = (await browser.ask("/admin/storage")).text;
  expect(light).toMatch(/1 fichier, 250 Ko sur 1 Mo\s: 25\s%/);
  expect(light).not.toContain("Bientôt plein");
  await begin(600_000, "b");
  expect((await browser.ask("/admin/storage")).text).toContain("Bientôt plein");
});

test("the last backup of the command is known at once, and by the hub that comes back from it", async () => {
  const hub = await startTestHub();
  const folder = await mkdtemp(join(tmpdir(), "carnet-backup-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const said = async () =>
    /sauvegarde<\/dt>\s*<dd>\s*([^]*?)\s*<span/.exec((await browser.ask("/admin")).text)?.[1];
  expect(await said()).toBe("jamais");
  const run = async (...args: string[]) =>
    (await runCommand({ DATABASE_URL: hub.databaseUrl }, ...args)).code;
  const path = join(folder, "hub.jsonl.gz");
  expect(await run("backup", path)).toBe(0);
  const at = await hub.store.operations.lastBackup();
  expect(Date.now() - (at?.getTime() ?? 0)).toBeLessThan(60_000);
  expect(await said()).toContain(at?.toISOString());
  expect(await run("backup", join(folder, "later.jsonl.gz"))).toBe(0);
  expect(await hub.store.operations.lastBackup()).not.toEqual(at);
  expect(await run("restore", path, "--yes")).toBe(0);
  expect(await hub.store.operations.lastBackup()).toEqual(at);
  // Who was signed in before the restore no longer is: what was revoked since the backup would be open again.
  await expect.poll(async () => (await browser.ask("/admin")).status).toBe(303);
});

test("a search goes through every name, however many there are, and says when it stops", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  // The text is in every body, and in the name of few.
  const noise = Array.from({ length: 501 }, (_each, index) => ({
    ...company(`Société ${index}`),
    ...{ fields: { name: `Société ${index}`, city: "Fournil-sur-Drôme" } },
  }));
  await device.push(...noise.slice(0, 250));
  await device.push(...noise.slice(250));
  await device.push(company("Le Fournil"));
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const search = async (text: string) => (await browser.ask(`/admin/erasure?search=${text}`)).text;
  expect((await search("fournil")).match(/Effacer…/g)).toHaveLength(1);
  const many = await search("soci%C3%A9t%C3%A9");
  expect(many.match(/Effacer…/g)).toHaveLength(50);
  expect(many).toContain("Les 50 premiers seulement");
  expect(await search("fournil")).not.toContain("Les 50 premiers seulement");
});
