import { request } from "node:http";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { serveWebEdition } from "../../src/main/services/web-edition-server.ts";
import type { RunningWebEdition } from "../../src/main/services/web-edition-server.ts";
import { fakeHub } from "../support/fake-hub.ts";
import type { FakeHub } from "../support/fake-hub.ts";

let hub: FakeHub;
let served: RunningWebEdition;
let address: string | undefined;
const remembered: (string | undefined)[] = [];
const ours = { "Carnet-Client": "web", "Carnet-Protocol": "1", "Content-Type": "application/json" };

beforeEach(async () => {
  hub = await fakeHub();
  ({ address } = hub);
  remembered.length = 0;
  const folder = await mkdtemp(join(tmpdir(), "carnet-forward-"));
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  served = await serveWebEdition(
    {
      folder,
      version: "1.2.3",
      directory: () => Promise.reject(new Error("not asked")),
      hub: {
        address: () => address,
        proposed: () => Promise.resolve({ address: hub.address, code: "GOOD-CODE" }),
        remember: (chosen) => {
          remembered.push(chosen);
          address = chosen;
          return Promise.resolve();
        },
      },
    },
    0,
  );
});
afterEach(async () => {
  await served.close();
  await hub.close();
});

type Options = Omit<RequestInit, "headers"> & { headers?: Record<string, string> };
const ask = (path: string, options: Options = {}) =>
  fetch(served.origin + path, { ...options, headers: { ...ours, ...options.headers } });
const enrol = () =>
  ask("/v1/enrol", {
    method: "POST",
    body: JSON.stringify({ code: "GOOD-CODE", device: { id: "d1", name: "P", platform: "linux" } }),
  });
const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.replace(/;.*/, ""))
    .join("; ");

