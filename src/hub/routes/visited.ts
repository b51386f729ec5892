/** `GET /v1/visited`: SIRETs already visited in the scope, under a keyed hash: no name, no number in clear. */
import { createHmac } from "node:crypto";
import { VisitedAnswer } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";

/**
 *
 */
export function visitedRoutes(app: App, { store }: HubContext): void {
  const options = { config: { access: "member" as const }, schema: { response: { 200: VisitedAnswer } } };
  app.get("/v1/visited", options, async (request) => {
    const { key, visited } = await store.access.visited(callerOf(request).scope);
    return {
      key: Buffer.from(key).toString("base64"),
      visited: visited.map(({ siret, month }) => ({
        hash: createHmac("sha256", key).update(siret).digest("hex"),
        month,
      })),
    };
  });
}
