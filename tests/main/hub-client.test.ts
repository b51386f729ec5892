import { expect, test } from "vitest";
import { hubClient } from "../../src/main/services/hub-client.ts";

const never = () => Promise.reject(new Error("must not be asked"));

test("before enrolment, no request leaves", async () => {
  const ask = hubClient({ origin: () => undefined, fetch: never });
  await expect(ask({ path: "/v1/pull", method: "GET" })).rejects.toMatchObject({ code: "hub.not_enrolled" });
});

test("only the enrolled hub is spoken to, without the headers that are the host's", async () => {
  const ask = hubClient({ origin: () => "https://hub.exemple.fr", fetch: never });
  await expect(ask({ path: "//evil.example/x", method: "GET" })).rejects.toMatchObject({
    code: "host.refused",
  });
  await expect(ask({ path: "/x", method: "GET", headers: { cookie: "a=1" } })).rejects.toMatchObject({
    code: "host.refused",
  });
});

test("gives status, headers and bytes; a cut network has its name", async () => {
  const asked: string[] = [];
  const ask = hubClient({
    origin: () => "https://hub.exemple.fr",
    fetch: (address) => {
      asked.push(address);
      return Promise.resolve(new Response("ok", { status: 202, headers: { "x-cursor": "7" } }));
    },
  });
  const answer = await ask({ path: "/v1/push?a=1", method: "POST", body: "{}" });
  expect(asked).toEqual(["https://hub.exemple.fr/v1/push?a=1"]);
  expect(answer.status).toBe(202);
  expect(answer.headers["x-cursor"]).toBe("7");
  expect(new TextDecoder().decode(answer.body)).toBe("ok");
  const cut = hubClient({
    origin: () => "https://hub.exemple.fr",
    fetch: () => Promise.reject(new TypeError("cut")),
  });
  await expect(cut({ path: "/", method: "GET" })).rejects.toMatchObject({ code: "hub.unreachable" });
});
