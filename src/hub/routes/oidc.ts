/** `GET /v1/oidc`: what a desktop needs to open the provider's page. */
import { OidcAnswer } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { oidcScopes } from "../oidc/member-of-account.ts";
import { HubError } from "../plugins/problems.ts";

/**
 *
 */
export function oidcRoutes(app: App, { config }: HubContext): void {
  const options = { config: { access: "public" as const }, schema: { response: { 200: OidcAnswer } } };
  app.get("/v1/oidc", options, () => {
    if (!config.oidc) throw new HubError(404, "no_oidc");
    const { issuer, clientId } = config.oidc;
    return { issuer, clientId, scopes: oidcScopes };
  });
}