describe("the way to the hub", () => {
  test("gives the hub's cookies to the page, and the page's to the hub: no one else's either way", async () => {
    const answer = await enrol();
    expect(answer.status).toBe(201);
    expect(answer.headers.get("carnet-hub")).toBe("hub-1");
    expect(
      answer.headers.getSetCookie().every((line) => /HttpOnly; Secure; SameSite=Strict/.test(line)),
    ).toBe(true);
    expect(await answer.json()).not.toHaveProperty("accessToken");
    const cookie = `session-of-another-program=1; ${cookiesOf(answer)}`;
    expect((await ask("/v1/pull?since=0", { headers: { cookie } })).status).toBe(200);
    const heard = hub.heard.at(-1);
    expect(heard?.path).toBe("/v1/pull?since=0");
    expect(heard?.headers).toMatchObject({ "carnet-client": "web", "carnet-protocol": "1" });
    expect(heard?.headers.cookie).toBe(cookiesOf(answer));
    expect(heard?.headers).not.toHaveProperty("origin");
    expect(heard?.headers.host).toBe(new URL(hub.address).host);
  });

  test("keeps one policy, whatever the hub sends", async () => {
    const answer = await ask("/v1/hello");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("is for our own page only", async () => {
    const others = [
      fetch(`${served.origin}/v1/hello`),
      ask("/v1/hello", { headers: { "Sec-Fetch-Site": "cross-site" } }),
      ask("/v1/hello", { headers: { "Sec-Fetch-Site": "same-site" } }),
      ask("/v1/hello", { headers: { "Sec-Fetch-Site": "none" } }),
    ];
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(await raw({ path: "/v1/hello", headers: { ...ours, Host: "evil.example" } })).toMatchObject({
      status: 421,
    });
    expect(hub.heard).toEqual([]);
  });

  test("leads to the hub alone, and only under /v1/", async () => {
    for (const path of [
      "http://evil.example/v1/hello",
      "//evil.example/v1/hello",
      "/v1/../admin",
      "/admin",
    ]) {
      const { status, headers } = await raw({ path, headers: ours });
      expect([404, 502], path).toContain(status);
      expect(headers).not.toHaveProperty("carnet-hub");
    }
    expect(hub.heard).toEqual([]);
  });

  test("passes a portal's page as it is, without an id it did not have nor a cookie", async () => {
    hub.behave("captive");
    const answer = await ask("/v1/hello");
    expect(answer.status).toBe(200);
    expect(answer.headers.has("carnet-hub")).toBe(false);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.text()).toContain("Wi-Fi");
  });

  test("says as its own that the hub does not answer, or that there is none", async () => {
    await hub.close();
    const answer = await ask("/v1/hello");
    expect(answer.status).toBe(502);
    expect(answer.headers.get("forward-failure")).toBe("hub.unreachable");
    expect(answer.headers.has("carnet-hub")).toBe(false);
    expect(await answer.json()).toEqual({
      ok: false,
      code: "hub.unreachable",
      params: { reason: "ECONNREFUSED" },
    });
    address = undefined;
    expect((await ask("/v1/hello")).headers.get("forward-failure")).toBe("hub.not_enrolled");
  });

  test("streams events one by one, and stops with the page", async () => {
    const cookie = cookiesOf(await enrol());
    const ending = new AbortController();
    const stream = await ask("/v1/events", { headers: { cookie }, signal: ending.signal });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain(": welcome");
    hub.tellHead(7);
    expect((await reader?.read())?.value).toContain('{"ver":7}');
    ending.abort();
    await vi.waitFor(() => expect(hub.listeners()).toBe(0));
  });

  test("streams what the page sends, compressed or not, byte for byte", async () => {
    const cookie = cookiesOf(await enrol());
    const words = JSON.stringify({ words: "visite ".repeat(200_000) });
    const compressed = await new Response(
      new Blob([words]).stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer();
    const answer = await ask("/v1/push", {
      method: "POST",
      body: compressed,
      headers: { cookie, "Content-Encoding": "gzip" },
    });
    expect(await answer.json()).toMatchObject({ length: words.length });
    expect(hub.heard.at(-1)?.body).toBe(words);
  });
});

describe("the choice of a hub", () => {
  const choose = (method: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask("/hub-address", { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

  test("says where the hub is and what is proposed", async () => {
    expect(await (await choose("GET")).json()).toEqual({
      ok: true,
      value: { address: hub.address, proposed: { address: hub.address, code: "GOOD-CODE" } },
    });
  });
  test("is kept, and what the former hub gave goes", async () => {
    const answer = await choose("POST", { address: "https://hub.cci.fr" });
    expect(await answer.json()).toEqual({ ok: true, value: { address: "https://hub.cci.fr" } });
    expect(
      answer.headers.getSetCookie().map((line) => /^carnet_\w+=; Path=\/v1(\/token)?; Max-Age=0/.test(line)),
    ).toEqual([true, true]);
    await choose("DELETE");
    expect(remembered).toEqual(["https://hub.cci.fr", undefined]);
  });
  test("made again changes nothing", async () => {
    const answer = await choose("POST", { address: hub.address });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(remembered).toEqual([]);
  });
  test.each([
    { address: "http://hub.cci.fr" },
    { address: "file:///etc" },
    { address: "x".repeat(3_000) },
    {},
    "text",
  ])("%j is refused", async (body) => {
    expect(await (await choose("POST", body)).json()).toMatchObject({
      ok: false,
      code: "hub.address_invalid",
    });
    expect(remembered).toEqual([]);
  });
  test("is our own page's", async () => {
    const answers = [
      await choose("POST", { address: "https://evil.example" }, { "Sec-Fetch-Site": "cross-site" }),
      await fetch(`${served.origin}/hub-address`),
    ];
    for (const answer of answers)
      expect(await answer.json()).toMatchObject({ ok: false, code: "host.refused" });
    expect(remembered).toEqual([]);
  });
});

/** A request whose path and host are written as they are: `fetch` would tidy them. */
function raw({ path, headers }: { path: string; headers: Record<string, string> }) {
  return new Promise<{ status: number | undefined; headers: object }>((settle, failed) => {
    const { hostname, port } = new URL(served.origin);
    request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      settle({ status: answer.statusCode, headers: answer.headers });
    })
      .once("error", failed)
      .end();
  });
}
