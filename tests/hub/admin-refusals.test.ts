/** A form of the administration page that is refused: the title says so, and a summary leads to the field (RGAA 11.10). */
import { expect, test } from "vitest";
import { AdminBrowser } from "../support/hub/admin-browser.ts";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

test("whatever is refused, the summary leads to a field that is wrong and says why", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const [id, gone] = [newId(), newId()];
  await device.push(
    { collection: "company", kind: "create", id, fields: { name: "Fonderie" } },
    { collection: "company", kind: "create", id: gone, fields: { name: "Fermée" } },
  );
  await device.push({ collection: "company", kind: "delete", id: gone, baseRev: 1 });
  hub.later(401 * 24 * 3600_000);
  const [browser, stranger] = [
    await AdminBrowser.signedIn(hub.url, await hub.invite("admin")),
    new AdminBrowser(hub.url),
  ];
  const token = await browser.token();
  const refused = {
    code: await stranger.send("/admin/sign-in", { code: "AAAA" }),
    name: await browser.send("/admin/invitations", { token, name: " ", role: "ambassador" }),
    word: await browser.send("/admin/erasure/confirm", { token, document: `company/${id}`, word: "oui" }),
    read: await browser.send("/admin/retention", { token }),
    file: await browser.upload("/admin/deliveries", { token }, new Uint8Array([1, 2, 3])),
    document: await browser.ask("/admin/history?document=nonsense"),
  };
  for (const [field, { text, status }] of Object.entries(refused)) {
    expect([field, status >= 400]).toEqual([field, true]);
    expect(text).toMatch(/<title>Erreur\s: /);
    expect(text).toMatch(new RegExp(`role="alert"[^]*À corriger\\s:\\s*<a href="#${field}">`));
    const tag = (text.match(/<input[^>]*>/g) ?? []).find((each) => each.includes(`id="${field}"`)) ?? "";
    expect(tag).toContain('aria-invalid="true"');
    expect(tag).toMatch(new RegExp(`aria-describedby="[^"]*${field}-error"`));
    expect(text).toContain(`id="${field}-error"`);
  }
  expect((await browser.ask("/admin/history")).text).not.toContain("À corriger");
});
