import { expect, test } from "vitest";
import { hubClient } from "../../src/main/services/hub-client.ts";
import { fakeHub } from "../support/fake-hub.ts";

const never = () => Promise.reject(new Error("must not be asked"));
const target = { address: "https://hub.exemple.fr" };

test("only the hub is spoken to, under /v1/, in TLS unless it is this machine", async () => {
  const ask = hubClient(never);
  for (const path of ["//evil.example/v1/x", "/admin", "/v1/../admin", "/v1/%2e%2e/admin"])
    await expect(ask(target, { path, method: "GET" })).rejects.toMatchObject({ code: "host.refused" });
  for (const address of ["http://hub.exemple.fr", "https://hub.exemple.fr/other", "file:///etc"])
    await expect(ask({ address }, { path: "/v1/pull", method: "GET" })).rejects.toMatchObject({
      code: "host.refused",
    });
});

test("proves who asks, says its protocol, compresses what is long and gives the answer whole", async () => {
  const hub = await fakeHub();
  const ask = hubClient(fetch);
  const long = JSON.stringify({ words: "visite ".repeat(1_000) });
  const send = (body: string) =>
    ask({ address: hub.address, accessToken: "access-0-1" }, { path: "/v1/push?a=1", method: "POST", body });
  const [short, compressed] = [await send("{}"), await send(long)];
  await hub.close();
  expect(short.headers["carnet-hub"]).toBe("hub-1");
  expect(JSON.parse(new TextDecoder().decode(compressed.body))).toMatchObject({ length: long.length });
  const [one, two] = hub.heard;
  expect(one).toMatchObject({ path: "/v1/push?a=1", body: "{}" });
  expect(one?.headers).toMatchObject({
    authorization: "Bearer access-0-1",
    "carnet-protocol": "1",
    "content-type": "application/json",
  });
  expect(one?.headers["content-encoding"]).toBeUndefined();
  expect(two?.headers["content-encoding"]).toBe("gzip");
  expect(Number(two?.headers["content-length"])).toBeLessThan(200);
});

test("the bytes of a file are sent as they are: tus counts them", async () => {
  const hub = await fakeHub();
  const body = new Uint8Array(5_000);
  await hubClient(fetch)({ address: hub.address }, { path: "/v1/files/1", method: "PATCH", body });
  await hub.close();
  expect(hub.heard[0]?.headers).toMatchObject({
    "content-length": "5000",
    "content-type": "application/octet-stream",
  });
});

test("a cut network, a redirection and an endless answer have their name", async () => {
  const cut = hubClient(() => Promise.reject(new TypeError("cut")));
  await expect(cut(target, { path: "/v1/pull", method: "GET" })).rejects.toMatchObject({
    code: "hub.unreachable",
    params: { reason: "network" },
  });
  const late = hubClient(() => Promise.reject(new DOMException("late", "TimeoutError")));
  await expect(late(target, { path: "/v1/pull", method: "GET" })).rejects.toMatchObject({
    params: { reason: "timeout" },
  });
  const endless = hubClient(() => {
    const piece = new Uint8Array(1_000_000);
    const body = new ReadableStream({ pull: (stream) => stream.enqueue(piece) });
    return Promise.resolve(new Response(body));
  });
  await expect(endless(target, { path: "/v1/pull", method: "GET" })).rejects.toMatchObject({
    params: { reason: "too-large" },
  });
});
