import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hubClient } from "../../src/main/services/hub-client.ts";
import { hubSession } from "../../src/main/services/hub-session.ts";
import { hubSignIn } from "../../src/main/services/hub-sign-in.ts";
import { EnrolRequest } from "../../src/shared/sync/protocol.ts";
import { fakeHub } from "../support/fake-hub.ts";
import type { FakeHub } from "../support/fake-hub.ts";
import { startProvider, type TestProvider } from "../support/oidc-provider.ts";

const device = { id: "d1", name: "Portable", platform: "linux" };
let provider: TestProvider;
let hub: FakeHub;

beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => {
  provider.close();
});
beforeEach(async () => {
  hub = await fakeHub({ issuer: provider.issuer });
});
afterEach(() => hub.close());

const aSession = () =>
  hubSession({
    ask: hubClient(fetch),
    enrolments: keptNowhere(),
    tokens: { ...keptNowhere(), isSafe: () => Promise.resolve(true) },
    proposal: () => Promise.resolve(undefined),
  });
const keptNowhere = () => ({
  read: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
  forget: () => Promise.resolve(),
});

const aSignIn = (open: (address: string) => Promise<void>, patienceMs?: number) =>
  hubSignIn({ session: aSession(), fetch, open, ...(patienceMs === undefined ? {} : { patienceMs }) });

describe("signing in with one's organisation", () => {
  test("cancelled while the browser is elsewhere: it ends, and says why", async () => {
    const signIn = aSignIn(() => {
      setTimeout(signIn.cancel, 20);
      return Promise.resolve();
    });
    await expect(signIn({ address: hub.address, device })).rejects.toMatchObject({
      code: "hub.sign_in_failed",
      params: { reason: "cancelled" },
    });
  });

  test("brings the hub a code that the provider exchanges for who this is", async () => {
    let page = "";
    const signIn = aSignIn((address) => {
      void provider.browse(address).then((shown) => (page = shown));
      return Promise.resolve();
    });
    expect(await signIn({ address: hub.address, device })).toMatchObject({ hub: "hub-1", device: "d1" });
    expect(page).toContain("Vous pouvez fermer cette page");
    const sent = hub.heard.find(({ path }) => path === "/v1/enrol");
    const { oidc } = EnrolRequest.parse(JSON.parse(sent?.body ?? "{}"));
    const exchanged = await fetch(`${provider.issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        client_id: "carnet-desktop",
        code: oidc?.code ?? "",
        code_verifier: oidc?.codeVerifier ?? "",
        redirect_uri: oidc?.redirectUri ?? "",
      }),
    });
    expect(await exchanged.json()).toHaveProperty("id_token");
  });

  test("that the person refuses, or forgets, ends with words and without an enrolment", async () => {
    const refused = aSignIn((address) => provider.browse(address, { refuses: true }).then(() => undefined));
    await expect(refused({ address: hub.address, device })).rejects.toMatchObject({
      code: "hub.sign_in_failed",
      params: { reason: "denied" },
    });
    const forgotten = aSignIn(() => Promise.resolve(), 20);
    await expect(forgotten({ address: hub.address, device })).rejects.toMatchObject({
      params: { reason: "timeout" },
    });
    expect(hub.heard.some(({ path }) => path === "/v1/enrol")).toBe(false);
  });

  test("asked again, ends the page that was left open", async () => {
    const pages: string[] = [];
    const signIn = aSignIn((address) => {
      pages.push(address);
      if (pages.length === 2) void provider.browse(address);
      return Promise.resolve();
    });
    const first = signIn({ address: hub.address, device });
    const refused = expect(first).rejects.toMatchObject({ params: { reason: "cancelled" } });
    while (pages.length === 0) await new Promise(setImmediate);
    expect(await signIn({ address: hub.address, device })).toMatchObject({ device: "d1" });
    await refused;
  });

  test("an answer without our state, or of another provider, is turned away", async () => {
    const signIn = aSignIn(async (address) => {
      const asked = new URL(address).searchParams;
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.search = "?code=stolen&state=guessed";
      expect((await fetch(back)).status).toBe(404);
      back.searchParams.set("state", asked.get("state") ?? "");
      back.searchParams.set("iss", "https://evil.example");
      await fetch(back);
    });
    await expect(signIn({ address: hub.address, device })).rejects.toMatchObject({
      params: { reason: "other_issuer" },
    });
  });

  test("is not offered by a hub that has no provider", async () => {
    const plain = await fakeHub();
    await expect(aSignIn(() => Promise.resolve())({ address: plain.address, device })).rejects.toMatchObject({
      params: { reason: "no_oidc" },
    });
    expect(await aSession().meetHub({ address: plain.address })).toMatchObject({ canSignIn: false });
    expect(await aSession().meetHub({ address: hub.address })).toMatchObject({ canSignIn: true });
    await plain.close();
  });
});
