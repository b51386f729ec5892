/** Headers of every answer, the protocol's version, and who may not be cached, framed or guessed. */
import { headers, protocolVersion } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { HubError } from "./problems.ts";

/** The hub answers data; a page of its own (`/admin`) says what more it needs. */
const policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The headers of every answer. */
export async function readAlways({ store, config }: HubContext): Promise<Record<string, string>> {
  const isSecure = config.publicUrl?.startsWith("https:") === true;
  return {
    [headers.hub]: (await store.identity()).id,
    "cache-control": "no-store",
    "content-security-policy": policy,
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    ...(isSecure ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

/** @param always what {@link readAlways} gave */
export function security(app: App, always: Readonly<Record<string, string>>): void {
  app.addHook("onRequest", async (request, reply) => {
    void reply.headers({ ...always });
    const path = request.routeOptions.url ?? "";
    if (!path.startsWith("/v1/") || path === "/v1/hello") {
      await Promise.resolve();
      return;
    }
    if (request.headers[headers.protocol] !== String(protocolVersion)) {
      throw new HubError(426, "protocol_unsupported", {
        protocol: { min: protocolVersion, max: protocolVersion },
      });
    }
  });
}
