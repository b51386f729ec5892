/** Lists of the administration page that only grow: the page stays short, and says where the rest is. */
import { expect, test } from "vitest";
import { AdminBrowser } from "../support/hub/admin-browser.ts";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

test("a long history shows its last 200 lines, a long quarantine its oldest 200", async () => {
  const hub = await startTestHub();
  const [device, id] = [await hub.enrol(), newId()];
  await device.push({ collection: "company", kind: "create", id, fields: { name: "Nom 0" } });
  await device.push(
    ...Array.from({ length: 200 }, (_each, index) => ({
      ...({ collection: "company", kind: "set" } as const),
      ...{ id, baseRev: index + 1, fields: { name: `Nom ${index + 1}` } },
    })),
  );
  await device.push(
    ...Array.from({ length: 201 }, (_each, index) => ({
      ...({ collection: "company", kind: "create" } as const),
      ...{ id: newId(), fields: { "bad key": index } },
    })),
  );
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const history = (await browser.ask(`/admin/history?document=company/${id}`)).text;
  expect(history).not.toContain("<ins>Nom 0</ins>");
  expect(history).toContain("<ins>Nom 200</ins>");
  expect(history).toMatch(/Les 200 dernières, sur 201[^]*history company/);
  const quarantine = (await browser.ask("/admin/quarantine")).text;
  expect(quarantine.match(/Examiner/g)).toHaveLength(200);
  expect(quarantine).toContain(encodeURIComponent(`${device.id}:202`));
  expect(quarantine).toContain("Les 200 plus anciennes");
});

test("devices that no longer serve are behind a line that counts them, and can still be revoked there", async () => {
  const hub = await startTestHub();
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const [kept, gone] = [await hub.enrol(), await hub.enrol()];
  await hub.store.access.revokeDevice(gone.id, new Date());
  const [inUse = "", others = ""] = (await browser.ask("/admin/devices")).text.split("<summary>");
  expect(inUse).toContain(kept.id);
  expect(others).toMatch(/^\s*1 autre appareil/);
  await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  hub.later(40 * 60_000);
  const later = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const [, ended = ""] = (await later.ask("/admin/devices")).text.split("<summary>");
  expect(ended).toMatch(/^\s*3 autres appareils[^]*accès terminé[^]*\/revoke/);
});
