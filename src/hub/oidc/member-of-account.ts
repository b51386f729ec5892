/** The member behind an account of the organisation's identity provider (authorization code, PKCE: sync.md §3). */
import { randomUUID } from "node:crypto";
import * as oidc from "openid-client";
import { z } from "zod";
import type { EnrolRequest } from "../../shared/sync/protocol.ts";
import type { OidcConfig } from "../config.ts";
import type { HubContext } from "../context.ts";
import { HubError } from "../plugins/problems.ts";
import type { Member } from "../store/access-store.ts";

/** What the desktop asks of the provider. */
export const oidcScopes = "openid profile";

const Account = z.object({ sub: z.string().min(1), name: z.string().min(1).max(120).optional() });

/**
 * Exchanges the code the desktop brought, checks the identity token, and finds who it is. Somebody who is not known joins
 * as an ambassador: the provider says who may use this client. Throws {@link HubError} `sign_in_refused`, `no_oidc`.
 */
export async function memberOfAccount(
  { store, config }: HubContext,
  proof: NonNullable<EnrolRequest["oidc"]>,
): Promise<Member> {
  if (!config.oidc) throw new HubError(404, "no_oidc");
  const account = await exchange(config.oidc, proof);
  const { issuer } = config.oidc;
  const known = await store.access.memberBySubject(issuer, account.sub);
  if (known) return known;
  const [scope] = await store.access.scopes();
  if (!scope) throw new HubError(503, "unavailable");
  const member = {
    id: randomUUID(),
    scope: scope.id,
    name: account.name ?? account.sub,
    role: "ambassador",
  } as const;
  await store.access.createMember(member);
  await store.access.linkSubject(member.id, issuer, account.sub);
  return { ...member, isDisabled: false };
}

async function exchange(
  config: OidcConfig,
  { code, codeVerifier, redirectUri, nonce }: NonNullable<EnrolRequest["oidc"]>,
): Promise<z.infer<typeof Account>> {
  const back = new URL(redirectUri);
  back.searchParams.set("code", code);
  back.searchParams.set("iss", config.issuer);
  try {
    const tokens = await oidc.authorizationCodeGrant(await discover(config), back, {
      pkceCodeVerifier: codeVerifier,
      ...(nonce === undefined ? {} : { expectedNonce: nonce }),
      idTokenExpected: true,
    });
    return Account.parse(tokens.claims());
  } catch (thrown) {
    if (isUnreachable(thrown)) throw new HubError(503, "unavailable", {}, 10);
    throw new HubError(401, "sign_in_refused");
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  // Without TLS only on this machine, for trials.
  const isLoopback = url.protocol === "http:" && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  return await oidc.discovery(
    url,
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret),
    {
      // oxlint-disable-next-line typescript/no-deprecated -- a provider on this machine only
      execute: isLoopback ? [oidc.allowInsecureRequests] : [],
      timeout: 15,
    },
  );
}

function isUnreachable(thrown: unknown): boolean {
  return thrown instanceof TypeError && thrown.message === "fetch failed";
}
