/** `/healthz`: this process runs. `/readyz`: it can serve. */
import { z } from "zod";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { HubError } from "../plugins/problems.ts";

const Ok = z.object({ status: z.literal("ok") });

/**
 *
 */
export function healthRoutes(app: App, { store }: HubContext): void {
  const options = {
    config: { access: "public" as const, rateLimit: false },
    schema: { response: { 200: Ok } },
  };
  app.get("/healthz", options, () => ({ status: "ok" as const }));
  app.get("/readyz", options, async (request) => {
    try {
      await store.check();
    } catch (thrown) {
      request.log.warn({ err: thrown }, "not ready");
      throw new HubError(503, "unavailable", {}, 2);
    }
    return { status: "ok" as const };
  });
}
