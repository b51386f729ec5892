/** `POST /v1/deliveries` and `PUT /v1/device/key`: what waits in a notebook, carried by hand (docs/delivery.md). */
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { DeliveryAnswer, deliveryMime, maxDeliveryBytes } from "../../shared/delivery/delivery-file.ts";
import { DeliveryKey } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { DeliveryRefused, type DeliveryRefusalCode, isSigningKey } from "../delivery/open-delivery.ts";
import { receiveDelivery } from "../delivery/receive-delivery.ts";
import { callerOf } from "../plugins/auth.ts";
import type { Metrics } from "../plugins/metrics.ts";
import { HubError } from "../plugins/problems.ts";
import { isRunStore } from "../store/store.ts";
import { pushProblem } from "./push.ts";

const statuses: Readonly<Record<DeliveryRefusalCode, number>> = {
  not_a_delivery: 400,
  delivery_newer: 400,
  delivery_damaged: 400,
  delivery_other_hub: 409,
  delivery_old_key: 409,
  delivery_not_proven: 403,
  delivery_revoked: 403,
  delivery_replaced: 409,
};

/** Files a minute of one person: opening one costs more than a push. */
const mostAMinute = 30;

/** What is answered to a file, or a push in it, that is refused; any other failure as it is. */
export function deliveryProblem(thrown: unknown): unknown {
  return thrown instanceof DeliveryRefused
    ? new HubError(statuses[thrown.code], thrown.code)
    : pushProblem(thrown);
}

/** Only on a store that can be run, as the administration. */
export async function deliveryRoutes(app: App, context: HubContext, metrics: Metrics): Promise<void> {
  const { store, config, now } = context;
  if (!isRunStore(store)) return;
  app.put(
    "/v1/device/key",
    {
      config: { access: "member" },
      bodyLimit: 4 * 1024,
      schema: { body: DeliveryKey, response: { 200: z.object({ device: z.string() }) } },
    },
    async (request) => {
      const { device } = callerOf(request);
      if (!(await isSigningKey(request.body.key))) throw new HubError(400, "invalid_envelope");
      await store.delivery.addDeviceKey(device, request.body.key);
      return { device };
    },
  );
  await app.register(async (plain) => {
    const scoped = plain.withTypeProvider<ZodTypeProvider>();
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(deliveryMime, { parseAs: "buffer" }, (_request, body, done) => {
      done(null, body);
    });
    const options = {
      config: {
        access: "member" as const,
        rateLimit: { max: Math.min(mostAMinute, config.rate.device) },
      },
      bodyLimit: maxDeliveryBytes,
      schema: { response: { 200: DeliveryAnswer } },
    };
    scoped.post("/v1/deliveries", options, async (request) => {
      const caller = callerOf(request);
      if (!Buffer.isBuffer(request.body)) throw new HubError(400, "not_a_delivery");
      try {
        const reception = { store, now, scope: caller.scope, onPush: metrics.pushed };
        const { device, answer } = await receiveDelivery(reception, request.body);
        request.log.info({ delivery: { device, carriedBy: caller.device, ...answer } }, "delivery received");
        return answer;
      } catch (thrown) {
        throw deliveryProblem(thrown);
      }
    });
    await Promise.resolve();
  });
}
