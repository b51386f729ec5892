/** Delivery by hand (docs/delivery.md): what waits, in a file that somebody carries to the hub. */
import type { DeliveryContent } from "../../shared/delivery/delivery-file.ts";
import { deliveryExtension, maxDeliveryContent } from "../../shared/delivery/delivery-file.ts";
import { problem } from "../../shared/problem.ts";
import { dayOf } from "../../shared/language/dates.ts";
import { maxPushBytes, maxPushOperations, schemaVersion } from "../../shared/sync/protocol.ts";
import { deliveryKeys, keepDeliveryKeys } from "../data/delivery-keys.ts";
import { type Notebook, theNotebook } from "../data/notebook.ts";
import { offerPending } from "../data/pending.ts";
import { readState } from "../data/sync-write.ts";
import type { HubApi } from "./hub-api.ts";
import { newSigningKey, sealDelivery } from "./seal-delivery.ts";

/** The hub, the device and the moment of the last agreement: once a start, and after each new device id. */
let agreed: string | undefined;

/** Agrees with the hub on keys, while it can be reached: for whom files will be sealed, and what will sign them. */
export async function agreeOnKeys(hub: HubApi, notebook: Notebook = theNotebook()): Promise<void> {
  const { head, sync } = await readState(notebook);
  const who = sync && `${sync.hub} ${sync.epoch} ${head.device}`;
  if (sync === undefined || who === agreed) return;
  const { sealing } = await hub.hello();
  if (sealing) {
    const known = await deliveryKeys(notebook);
    const key = known ?? (await newKey(hub));
    await keepDeliveryKeys(
      { hub: sync.hub, device: head.device, sealing, signingKey: key.signingKey },
      notebook,
    );
  }
  agreed = who;
}

async function newKey(hub: HubApi): Promise<{ signingKey: CryptoKey }> {
  const { privateKey, publicKey } = await newSigningKey();
  // The hub first: a key it does not know proves nothing.
  await hub.registerKey({ key: publicKey });
  return { signingKey: privateKey };
}

/** A file, ready to be saved. */
export interface DeliveryFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Operations in it, and those that it has no room for. */
  readonly operations: number;
  readonly left: number;
}

/**
 * Seals what waits; undefined: nothing does. It keeps waiting here: the hub confirms it at the next exchange, as
 * « duplicate ». Throws `hub.not_enrolled` when no key was ever agreed on, and `storage.*`.
 */
export async function makeDelivery(notebook: Notebook = theNotebook()): Promise<DeliveryFile | undefined> {
  const keys = await deliveryKeys(notebook);
  const { sync } = await readState(notebook);
  if (keys === undefined || sync === undefined) throw problem.hub.notEnrolled({});
  const envelope = { epoch: sync.epoch, device: keys.device, schema: schemaVersion };
  const pushes: DeliveryContent["pushes"] = [];
  let [operations, size, after] = [0, 0, 0];
  for (;;) {
    const ops = await offerPending(
      { operations: maxPushOperations, bytes: maxPushBytes * 0.9, after },
      notebook,
    );
    const last = ops.at(-1);
    if (!last) break;
    const push = { ...envelope, ops };
    size += new TextEncoder().encode(JSON.stringify(push)).length + 100;
    if (size > maxDeliveryContent) break;
    pushes.push(push);
    operations += ops.length;
    after = last.seq;
  }
  const { head } = await readState(notebook);
  // Another window has begun another chain meanwhile: what was read is of the one before.
  if (head.device !== keys.device) return await makeDelivery(notebook);
  if (pushes.length === 0) return undefined;
  const bytes = await sealDelivery({ ...keys, content: { pushes } });
  return {
    name: `carnet-ia-livraison-${dayOf(notebook.now())}.${deliveryExtension}`,
    ...{ bytes, operations, left: Math.max(0, head.waiting - operations) },
  };
}
