/** `POST /v1/push` (sync.md §3). */
import { maxPushBytes, maxPushOperations, PushAnswer, PushRequest } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";
import type { Metrics } from "../plugins/metrics.ts";
import { HubError } from "../plugins/problems.ts";
import { acceptPush } from "../sync/accept-push.ts";
import { PushRefused } from "../sync/push-refused.ts";

const statuses: Readonly<Record<PushRefused["code"], number>> = {
  epoch_changed: 409,
  forked: 409,
  expected_seq: 409,
  bad_hash: 409,
  invalid_envelope: 400,
  wrong_device: 403,
};

/** What is answered to a push that is refused; any other failure as it is. */
export function pushProblem(thrown: unknown): unknown {
  return thrown instanceof PushRefused
    ? new HubError(statuses[thrown.code], thrown.code, thrown.detail)
    : thrown;
}

/**
 *
 */
export function pushRoutes(app: App, { store, now }: HubContext, metrics: Metrics): void {
  const options = {
    config: { access: "push" as const },
    bodyLimit: maxPushBytes,
    schema: { body: PushRequest, response: { 200: PushAnswer } },
  };
  app.post("/v1/push", options, async (request) => {
    if (request.body.ops.length > maxPushOperations) throw new HubError(413, "too_large");
    try {
      const answer = await acceptPush(store.sync, callerOf(request), request.body, now().toISOString());
      metrics.pushed(answer);
      return answer;
    } catch (thrown) {
      throw pushProblem(thrown);
    }
  });
}
