/** The administration page, as a browser meets it: who comes in, what their forms may do, and whose things they see. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { html } from "../../src/hub/admin/html.ts";
import { AdminBrowser } from "../support/hub/admin-browser.ts";
import { newId, request } from "../support/hub/test-device.ts";
import { startTestHub, type TestHub } from "../support/hub/test-hub.ts";

const minute = 60_000;

const signIn = async (hub: TestHub, scope?: string) =>
  await AdminBrowser.signedIn(hub.url, await hub.invite("admin", scope));

test("what is put in a page is text, wherever it goes; an attribute without quotes is refused", () => {
  const name = `<script>alert('1')</script>" onload="`;
  const page = html`<p title="${name}">${[name, html`<b>${name}</b>`, undefined, false, 3]}</p>`.toString();
  expect(page).not.toContain("<script>");
  expect(page).not.toContain('" onload');
  expect(page).toContain("<b>&lt;script&gt;");
  expect(() => html`<p title=${name}></p>`).toThrow("quotes");
});

test("an admin’s code opens the page once; the device it makes is in the list, and signing out revokes it", async () => {
  const hub = await startTestHub();
  const code = await hub.invite("admin");
  const browser = await AdminBrowser.signedIn(hub.url, code);
  expect((await browser.ask("/admin")).text).toContain("<h1>Vue d’ensemble</h1>");
  expect((await browser.ask("/admin/devices")).text).toContain("Page d’administration");
  const again = await new AdminBrowser(hub.url).send("/admin/sign-in", { code });
  expect(again).toMatchObject({ status: 401, location: undefined });
  const { cookie } = browser;
  expect(await browser.send("/admin/sign-out", { token: await browser.token() })).toMatchObject({
    status: 303,
    location: "/admin/sign-in?done=signed-out",
  });
  expect(browser.cookie).toBe("");
  browser.cookie = cookie;
  expect(await browser.ask("/admin")).toMatchObject({
    status: 303,
    location: "/admin/sign-in?done=session-ended",
  });
  const [device] = await hub.store.access.devices(hub.scope);
  const log = hub.log.join("");
  for (const word of [code, cookie.slice("carnet_admin=".length), device?.id ?? ""])
    expect(log).not.toContain(word);
  expect(device?.name).toBe("Page d’administration");
  expect(device?.revokedAt).toBeInstanceOf(Date);
});

test("the cookie is for this page alone: no script reads it, no other site sends it; it goes on as one goes on", async () => {
  const hub = await startTestHub();
  const browser = new AdminBrowser(hub.url);
  const entered = await browser.send("/admin/sign-in", { code: await hub.invite("admin") });
  for (const { headers } of [entered, await browser.ask("/admin/members")])
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^carnet_admin=[\w.-]+; Path=\/admin; HttpOnly; Secure; SameSite=Strict$/),
    ]);
  expect((await browser.ask("/admin/sign-in")).headers.getSetCookie()).toEqual([]);
});

test("unknown, used, expired and other roles’ codes get the same page; guessing locks the address", async () => {
  const hub = await startTestHub();
  const browser = new AdminBrowser(hub.url);
  const [ambassador, coordinator, late] = [
    await hub.invite("ambassador"),
    await hub.invite("coordinator"),
    await hub.invite("admin"),
  ];
  hub.later(49 * 60 * minute);
  const fresh = await hub.invite("ambassador");
  const refused = new Set<string>();
  for (const code of [ambassador, coordinator, late, fresh, "AAAA-BBBB-CCCC"]) {
    const { status, text } = await browser.send("/admin/sign-in", { code });
    expect(status).toBe(401);
    refused.add(text);
  }
  expect([...refused]).toHaveLength(1);
  expect([...refused][0]).toMatch(/aria-describedby="code-hint code-error"[^]*aria-invalid="true"/);
  // Not for this page, but still good for a notebook.
  expect((await request(`${hub.url}/v1/enrol`, "POST", enrolling(fresh))).status).toBe(201);
  for (let guess = 0; guess < 5; guess += 1) await browser.send("/admin/sign-in", { code: "AAAA-BBBB-CCCC" });
  const locked = await browser.send("/admin/sign-in", { code: await hub.invite("admin") });
  expect(locked.status).toBe(429);
  expect(locked.text).toContain("Nouvel essai possible dans 15");
  expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(60);
});

const enrolling = (code: string) => ({ code, device: { id: randomUUID(), name: "n", platform: "p" } });

test("half an hour without a page, or eight hours in all, and one is signed out", async () => {
  const hub = await startTestHub();
  const idle = await signIn(hub);
  hub.later(29 * minute);
  expect((await idle.ask("/admin")).status).toBe(200);
  hub.later(29 * minute);
  expect((await idle.ask("/admin")).status).toBe(200);
  hub.later(31 * minute);
  expect((await idle.ask("/admin")).location).toBe("/admin/sign-in?done=session-ended");
  const busy = await signIn(hub);
  for (let half = 0; half < 19; half += 1) {
    hub.later(25 * minute);
    expect((await busy.ask("/admin")).status).toBe(200);
  }
  hub.later(10 * minute);
  expect((await busy.ask("/admin")).status).toBe(303);
});

test("a revoked device, a disabled member, another role, a tampered cookie, a token: signed out", async () => {
  const hub = await startTestHub();
  const browser = await signIn(hub);
  const { cookie } = browser;
  const [member] = await hub.store.access.members(hub.scope);
  const [device] = await hub.store.access.devices(hub.scope);
  const status = async (presented: string) => {
    browser.cookie = presented;
    return (await browser.ask("/admin/devices")).status;
  };
  const id = member?.id ?? "";
  expect(await status(cookie)).toBe(200);
  await hub.store.access.updateMember(id, { role: "coordinator" });
  expect(await status(cookie)).toBe(303);
  await hub.store.access.updateMember(id, { role: "admin", isDisabled: true });
  expect(await status(cookie)).toBe(303);
  await hub.store.access.updateMember(id, { isDisabled: false });
  expect(await status(cookie)).toBe(200);
  expect(await status(`${cookie.slice(0, -4)}AAAA`)).toBe(303);
  const notebook = await hub.enrol("admin");
  expect(await status(`carnet_admin=${notebook.accessToken}`)).toBe(303);
  // Nor does the cookie open what tokens open.
  const bearer = { authorization: `Bearer ${cookie.slice("carnet_admin=".length)}` };
  expect((await request(`${hub.url}/v1/members`, "GET", undefined, bearer)).status).toBe(401);
  await hub.store.access.revokeDevice(device?.id ?? "", new Date());
  expect(await status(cookie)).toBe(303);
});

test("a form from elsewhere, without its token or with another session’s, changes nothing", async () => {
  const hub = await startTestHub();
  const [browser, other] = [await signIn(hub), await signIn(hub)];
  const device = await hub.enrol();
  const path = `/admin/devices/${device.id}/revoke`;
  const token = await browser.token();
  const own = { "sec-fetch-site": "same-origin" };
  const refused = [
    await browser.send(path, { token }, { "sec-fetch-site": "cross-site" }),
    await browser.send(path, { token }, { "sec-fetch-site": "same-site" }),
    await browser.send(path, { token }, { ...own, origin: "https://elsewhere.example" }),
    await browser.send(path, { token }, { origin: "null" }),
    await browser.send(path, { token }, {}),
    await browser.send(path, {}, own),
    await browser.send(path, { token: await other.token() }, own),
    await browser.send(path, { token: `${token.slice(0, -1)}!` }, own),
    await browser.ask(path, {
      method: "POST",
      body: "{}",
      headers: { ...own, "content-type": "application/json" },
    }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403, 403, 415]);
  expect((await browser.send("/admin/sign-in", { code: await hub.invite("admin") }, {})).status).toBe(403);
  expect((await device.ask("GET", "/v1/members")).status).toBe(200);
  // A browser too old for Sec-Fetch-Site that names where it is.
  expect(await browser.send(path, { token }, { origin: hub.url })).toMatchObject({
    location: "/admin/devices?done=device-revoked",
  });
  expect((await device.ask("GET", "/v1/members")).status).toBe(403);
});

test("a device is revoked after a page that asks; the page says it was", async () => {
  const hub = await startTestHub();
  const browser = await signIn(hub);
  const device = await hub.enrol();
  const path = `/admin/devices/${device.id}/revoke`;
  expect((await browser.ask("/admin/devices")).text).toContain(path);
  expect((await browser.ask(path)).text).toContain("Révoquer l’appareil");
  expect((await device.ask("GET", "/v1/members")).status).toBe(200);
  expect((await browser.confirm(path)).text).toContain("Appareil révoqué");
  expect((await device.ask("GET", "/v1/members")).status).toBe(403);
  expect((await browser.ask(path)).status).toBe(404);
});

test("an invitation: its code is shown once and opens; one that is taken back no longer does", async () => {
  const hub = await startTestHub({ HUB_PUBLIC_URL: "http://hub.example" });
  const browser = await signIn(hub);
  const make = async (fields: Record<string, string>) =>
    await browser.send("/admin/invitations", { token: await browser.token(), ...fields });
  const codeIn = ({ text }: { text: string }) => /class="code"><code>([\w-]{14})</.exec(text)?.[1] ?? "";
  const made = await make({ name: "Nadia <b>Roux</b>", role: "coordinator" });
  expect(made.text).toContain("Nadia &lt;b&gt;Roux");
  expect(made.text).toContain(`http://hub.example#${codeIn(made)}`);
  const listed = await browser.ask("/admin/invitations");
  expect(listed.text).toContain("Nadia &lt;b&gt;Roux");
  expect(listed.text).not.toContain(codeIn(made));
  const enrolled = await request(`${hub.url}/v1/enrol`, "POST", enrolling(codeIn(made)));
  expect(enrolled).toMatchObject({
    status: 201,
    body: { role: "coordinator", user: { name: "Nadia <b>Roux</b>" } },
  });

  const other = await make({ name: "Ali", role: "ambassador" });
  const cancel =
    /\/admin\/invitations\/\w+\/cancel/.exec((await browser.ask("/admin/invitations")).text)?.[0] ?? "";
  expect((await browser.confirm(cancel)).text).toContain("Invitation retirée");
  expect((await request(`${hub.url}/v1/enrol`, "POST", enrolling(codeIn(other)))).status).toBe(401);

  expect(await make({ name: "  ", role: "ambassador" })).toMatchObject({ status: 422 });
  expect((await make({ name: "", role: "ambassador" })).text).toMatch(
    /id="name-error"[^]*aria-describedby="name-error"/,
  );
  expect((await make({ name: "Zoé", role: "owner" })).status).toBe(400);
});

test("a member: another code, another role, access taken and given back; nothing of oneself", async () => {
  const hub = await startTestHub();
  const browser = await signIn(hub);
  const device = await hub.enrol();
  const at = `/admin/members/${device.user}`;
  const made = await browser.send("/admin/invitations", {
    token: await browser.token(),
    member: device.user,
  });
  const code = /class="code"><code>([\w-]{14})</.exec(made.text)?.[1] ?? "";
  expect(await request(`${hub.url}/v1/enrol`, "POST", enrolling(code))).toMatchObject({
    body: { user: { id: device.user } },
  });
  expect((await browser.confirm(`${at}/role`, { role: "coordinator" })).text).toContain("Rôle changé");
  expect((await browser.confirm(`${at}/disable`)).text).toContain("n’a plus accès");
  expect((await device.ask("GET", "/v1/members")).status).toBe(401);
  expect((await browser.ask(`${at}/disable`)).status).toBe(200);
  expect((await browser.confirm(`${at}/enable`)).text).toContain("de nouveau accès");
  expect((await device.ask("GET", "/v1/members")).status).toBe(200);
  const members = await hub.store.access.members(hub.scope);
  expect(members.find(({ id }) => id === device.user)?.role).toBe("coordinator");
  const self = members.find(({ role }) => role === "admin")?.id ?? "";
  for (const gesture of ["disable", "role"])
    expect((await browser.confirm(`/admin/members/${self}/${gesture}`, { role: "ambassador" })).status).toBe(
      404,
    );
});

test("what was set apart: why in plain words, its content on its own page, applied or dropped when confirmed", async () => {
  const hub = await startTestHub();
  const browser = await signIn(hub);
  const device = await hub.enrol();
  const [late, bad] = [newId(), newId()];
  await hub.store.access.revokeDevice(device.id, new Date());
  await device.push({ collection: "company", kind: "create", id: late, fields: { name: "<i>Fonderie</i>" } });
  await device.push({ collection: "company", kind: "create", id: bad, fields: { "bad key": 1 } });
  const list = await browser.ask("/admin/quarantine");
  expect(list.text).toContain("L’appareil est révoqué.");
  expect(list.text).not.toContain("Fonderie");
  const path = `/admin/quarantine/${encodeURIComponent(`${device.id}:1`)}`;
  expect(list.text).toContain(path);
  const shown = await browser.ask(path);
  expect(shown.text).toContain("&lt;i&gt;Fonderie");
  expect(shown.text).not.toContain("<i>");
  expect((await browser.confirm(`${path}/repair`)).text).toContain("Modification appliquée");
  expect((await browser.ask(path)).status).toBe(404);
  const other = `/admin/quarantine/${encodeURIComponent(`${device.id}:2`)}`;
  expect((await browser.confirm(`${other}/repair`)).text).toContain("Toujours refusée");
  expect((await browser.confirm(`${other}/drop`)).text).toContain("Modification écartée");
  expect(await hub.store.operations.setApart(hub.scope)).toEqual([]);

  const history = await browser.ask(`/admin/history?document=company/${late}`);
  expect(history.text).toMatch(/<code>name<\/code>\s*<ins>&lt;i&gt;Fonderie/);
  expect(await browser.ask(`/admin/history?document=company/${newId()}`)).toMatchObject({ status: 404 });
  expect((await browser.ask("/admin/history?document=nonsense")).text).toMatch(/id="document-error"/);
});

test("another organisation is not there, and cannot be touched", async () => {
  const hub = await startTestHub();
  const elsewhere = randomUUID();
  await hub.store.access.createScope({ id: elsewhere, name: "Ailleurs" }, new Uint8Array(32));
  const stranger = await hub.enrol("ambassador", elsewhere);
  await hub.invite("coordinator", elsewhere);
  const company = newId();
  await stranger.push({ collection: "company", kind: "create", id: company, fields: { name: "Voisine" } });
  await stranger.push({ collection: "company", kind: "create", id: newId(), fields: { "bad key": 1 } });
  const [ours, theirs] = [await signIn(hub), await signIn(hub, elsewhere)];
  const seen = async (browser: AdminBrowser, path: string) => (await browser.ask(path)).text;
  const place = encodeURIComponent(`${stranger.id}:2`);
  const cancel =
    /\/admin\/invitations\/\w+\/cancel/.exec(await seen(theirs, "/admin/invitations"))?.[0] ?? "";
  for (const path of ["/admin/members", "/admin/devices", "/admin/quarantine"]) {
    const own =
      path === "/admin/quarantine" ? place : path === "/admin/devices" ? stranger.id : stranger.user;
    expect(await seen(theirs, path)).toContain(own);
    expect(await seen(ours, path)).not.toContain(own);
  }
  expect(cancel).not.toBe("");
  expect((await ours.ask(`/admin/history?document=company/${company}`)).status).toBe(404);
  expect((await ours.ask(`/admin/quarantine/${place}`)).status).toBe(404);
  for (const [path, fields] of [
    [cancel],
    [`/admin/devices/${stranger.id}/revoke`],
    [`/admin/members/${stranger.user}/disable`],
    [`/admin/members/${stranger.user}/role`, { role: "admin" }],
    [`/admin/quarantine/${place}/repair`],
    [`/admin/quarantine/${place}/drop`],
    ["/admin/invitations", { member: stranger.user }],
  ] as const)
    expect([path, (await ours.confirm(path, fields)).status]).toEqual([path, 404]);
  expect((await stranger.ask("GET", "/v1/members")).status).toBe(200);
  expect(await hub.store.operations.setApart(elsewhere)).toHaveLength(1);
});

test("a person or a company is found, previewed, erased by a typed word; the receipt says what, never who", async () => {
  const hub = await startTestHub();
  const browser = await signIn(hub);
  const device = await hub.enrol();
  const [company, contact] = [newId(), newId()];
  await device.push(
    {
      collection: "company",
      kind: "create",
      id: company,
      fields: { name: "Fonderie 100 %", siret: "12345678900011" },
    },
    {
      collection: "contact",
      kind: "create",
      id: contact,
      fields: { companyId: company, name: "Zoé <Roux>" },
    },
  );
  const search = async (text: string) =>
    (await browser.ask(`/admin/erasure?search=${encodeURIComponent(text)}`)).text;
  for (const [text, id] of [
    ["FONDERIE", company],
    ["0 %", company],
    ["123 456 789", company],
    ["12345678900011", company],
    ["zoé <r", contact],
    [`contact/${contact}`, contact],
  ] as const)
    expect([text, (await search(text)).includes(`<code>${id}</code>`)]).toEqual([text, true]);
  for (const text of ["companyId", "%", "_", "999999999"])
    expect([text, (await search(text)).includes(contact)]).toEqual([text, false]);

  const path = "/admin/erasure/confirm";
  const document = `company/${company}`;
  const preview = (await browser.ask(`${path}?document=${encodeURIComponent(document)}`)).text;
  expect(preview).toMatch(/Effacer Fonderie 100 %\s\?[^]*entreprise[^]*1[^]*personne[^]*1/);
  const wrong = await browser.confirm(path, { document, word: "OUI" });
  expect(wrong).toMatchObject({ status: 422 });
  expect(wrong.text).toMatch(/id="word-error"[^]*aria-describedby="word-error"/);
  expect((await device.pull()).documents).toHaveLength(2);
  const { text } = await browser.confirm(path, { document, word: "effacer" });
  expect(text).toMatch(/Reçu d’effacement[^]*Documents vidés<\/dt>\s*<dd>2</);
  expect(text).toContain(contact);
  expect(text).not.toMatch(/Fonderie|Roux/);
  expect((await device.pull()).documents).toEqual([]);
  expect(await search("fonderie")).not.toContain(company);
  expect((await browser.confirm(path, { document, word: "effacer" })).status).toBe(404);
});

test("nobody finds or erases what another organisation has", async () => {
  const hub = await startTestHub();
  const elsewhere = randomUUID();
  await hub.store.access.createScope({ id: elsewhere, name: "Ailleurs" }, new Uint8Array(32));
  const stranger = await hub.enrol("ambassador", elsewhere);
  const id = newId();
  await stranger.push({
    collection: "company",
    kind: "create",
    id,
    fields: { name: "Voisine", siret: "12345678900011" },
  });
  const browser = await signIn(hub);
  for (const text of ["voisine", "123456789", `company/${id}`])
    expect((await browser.ask(`/admin/erasure?search=${encodeURIComponent(text)}`)).text).not.toContain(
      `<code>${id}`,
    );
  const asked = { document: `company/${id}`, word: "EFFACER" };
  expect((await browser.confirm("/admin/erasure/confirm", asked)).status).toBe(404);
  expect((await stranger.pull()).documents).toHaveLength(1);
});

test("retention says what would go, and removes it once the box is ticked", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = newId();
  await device.push({ collection: "company", kind: "create", id, fields: { name: "Fonderie" } });
  await device.push({ collection: "company", kind: "delete", id, baseRev: 1 });
  hub.later(401 * 24 * 60 * minute);
  const browser = await signIn(hub);
  expect((await browser.ask("/admin/retention")).text).toMatch(/supprimés ou effacés[^]*?400 jours[^]*?>1</);
  expect(await browser.confirm("/admin/retention")).toMatchObject({ status: 422 });
  expect((await browser.confirm("/admin/retention", { read: "yes" })).text).toMatch(
    /Retiré\s: 1 document supprimé/,
  );
  expect((await browser.ask("/admin/retention")).text).toContain("Rien n’a dépassé sa durée");
});
