/** `GET /v1/pull` (sync.md §3). The page leaves as the text the store gave. */
import type { FastifyReply } from "fastify";
import { PullAnswer, PullQuery } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";
import type { Metrics } from "../plugins/metrics.ts";
import { HubError } from "../plugins/problems.ts";
import { BadCursor, readChanges, ResetRequired } from "../sync/read-changes.ts";

/**
 *
 */
export function pullRoutes(app: App, { store }: HubContext, metrics: Metrics): void {
  const options = {
    config: { access: "member" as const },
    schema: { querystring: PullQuery, response: { 200: PullAnswer } },
  };
  app.get("/v1/pull", options, async (request, reply) => {
    const text = await readChanges(store.sync, callerOf(request), request.query).catch(refuse);
    metrics.pulled(text.length);
    return sendText(reply, text);
  });
}

function refuse(thrown: unknown): never {
  if (thrown instanceof ResetRequired) throw new HubError(410, "reset_required");
  if (thrown instanceof BadCursor) throw new HubError(400, "invalid_envelope");
  throw thrown;
}

/** Fastify leaves a text as it is. */
function sendText(reply: FastifyReply, text: string): FastifyReply {
  return reply.type("application/json").send(text);
}
