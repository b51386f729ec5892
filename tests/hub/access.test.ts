/** Who may do what: every route × every role, tokens of every kind, codes, cookies, and what the log keeps. */
import { createHmac, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { EnrolAnswer } from "../../src/shared/sync/protocol.ts";
import { AdminBrowser } from "../support/hub/admin-browser.ts";
import { newId, request, TestDevice } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

const minute = 60_000;

/** What each role gets of each route; a route that is not here fails the test. */
const expected: Readonly<
  Record<
    string,
    readonly [none: number, ambassador: number, coordinator: number, admin: number, revoked: number]
  >
> = {
  "GET /v1/hello": [200, 200, 200, 200, 200],
  "POST /v1/enrol": [401, 409, 409, 409, 403],
  "POST /v1/token": [401, 401, 401, 401, 401],
  "POST /v1/push": [401, 200, 200, 200, 200],
  "GET /v1/pull": [401, 200, 200, 200, 403],
  "POST /v1/reconcile": [401, 200, 200, 200, 403],
  "GET /v1/events": [401, 200, 200, 200, 403],
  "GET /v1/members": [401, 200, 200, 200, 403],
  "GET /v1/visited": [401, 200, 200, 200, 403],
  // Bytes that are no such file: let through, then told so.
  "POST /v1/deliveries": [401, 400, 400, 400, 403],
  "PUT /v1/device/key": [401, 200, 200, 200, 403],
  "POST /v1/erasures": [401, 403, 200, 200, 403],
  "OPTIONS /v1/files": [401, 204, 204, 204, 403],
  // No header of tus: let through, then told so.
  "POST /v1/files": [401, 412, 412, 412, 403],
  "GET /v1/files/:id": [401, 404, 404, 404, 403],
  "HEAD /v1/files/:id": [401, 404, 404, 404, 403],
  "PATCH /v1/files/:id": [401, 404, 404, 404, 403],
  "DELETE /v1/files/:id": [401, 404, 404, 404, 403],
  "GET /v1/oidc": [404, 404, 404, 404, 404],
  "GET /healthz": [200, 200, 200, 200, 200],
  "GET /readyz": [200, 200, 200, 200, 200],
  "GET /metrics": [200, 200, 200, 200, 200],
  "GET /openapi.json": [200, 200, 200, 200, 200],
};

/** The administration page asks for its own cookie, whatever token comes: 303 leads to its sign-in. */
const expectedOfPages: Readonly<
  Record<
    string,
    readonly [none: number, ambassador: number, admin: number, signedIn: number, revoked: number]
  >
> = {
  "GET /admin/style.css": [200, 200, 200, 200, 200],
  "GET /admin/sign-in": [200, 200, 200, 200, 200],
  // No page of ours sent these forms: refused, once one is signed in.
  "POST /admin/sign-in": [403, 403, 403, 403, 403],
  "GET /admin": [303, 303, 303, 200, 303],
  "GET /admin/devices": [303, 303, 303, 200, 303],
  "GET /admin/devices/:id/revoke": [303, 303, 303, 404, 303],
  "POST /admin/devices/:id/revoke": [303, 303, 303, 403, 303],
  "GET /admin/members": [303, 303, 303, 200, 303],
  "GET /admin/invitations": [303, 303, 303, 200, 303],
  "GET /admin/quarantine": [303, 303, 303, 200, 303],
  "GET /admin/history": [303, 303, 303, 200, 303],
  "GET /admin/quarantine/:id": [303, 303, 303, 404, 303],
  "GET /admin/members/:id/disable": [303, 303, 303, 404, 303],
  "POST /admin/members/:id/disable": [303, 303, 303, 403, 303],
  "GET /admin/members/:id/enable": [303, 303, 303, 404, 303],
  "POST /admin/members/:id/enable": [303, 303, 303, 403, 303],
  "GET /admin/members/:id/role": [303, 303, 303, 404, 303],
  "POST /admin/members/:id/role": [303, 303, 303, 403, 303],
  "GET /admin/invitations/:id/cancel": [303, 303, 303, 404, 303],
  "POST /admin/invitations/:id/cancel": [303, 303, 303, 403, 303],
  "GET /admin/quarantine/:id/repair": [303, 303, 303, 404, 303],
  "POST /admin/quarantine/:id/repair": [303, 303, 303, 403, 303],
  "GET /admin/quarantine/:id/drop": [303, 303, 303, 404, 303],
  "POST /admin/quarantine/:id/drop": [303, 303, 303, 403, 303],
  "POST /admin/invitations": [303, 303, 303, 403, 303],
  "GET /admin/erasure": [303, 303, 303, 200, 303],
  // No document is asked for.
  "GET /admin/erasure/confirm": [303, 303, 303, 400, 303],
  "POST /admin/erasure/confirm": [303, 303, 303, 403, 303],
  "GET /admin/storage": [303, 303, 303, 200, 303],
  "GET /admin/deliveries": [303, 303, 303, 200, 303],
  "POST /admin/deliveries": [303, 303, 303, 403, 303],
  "GET /admin/retention": [303, 303, 303, 200, 303],
  "POST /admin/retention": [303, 303, 303, 403, 303],
  "POST /admin/sign-out": [303, 303, 303, 403, 303],
};

test("every page × who asks, by the table above", async () => {
  const hub = await startTestHub();
  const [ambassador, admin] = [await hub.enrol("ambassador"), await hub.enrol("admin")];
  const [signedIn, revoked] = [
    await AdminBrowser.signedIn(hub.url, await hub.invite("admin")),
    await AdminBrowser.signedIn(hub.url, await hub.invite("admin")),
  ];
  const last = (await hub.store.access.devices(hub.scope)).at(-1);
  await hub.store.access.revokeDevice(last?.id ?? "", new Date());
  const asking: Readonly<Record<string, string>>[] = [
    {},
    { authorization: `Bearer ${ambassador.accessToken}` },
    { authorization: `Bearer ${admin.accessToken}` },
    { cookie: signedIn.cookie },
    { cookie: revoked.cookie },
  ];
  for (const [route, statuses] of Object.entries(expectedOfPages)) {
    const [method = "", path = ""] = route.split(" ");
    for (const [index, headers] of asking.entries()) {
      const answer = await fetch(`${hub.url}${path}`, { method, headers, redirect: "manual" });
      expect([route, index, answer.status]).toEqual([route, index, statuses[index]]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("content-security-policy")).toMatch(
        /^default-src 'none';.*frame-ancestors 'none'/,
      );
      expect(answer.headers.get("content-security-policy")).not.toMatch(/unsafe|script|\*/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
  }
});

test("every route × every role, by the table above; a new route must enter it", async () => {
  const hub = await startTestHub();
  const listed = routesOf(hub.app.printRoutes({ commonPrefix: false, includeHooks: false }));
  expect(listed.sort()).toEqual(Object.keys({ ...expected, ...expectedOfPages }).sort());
  const devices = [
    await hub.enrol("ambassador"),
    await hub.enrol("coordinator"),
    await hub.enrol("admin"),
    await hub.enrol(),
  ];
  await hub.store.access.revokeDevice(devices[3]?.id ?? "", new Date());
  for (const [route, statuses] of Object.entries(expected)) {
    const [method = "", path = ""] = route.split(" ");
    for (const [index, device] of [undefined, ...devices].entries()) {
      const body = bodyOf(route, device);
      const headers = device ? { authorization: `Bearer ${device.accessToken}` } : {};
      const controller = new AbortController();
      const answer = await fetch(`${hub.url}${path}`, {
        method,
        headers: {
          "carnet-protocol": "1",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: controller.signal,
      });
      controller.abort();
      expect([route, index, answer.status]).toEqual([route, index, statuses[index]]);
      expect(answer.headers.get("carnet-hub")).toBeTruthy();
    }
  }
});

/** `METHOD /path` of each route, from the tree Fastify prints: a branch continues the path above it. */
function routesOf(tree: string): string[] {
  const paths: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", part = "", methods = ""] = /^(\W*? )(\/\S*)(?: \((.*)\))?$/.exec(line) ?? [];
    if (part === "") return [];
    const depth = indent.length / 4;
    const path = `${paths[depth - 2] ?? ""}${part}`;
    paths.splice(depth - 1, paths.length, path);
    return methods === "" ? [] : methods.split(", ").map((method) => `${method} ${path}`);
  });
}

function bodyOf(route: string, device: TestDevice | undefined): unknown {
  switch (route) {
    case "POST /v1/enrol":
      // The id is theirs already: 409 says that the person was let through.
      return { device: { id: device?.id ?? randomUUID(), name: "n", platform: "p" } };
    case "POST /v1/token":
      return { refreshToken: "nonsense" };
    case "POST /v1/push":
      return { epoch: 1, device: device?.id ?? "x", schema: 1, ops: [] };
    case "PUT /v1/device/key":
      // Any point of the curve: here its generator.
      return {
        key: "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
      };
    case "POST /v1/erasures":
      return { collection: "company", id: newId() };
    case "POST /v1/reconcile":
      return [];
    default:
      return undefined;
  }
}

test("a token that is expired, forged, signed otherwise, of a disabled member, or of another hub", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const { id, signingKey } = await hub.store.identity();
  const forge = (claims: object, key: Uint8Array = signingKey, issuer = id) =>
    new SignJWT({ dev: device.id, ...claims })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(issuer)
      .setSubject(device.user)
      .setIssuedAt()
      .setExpirationTime("10m")
      .sign(key);
  const status = async (token: string) => {
    const { status: code, body } = await device.ask("GET", "/v1/members", undefined, {
      authorization: `Bearer ${token}`,
    });
    return { code, body };
  };
  const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${device.accessToken.split(".")[1] ?? ""}.`;
  expect(await status(await forge({}))).toMatchObject({ code: 200 });
  for (const bad of [
    await forge({}, new Uint8Array(32)),
    await forge({}, signingKey, "another-hub"),
    await forge({ dev: (await hub.enrol()).id }),
    await forge({ dev: randomUUID() }),
    none,
    "x",
    device.refreshToken,
  ]) {
    expect(await status(bad)).toMatchObject({ code: 401, body: { code: "token_invalid" } });
  }
  hub.later(16 * minute);
  expect(await status(device.accessToken)).toMatchObject({ code: 401, body: { code: "token_expired" } });
  hub.later(-16 * minute);
  await hub.store.access.updateMember(device.user, { isDisabled: true });
  expect(await status(device.accessToken)).toMatchObject({ code: 401, body: { code: "token_invalid" } });
});

test("a refresh token: the same answer within 60 s, the whole family gone after", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const refresh = (refreshToken: string) => request(`${hub.url}/v1/token`, "POST", { refreshToken });
  const first = await refresh(device.refreshToken);
  hub.later(30_000);
  const again = await refresh(device.refreshToken);
  expect(first.status).toBe(200);
  expect(again.body).toEqual(first.body);
  const { refreshToken = "" } = EnrolAnswer.parse(first.body);
  hub.later(31_000);
  expect(await refresh(device.refreshToken)).toMatchObject({ status: 401, body: { code: "token_invalid" } });
  expect(await refresh(refreshToken)).toMatchObject({ status: 401 });
  const tampered = device.refreshToken.replace(/\.1\./, ".2.");
  expect(await refresh(tampered)).toMatchObject({ status: 401 });
});

test("a hub restored from before a rotation still knows the notebook", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const { signingKey } = await hub.store.identity();
  const [family = ""] = device.refreshToken.split(".");
  const mac = createHmac("sha256", signingKey).update(`carnet refresh ${family}.9`).digest("base64url");
  expect((await request(`${hub.url}/v1/token`, "POST", { refreshToken: `${family}.9.${mac}` })).status).toBe(
    200,
  );
  expect((await request(`${hub.url}/v1/token`, "POST", { refreshToken: device.refreshToken })).status).toBe(
    401,
  );
});

test("a code works once, for 48 hours, however it is typed; guessing locks the address", async () => {
  const hub = await startTestHub();
  const code = await hub.invite();
  const enrol = (typed: string) =>
    request(`${hub.url}/v1/enrol`, "POST", {
      code: typed,
      device: { id: randomUUID(), name: "n", platform: "p" },
    });
  expect(
    (await enrol(` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `))
      .status,
  ).toBe(201);
  expect(await enrol(code)).toMatchObject({ status: 401, body: { code: "code_invalid" } });
  const late = await hub.invite();
  hub.later(49 * 60 * minute);
  expect(await enrol(late)).toMatchObject({ status: 401, body: { code: "code_invalid" } });
  const good = await hub.invite();
  for (let guess = 0; guess < 9; guess += 1) await enrol("AAAA-BBBB-CCCC");
  const locked = await enrol(good);
  expect(locked).toMatchObject({ status: 429, body: { code: "code_locked" } });
  expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(60);
  hub.later(16 * minute);
  expect((await enrol(good)).status).toBe(201);
});

test("two who use one code at the same moment: one of them is in", async () => {
  const hub = await startTestHub();
  const code = await hub.invite();
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() =>
      request(`${hub.url}/v1/enrol`, "POST", {
        code,
        device: { id: randomUUID(), name: "n", platform: "p" },
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
});

test("a device id that is somebody's gives the code back", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const code = await hub.invite();
  const taken = { code, device: { id: device.id, name: "n", platform: "p" } };
  expect(await request(`${hub.url}/v1/enrol`, "POST", taken)).toMatchObject({
    status: 409,
    body: { code: "device_taken" },
  });
  expect((await TestDevice.enrol(hub.url, code)).user).not.toBe(device.user);
});

test("a notebook takes a new device id for the same person", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = randomUUID();
  const answer = await device.ask("POST", "/v1/enrol", { device: { id, name: "n", platform: "p" } });
  expect(answer).toMatchObject({ status: 201, body: { device: id, user: { id: device.user } } });
  const before = (await hub.store.access.devices(hub.scope)).find((each) => each.id === device.id);
  expect(before?.replacedBy).toBe(id);
});

test("the web edition: tokens in cookies no script reads, and only with the header of the app", async () => {
  const hub = await startTestHub();
  const device = { id: randomUUID(), name: "n", platform: "web" };
  const web = { "carnet-client": "web" };
  const answer = await request(`${hub.url}/v1/enrol`, "POST", { code: await hub.invite(), device }, web);
  expect(answer.body).not.toHaveProperty("accessToken");
  const cookies = answer.headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Strict/);
  expect(cookies[1]).toMatch(/^carnet_refresh=.*Path=\/v1\/token;/);
  const cookie = cookies.map((each) => each.split(";")[0]).join("; ");
  expect((await request(`${hub.url}/v1/members`, "GET", undefined, { cookie, ...web })).status).toBe(200);
  expect((await request(`${hub.url}/v1/members`, "GET", undefined, { cookie })).status).toBe(401);
  const renewed = await request(`${hub.url}/v1/token`, "POST", {}, { cookie, ...web });
  expect(renewed.status).toBe(200);
  expect(renewed.headers.getSetCookie()).toHaveLength(2);
  expect((await request(`${hub.url}/v1/token`, "POST", {}, { cookie })).status).toBe(401);
});

test("another protocol is told which one is spoken; hello needs none", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  expect(await device.ask("GET", "/v1/pull", undefined, { "carnet-protocol": "2" })).toMatchObject({
    status: 426,
    body: { code: "protocol_unsupported", protocol: { min: 1, max: 1 } },
  });
  const hello = await fetch(`${hub.url}/v1/hello`);
  expect(await hello.json()).toMatchObject({
    epoch: 1,
    protocol: { min: 1, max: 1 },
    maxOps: 500,
    maxBytes: 4_194_304,
  });
});

test("too many requests from one device: 429 with a delay, and the others go on", async () => {
  const hub = await startTestHub({ HUB_RATE_DEVICE: "5" });
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const statuses = [];
  for (let turn = 0; turn < 7; turn += 1) statuses.push((await zoe.ask("GET", "/v1/members")).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const refused = await zoe.ask("GET", "/v1/members");
  expect(refused.body).toMatchObject({ code: "too_many_requests" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await ali.ask("GET", "/v1/members")).status).toBe(200);
});

test("no token, no code, no name and no content in the log", async () => {
  const hub = await startTestHub();
  const code = await hub.invite();
  const device = await TestDevice.enrol(hub.url, code);
  const [id, hidden] = [newId(), "Motsecret"];
  await device.push({ collection: "company", kind: "create", id, fields: { name: hidden, "bad!": 1 } });
  await device.push({ collection: "company", kind: "create", id: newId(), fields: { name: hidden } });
  await device.pull();
  await device.ask("POST", "/v1/push", `{"${hidden}`);
  await device.ask("GET", `/v1/pull?after=${hidden}`);
  await device.ask("GET", `/v1/${hidden}`);
  await hub.store.close();
  expect((await device.ask("GET", "/v1/pull")).status).toBe(500);
  const log = hub.log.join("");
  expect(hub.log.length).toBeGreaterThan(10);
  for (const word of [code, hidden, device.accessToken, device.refreshToken, device.user, id])
    expect(log).not.toContain(word);
});

test("a path that is known, by a method that is not: 405, and those that are", async () => {
  const hub = await startTestHub();
  for (const [method, path, allow] of [
    ["PUT", "/v1/push", "POST"],
    ["HEAD", "/v1/hello?x=1", "GET"],
    ["PUT", "/v1/files", "OPTIONS, POST"],
  ] as const) {
    const answer = await request(`${hub.url}${path}`, method);
    expect([path, answer.status, answer.headers.get("allow")]).toEqual([path, 405, allow]);
    expect(answer.headers.get("carnet-hub")).toBeTruthy();
  }
  expect((await request(`${hub.url}/v1/nowhere`, "PUT")).status).toBe(404);
  const slash = await fetch(`${hub.url}/admin/`, { redirect: "manual" });
  expect([slash.status, slash.headers.get("location")]).toEqual([308, "/admin"]);
});
