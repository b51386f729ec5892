import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import {
  directoryBase,
  directoryClient,
  retryAfterSeconds,
} from "../../src/main/services/directory-client.ts";

let close: (() => void) | undefined;
afterEach(() => close?.());

async function aServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  return typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
}

const client = (base: string, now = () => performance.now()) =>
  directoryClient({ base, version: "1.2.3", fetch: (address, options) => fetch(address, options), now });

describe("directoryClient", () => {
  test("asks with our name and gives the answer as it came", async () => {
    const seen: unknown[] = [];
    const base = await aServer((request, response) => {
      seen.push(request.url, request.headers["user-agent"]);
      response.end(JSON.stringify({ results: [], total_results: 0 }));
    });
    expect(await client(base)("/search?q=pain")).toEqual({
      status: 200,
      body: { results: [], total_results: 0 },
    });
    expect(seen).toEqual(["/search?q=pain", "CarnetIA/1.2.3"]);
  });

  test("after a 429, does not ask again before the time it was given", async () => {
    let asked = 0;
    const base = await aServer((_, response) => {
      asked += 1;
      response.writeHead(429, { "Retry-After": "5" }).end();
    });
    let now = 0;
    const ask = client(base, () => now);
    expect(await ask("/search?q=a")).toMatchObject({ status: 429, retryAfterSeconds: 5 });
    now = 3_000;
    expect(await ask("/search?q=b")).toMatchObject({ status: 429, retryAfterSeconds: 2 });
    expect(asked).toBe(1);
    now = 5_001;
    await ask("/search?q=c");
    expect(asked).toBe(2);
  });

  test("does not follow a redirection, nor read without end, nor ask anything else", async () => {
    const moved = await aServer((_, response) =>
      response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end(),
    );
    await expect(client(moved)("/search?q=a")).rejects.toMatchObject({ code: "directory.unreachable" });
    close?.();
    const endless = await aServer((_, response) => {
      const chunk = Buffer.alloc(1_000_000, " ");
      const more = () => {
        while (response.write(chunk));
        response.once("drain", more);
      };
      more();
    });
    await expect(client(endless)("/search?q=a")).rejects.toMatchObject({ code: "directory.unreachable" });
    await expect(client(endless)("/admin?q=a")).rejects.toMatchObject({ code: "host.refused" });
  });

  test("without a network, says so", async () => {
    await expect(client("http://127.0.0.1:9")("/search?q=a")).rejects.toMatchObject({
      code: "directory.unreachable",
      params: { reason: "network" },
    });
  });

  test("a page of error is a status and no body", async () => {
    const base = await aServer((_, response) => response.writeHead(502).end("<html>Bad gateway</html>"));
    expect(await client(base)("/search?q=a")).toEqual({ status: 502, body: null });
  });
});

test("retryAfterSeconds reads seconds and dates, within reason", () => {
  const now = Date.parse("2026-11-23T10:00:00Z");
  expect(retryAfterSeconds("3", now)).toBe(3);
  expect(retryAfterSeconds("Mon, 23 Nov 2026 10:00:07 GMT", now)).toBe(7);
  expect(retryAfterSeconds("Mon, 23 Nov 2026 09:00:00 GMT", now)).toBe(0);
  expect(retryAfterSeconds("999999", now)).toBe(600);
  expect(retryAfterSeconds("bientôt", now)).toBeUndefined();
  expect(retryAfterSeconds(null, now)).toBeUndefined();
});

test("a trial may name another directory, on https or on this machine only", () => {
  expect(directoryBase({})).toBe("https://recherche-entreprises.api.gouv.fr");
  expect(directoryBase({ CARNET_DIRECTORY_URL: "http://127.0.0.1:9000/x" })).toBe("http://127.0.0.1:9000");
  expect(() => directoryBase({ CARNET_DIRECTORY_URL: "http://exemple.fr" })).toThrow();
});
