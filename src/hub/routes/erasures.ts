/** `POST /v1/erasures`: the right to be forgotten, asked from a notebook by a coordinator or an administrator. */
import { ErasureAnswer, ErasureRequest } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";
import { isRunStore } from "../store/store.ts";

/** Asked again, it erases nothing more: the receipt is then empty. Only on a store that can be run, as the administration. */
export function erasureRoutes(app: App, { store, now }: HubContext): void {
  if (!isRunStore(store)) return;
  const options = {
    config: { access: "coordinator" as const },
    schema: { body: ErasureRequest, response: { 200: ErasureAnswer } },
  };
  app.post("/v1/erasures", options, async (request) => {
    const { scope, user } = callerOf(request);
    const done = await store.operations.erase(scope, request.body, user);
    return ErasureAnswer.parse({ at: now().toISOString(), ...done });
  });
}
