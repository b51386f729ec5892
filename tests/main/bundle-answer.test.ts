import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { answerFromBundle } from "../../src/main/services/bundle-answer.ts";
import { securityHeaders } from "../../src/shared/host/security-headers.ts";

let folder: string;
beforeAll(async () => {
  const above = await mkdtemp(join(tmpdir(), "carnet-app-"));
  folder = join(above, "renderer");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  await writeFile(join(folder, "assets/main-1.js"), "0");
  await writeFile(join(above, "secret.json"), "{}");
});
const ask = (url: string, method = "GET") => answerFromBundle(folder, { url, method });

test.each([
  "app://carnet/",
  "app://carnet/index.html",
  "app://carnet/#/companies",
  "app://carnet/assets/main-1.js",
])("%s is served, with the policy of both editions", async (url) => {
  const answer = await ask(url);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject(
    Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value])),
  );
});

describe("nothing else", () => {
  test.each([
    "app://other/index.html",
    "app://carnet.evil/index.html",
    "app://carnet:81/index.html",
    "app://eve@carnet/index.html",
    "app://eve:pass@carnet/index.html",
    "https://carnet/index.html",
    "file:///etc/passwd",
    "app:index.html",
    "not an address",
    "",
  ])("from elsewhere: %s", async (url) => expect((await ask(url)).status).toBe(404));

  test.each([
    "app://carnet/../secret.json",
    "app://carnet/..%2fsecret.json",
    "app://carnet/%2e%2e/secret.json",
    "app://carnet/%2e%2e%2fsecret.json",
    "app://carnet/.%2e/secret.json",
    "app://carnet/%252e%252e%252fsecret.json",
    "app://carnet/..\\secret.json",
    "app://carnet/..%5csecret.json",
    "app://carnet/assets/%00/main-1.js",
    "app://carnet/index.html%00.js",
    "app://carnet//index.html",
    "app://carnet/index.html?raw",
    "app://carnet/assets/",
    "app://carnet/%E0%A4%A",
  ])("out of the bundle: %s", async (url) => expect((await ask(url)).status).toBe(404));

  test.each(["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "get"])("with %s", async (method) => {
    expect((await ask("app://carnet/index.html", method)).status).toBe(405);
  });

  test("and a refusal carries the policy too", async () => {
    const { headers } = await ask("app://carnet/absent.html");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});
