/** How often one device, or one address that has not said who it is, may ask (per process; a proxy may add its own). */
import rateLimit from "@fastify/rate-limit";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { HubError } from "./problems.ts";

/**
 *
 */
export async function limits(app: App, { config }: HubContext): Promise<void> {
  await app.register(rateLimit, {
    // After the caller is known.
    hook: "preHandler",
    timeWindow: 60_000,
    max: (request) => (request.caller ? config.rate.device : config.rate.address),
    keyGenerator: ({ caller, ip }) => (caller ? `device ${caller.device}` : `address ${ip}`),
    addHeadersOnExceeding: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
    },
    addHeaders: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
      "retry-after": false,
    },
    errorResponseBuilder: (_request, { ttl }) => new HubError(429, "too_many_requests", {}, ttl / 1000),
  });
}
