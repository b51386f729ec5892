/**
 * Signing in with the account of one's organisation (OpenID Connect, authorization code with PKCE, RFC 8252): the system's
 * browser goes to the provider, comes back to this machine, and the hub exchanges what it brought.
 */
import * as oidc from "openid-client";
import type { Enrolment } from "../../shared/host/enrolment.ts";
import { readHubAddress } from "../../shared/host/enrolment.ts";
import { problem } from "../../shared/problem.ts";
import type { DeviceSelf } from "../../shared/sync/protocol.ts";
import type { Fetch } from "./hub-client.ts";
import type { HubSession } from "./hub-session.ts";
import { loopbackRedirect } from "./loopback-redirect.ts";

export interface SignInOptions {
  readonly session: Pick<HubSession, "provider" | "enrolWith">;
  readonly fetch: Fetch;
  /** Shows the provider's page in the system's browser. */
  readonly open: (address: string) => Promise<void>;
  /** A password forgotten, a second factor: some minutes, not an evening. */
  readonly patienceMs?: number;
}

export interface SignIn {
  (input: { readonly address: string; readonly device: DeviceSelf }): Promise<Enrolment>;
  /** Ends the one under way, which fails with the reason `cancelled`. */
  readonly cancel: () => void;
}

/** One sign-in at a time: a new one ends the one whose page was closed. Throws `hub.sign_in_failed`. */
export function hubSignIn({ session, fetch, open, patienceMs = 300_000 }: SignInOptions): SignIn {
  let cancel = (): void => undefined;
  const signIn = async ({ address, device }: Parameters<SignIn>[0]): Promise<Enrolment> => {
    cancel();
    const ending = new AbortController();
    cancel = () => ending.abort(problem.hub.signInFailed({ reason: "cancelled" }));
    const provider = await session.provider(address);
    if (!provider) throw problem.hub.signInFailed({ reason: "no_oidc" });
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const configuration = await discover(provider.issuer, provider.clientId, fetch);
    const redirect = await loopbackRedirect(state, patienceMs);
    try {
      ending.signal.throwIfAborted();
      cancel = redirect.close;
      const { redirectUri } = redirect;
      await open(
        oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: provider.scopes,
          code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: "S256",
          state,
          nonce,
        }).href,
      );
      const back = await redirect.comesBack;
      const { issuer } = configuration.serverMetadata();
      // RFC 9207: an answer that another provider sent us is not exchanged.
      if ((back.get("iss") ?? issuer) !== issuer) throw problem.hub.signInFailed({ reason: "other_issuer" });
      const code = back.get("code") ?? "";
      return await session.enrolWith(address, device, { oidc: { code, codeVerifier, redirectUri, nonce } });
    } finally {
      // What was shown is still on its way to the browser: the page closes the server once it is read.
      if (cancel === redirect.close) cancel = () => undefined;
      setTimeout(redirect.close, 1_000).unref();
    }
  };
  return Object.assign(signIn, { cancel: () => cancel() });
}

/** TLS, or a provider on this machine for trials. */
async function discover(issuer: string, clientId: string, fetch: Fetch): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  if (readHubAddress(url.origin) === undefined) throw problem.hub.signInFailed({ reason: "no_tls" });
  try {
    return await oidc.discovery(url, clientId, undefined, oidc.None(), {
      [oidc.customFetch]: (address, { method, headers, body, signal }) =>
        fetch(address, { method, headers, body: body ?? null, signal: signal ?? null, redirect: "error" }),
      // oxlint-disable-next-line typescript/no-deprecated -- a provider on this machine only, checked above
      execute: url.protocol === "http:" ? [oidc.allowInsecureRequests] : [],
      timeout: 15,
    });
  } catch (thrown) {
    throw problem.hub.unreachable({ reason: "provider" }, { cause: thrown });
  }
}
