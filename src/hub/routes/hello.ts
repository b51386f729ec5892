/** `GET /v1/hello`: which hub, which protocol, what time (sync.md §3). */
import {
  Hello,
  maxPushBytes,
  maxPushOperations,
  protocolVersion,
  schemaVersion,
  type SealingKey,
} from "../../shared/sync/protocol.ts";
import { sealingKeyId } from "../../shared/delivery/delivery-file.ts";
import type { App } from "../app-type.ts";
import type { HubContext } from "../context.ts";
import { isRunStore, type RunStore } from "../store/store.ts";

/**
 *
 */
export function helloRoutes(app: App, { store, now }: HubContext): void {
  app.get("/v1/hello", { config: { access: "public" }, schema: { response: { 200: Hello } } }, async () => {
    const { id, epoch } = await store.identity();
    return {
      hub: id,
      epoch,
      protocol: { min: protocolVersion, max: protocolVersion },
      schema: { min: schemaVersion, max: schemaVersion },
      time: now().toISOString(),
      maxOps: maxPushOperations,
      maxBytes: maxPushBytes,
      ...(isRunStore(store) ? { sealing: await sealingOf(store) } : {}),
    };
  });
}

async function sealingOf({ delivery }: RunStore): Promise<SealingKey> {
  const { publicKey } = await delivery.sealingPair();
  return { id: sealingKeyId(publicKey), key: publicKey };
}
