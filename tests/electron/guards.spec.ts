/** What a page may not do in the desktop edition, tried from inside the page itself. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/electron.ts";

/** Runs a text in the page: what is tried here is not typed, on purpose. */
const tryIn = (page: Page, text: string) => page.evaluate<unknown>(text);

test("the page is ours, without Node, with the two functions of the bridge", async ({ open }) => {
  const { page } = await open();
  expect(page.url()).toMatch(/^app:\/\/carnet\//);
  expect(
    await tryIn(page, `["require", "process", "module", "Buffer"].filter((name) => name in globalThis)`),
  ).toEqual([]);
  expect(await tryIn(page, `Object.keys(carnetBridge)`)).toEqual(["call", "on"]);
});

test("no other page, no window, no network", async ({ open }) => {
  const { app, page } = await open();
  const before = page.url();
  await tryIn(page, `void (location.href = "https://exemple.fr/")`);
  await tryIn(page, `void window.open("https://exemple.fr/")`);
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  for (const address of ["https://exemple.fr/", "http://127.0.0.1:1/", "file:///etc/hosts"]) {
    expect(await tryIn(page, `fetch("${address}").then(() => "sent", () => "refused")`)).toBe("refused");
  }
});

test("the protocol serves the bundle alone, with its policy", async ({ open }) => {
  const { page } = await open();
  const policy = `fetch("/index.html").then((answer) => answer.headers.get("content-security-policy"))`;
  expect(await tryIn(page, policy)).toContain("default-src 'none'");
  for (const path of ["/../main/main.js", "/..%2fmain%2fmain.js", "/%2e%2e/package.json"]) {
    expect(await tryIn(page, `fetch("${path}").then(({ status }) => status)`)).toBe(404);
  }
  const violation = `new Promise((said) => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => said(violatedDirective), { once: true });
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.wasRun = true" }));
  })`;
  expect(await tryIn(page, violation)).toMatch(/^script-src/);
  expect(await tryIn(page, `"wasRun" in window`)).toBe(false);
});

test("the door refuses an unknown channel and another shape", async ({ open }) => {
  const { page } = await open();
  expect(
    await tryIn(page, `carnetBridge.call("shell.anything", {}).then(() => "answered", () => "rejected")`),
  ).toBe("rejected");
  expect(await tryIn(page, `carnetBridge.call("links.open", { url: "file:///etc/passwd" })`)).toMatchObject({
    ok: false,
    code: "host.refused",
  });
  expect(await tryIn(page, `carnetBridge.call("about")`)).toMatchObject({
    ok: true,
    value: { kind: "electron" },
  });
});

test("permissions are denied", async ({ open }) => {
  const { page } = await open();
  for (const name of ["geolocation", "camera", "microphone", "notifications"]) {
    expect(
      await tryIn(page, `navigator.permissions.query({ name: "${name}" }).then(({ state }) => state)`),
    ).toBe("denied");
  }
});
