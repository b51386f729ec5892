import { mkdtemp, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identityPath, serveWebEdition } from "../../src/main/services/web-edition-server.ts";
import type { RunningWebEdition } from "../../src/main/services/web-edition-server.ts";
import { problem } from "../../src/shared/problem.ts";

let served: RunningWebEdition;
const asked: string[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "carnet-web-"));
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  served = await serveWebEdition(
    {
      folder,
      version: "1.2.3",
      directory: (path) => {
        asked.push(path);
        if (path.includes("cut")) return Promise.reject(problem.directory.unreachable({ reason: "network" }));
        return Promise.resolve({ status: 200, body: { results: [] } });
      },
    },
    0,
  );
});
afterAll(() => served.close());

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(served.origin + path, { headers, method });

test("sends the page with the policy of both editions", async () => {
  const page = await get("/");
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  expect(page.headers.get("cross-origin-opener-policy")).toBe("same-origin");
});

test("an unknown page is refused with the same policy", async () => {
  const page = await get("/absent.html");
  expect(page.status).toBe(404);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("a page that points its own name here (DNS rebinding) is turned away", async () => {
  const status = await new Promise((settle) => {
    request(`${served.origin}/`, { headers: { Host: "evil.example" } }, (answer) =>
      settle(answer.statusCode),
    ).end();
  });
  expect(status).toBe(421);
});

test("only reads", async () => expect((await get("/", {}, "POST")).status).toBe(405));

test("says who it is to the next start", async () => {
  expect(await (await get(identityPath)).json()).toEqual({ app: "carnet-ia", version: "1.2.3" });
});

describe("the directory", () => {
  const ours = { "Carnet-Client": "web" };
  test("is asked for our page", async () => {
    const answer = await get("/directory/search?q=pain", ours);
    expect(await answer.json()).toEqual({ ok: true, value: { status: 200, body: { results: [] } } });
    expect(asked).toEqual(["/search?q=pain"]);
  });
  test("is not asked for another site", async () => {
    for (const headers of [{}, { ...ours, "Sec-Fetch-Site": "cross-site" }]) {
      expect(await (await get("/directory/search?q=x", headers)).json()).toMatchObject({
        ok: false,
        code: "host.refused",
      });
    }
    expect(asked).toEqual(["/search?q=pain"]);
  });
  test("a cut network crosses as a problem", async () => {
    expect(await (await get("/directory/search?q=cut", ours)).json()).toMatchObject({
      ok: false,
      code: "directory.unreachable",
    });
  });
});

test("a port that is taken is refused with the system's word", async () => {
  const again = serveWebEdition(
    { folder: ".", version: "0", directory: () => Promise.reject(new Error()) },
    served.port,
  );
  await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
});
