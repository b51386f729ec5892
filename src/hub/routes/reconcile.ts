/** `POST /v1/reconcile` (sync.md §3). */
import { z } from "zod";
import { maxReconcileItems, ReconcileAnswer, ReconcileItem } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { callerOf } from "../plugins/auth.ts";
import { HubError } from "../plugins/problems.ts";
import { reconcile } from "../sync/reconcile.ts";

/**
 *
 */
export function reconcileRoutes(app: App, { store }: HubContext): void {
  const options = {
    config: { access: "member" as const },
    schema: { body: z.array(ReconcileItem), response: { 200: ReconcileAnswer } },
  };
  app.post("/v1/reconcile", options, async (request) => {
    if (request.body.length > maxReconcileItems) throw new HubError(413, "too_large");
    const { epoch } = await store.identity();
    return await reconcile(store.sync, callerOf(request), request.body, epoch);
  });
}
