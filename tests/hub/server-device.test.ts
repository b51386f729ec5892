/** The device under which the server writes what was set apart: listed, counted for nobody, never shut out. */
import { expect, test } from "vitest";
import { AdminBrowser } from "../support/hub/admin-browser.ts";
import { runCommand } from "../support/hub/run-command.ts";
import { newId, request } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

test("the server’s own device cannot be revoked: what was set apart could no longer be applied", async () => {
  const hub = await startTestHub();
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const device = await hub.enrol();
  await hub.store.access.revokeDevice(device.id, new Date());
  for (const name of ["Fonderie", "Fournil"])
    await device.push({ collection: "company", kind: "create", id: newId(), fields: { name } });
  const repair = async (seq: number) =>
    (await browser.confirm(`/admin/quarantine/${encodeURIComponent(`${device.id}:${seq}`)}/repair`)).text;
  expect(await repair(1)).toContain("Modification appliquée");

  const own = `hub-${device.user}`;
  const { text } = await browser.ask("/admin/devices");
  expect(text).toMatch(/Serveur[^]*le serveur lui-même/);
  expect(text).not.toContain(`/admin/devices/${own}/revoke`);
  expect((await browser.confirm(`/admin/devices/${own}/revoke`)).status).toBe(404);
  const { code } = await runCommand({ DATABASE_URL: hub.databaseUrl }, "devices", "--revoke", own);
  expect(code).toBe(1);
  expect((await browser.ask("/admin")).text).toMatch(/<strong>1<\/strong>\s*appareil en service/);
  expect(await repair(2)).toContain("Modification appliquée");
});

test("no notebook takes the id of the server or of a page, and its code stays good; what it says of itself hides nothing", async () => {
  const hub = await startTestHub();
  const [member, code] = [await hub.enrol(), await hub.invite()];
  const enrol = async (id: string) =>
    (
      await request(`${hub.url}/v1/enrol`, "POST", {
        code,
        device: { id, name: "Portable", platform: "hub" },
      })
    ).status;
  expect(await enrol(`hub-${member.user}`)).toBe(409);
  expect(await enrol("hub-page-1")).toBe(409);
  expect(await enrol("0199aaaa-bbbb-7ccc-8ddd-000000000001")).toBe(201);
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  expect((await browser.ask("/admin/devices")).text).toContain(
    "/admin/devices/0199aaaa-bbbb-7ccc-8ddd-000000000001/revoke",
  );
});
