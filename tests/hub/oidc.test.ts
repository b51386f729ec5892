/** Signing in with the account of one's organisation: the desktop's own code, a real hub, a real provider. */
import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { hubClient } from "../../src/main/services/hub-client.ts";
import { hubSession } from "../../src/main/services/hub-session.ts";
import { hubSignIn } from "../../src/main/services/hub-sign-in.ts";
import { startProvider } from "../support/oidc-provider.ts";
import { request } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

const keptNowhere = () => ({
  read: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
  forget: () => Promise.resolve(),
});

async function aHubWithAProvider() {
  const provider = await startProvider();
  onTestFinished(() => {
    provider.close();
  });
  const hub = await startTestHub({ HUB_OIDC_ISSUER: provider.issuer, HUB_OIDC_CLIENT_ID: provider.clientId });
  const signIn = (login: string) => {
    const session = hubSession({
      ask: hubClient(fetch),
      enrolments: keptNowhere(),
      tokens: { ...keptNowhere(), isSafe: () => Promise.resolve(true) },
      proposal: () => Promise.resolve(undefined),
    });
    const open = (address: string) => {
      void provider.browse(address, { login });
      return Promise.resolve();
    };
    const device = { id: randomUUID(), name: "Portable", platform: "linux" };
    return hubSignIn({ session, fetch, open })({ address: hub.url, device });
  };
  return { hub, provider, signIn };
}

test("somebody new joins as an ambassador; the same account on another notebook is the same person", async () => {
  const { hub, signIn } = await aHubWithAProvider();
  const first = await signIn("camille");
  const second = await signIn("camille");
  const other = await signIn("dominique");
  expect(first).toMatchObject({ role: "ambassador", scope: hub.scope });
  expect(second.user.id).toBe(first.user.id);
  expect(second.device).not.toBe(first.device);
  expect(other.user.id).not.toBe(first.user.id);
});

test("a code that is made up, or another's, opens nothing", async () => {
  const { hub, provider } = await aHubWithAProvider();
  expect((await request(`${hub.url}/v1/oidc`, "GET")).body).toMatchObject({ issuer: provider.issuer });
  const answer = await request(`${hub.url}/v1/enrol`, "POST", {
    oidc: { code: "made-up", codeVerifier: "x".repeat(43), redirectUri: "http://127.0.0.1:9/callback" },
    device: { id: randomUUID(), name: "n", platform: "p" },
  });
  expect(answer).toMatchObject({ status: 401, body: { code: "sign_in_refused" } });
  expect(await hub.store.access.members(hub.scope)).toEqual([]);
});

test("a provider that does not answer is said, and tried again later", async () => {
  const hub = await startTestHub({ HUB_OIDC_ISSUER: "http://127.0.0.1:9", HUB_OIDC_CLIENT_ID: "x" });
  const answer = await request(`${hub.url}/v1/enrol`, "POST", {
    oidc: { code: "c", codeVerifier: "x".repeat(43), redirectUri: "http://127.0.0.1:9/callback" },
    device: { id: randomUUID(), name: "n", platform: "p" },
  });
  expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" } });
});
