import { describe, expect, test } from "vitest";
import { borders } from "../../src/shared/host/borders.ts";

const accepts = (name: keyof typeof borders, input: unknown) => borders[name].input.safeParse(input).success;

test("each border has its own channel", () => {
  const channels = Object.values(borders).map(({ channel }) => channel);
  expect(new Set(channels).size).toBe(channels.length);
});

describe("openLink", () => {
  test.each(["https://www.francenum.gouv.fr/", "mailto:contact@exemple.fr", "tel:+33123456789"])(
    "%s passes",
    (url) => expect(accepts("openLink", { url })).toBe(true),
  );
  test.each([
    "http://exemple.fr",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smb://serveur/partage",
    "ms-msdt:/id",
    "https:",
    "\\\\serveur\\partage",
    " javascript:alert(1)",
    "data:text/html,<script>",
  ])("%s is refused", (url) => expect(accepts("openLink", { url })).toBe(false));
});

describe("searchDirectory", () => {
  test.each(["/search?q=boulangerie&per_page=5", "/near_point?lat=48.8&long=2.3"])("%s passes", (path) =>
    expect(accepts("searchDirectory", { path })).toBe(true),
  );
  test.each([
    "/search",
    "//evil.example/search?q=1",
    "/../admin?x=1",
    "/search?q=a b",
    "https://x/search?q=1",
    "/other?q=1",
  ])("%s is refused", (path) => expect(accepts("searchDirectory", { path })).toBe(false));
});

test("fetchHub takes a path of the hub, never an address nor a way out", () => {
  expect(accepts("fetchHub", { path: "/v1/push", method: "POST", body: "{}" })).toBe(true);
  expect(accepts("fetchHub", { path: "/v1/pull?since=0&after=..", method: "GET" })).toBe(true);
  for (const path of [
    "//evil.example/v1/",
    "https://evil.example/v1/",
    "/\\evil.example/v1/",
    "v1",
    "/admin",
    "/v1/../admin",
    "/v1/%2E%2e/admin",
    "/v1/..?x",
  ]) {
    expect(accepts("fetchHub", { path, method: "GET" }), path).toBe(false);
  }
});

test.each(["cookie", "authorization", "host", "carnet-client", "carnet-protocol", "content-encoding"])(
  "the header %s is the host's",
  (name) => {
    const headers = { [name]: "x" };
    expect(accepts("fetchHub", { path: "/v1/pull", method: "GET", headers })).toBe(false);
  },
);

test("saveFile takes bytes, not something that looks like them", () => {
  const file = { name: "synthèse.pdf", mime: "application/pdf" };
  expect(accepts("saveFile", { ...file, bytes: new Uint8Array([1]) })).toBe(true);
  expect(accepts("saveFile", { ...file, bytes: [1] })).toBe(false);
});
