/** A file brought by hand, as if its device had pushed it: opened, proven, then decided like any push. */
import type { DeliveryAnswer } from "../../shared/delivery/delivery-file.ts";
import type { PushAnswer } from "../../shared/sync/protocol.ts";
import type { RunStore } from "../store/store.ts";
import { acceptPush } from "../sync/accept-push.ts";
import { DeliveryRefused, isSignedBy, openDelivery, pushesOf } from "./open-delivery.ts";

export interface Reception {
  readonly store: RunStore;
  readonly now: () => Date;
  /** Of whoever carries it: a file of another organisation is not received. */
  readonly scope: string;
  /** Told of each push, for the metrics. */
  readonly onPush: (answer: PushAnswer) => void;
}

/**
 * Receives it, once or again: what the hub has already is counted as duplicate. Throws {@link DeliveryRefused}, and
 * `PushRefused` at the first push that does not follow what the hub has; those before it stay received.
 */
export async function receiveDelivery(
  { store, now, scope, onPush }: Reception,
  file: Uint8Array,
): Promise<{ readonly device: string; readonly answer: DeliveryAnswer }> {
  const [{ id }, pair] = await Promise.all([store.identity(), store.delivery.sealingPair()]);
  const opened = await openDelivery(file, id, pair);
  const { device } = opened.sender;
  const [enrolled, keys] = await Promise.all([
    store.access.enrolled(device),
    store.delivery.deviceKeys(device),
  ]);
  // One answer for a device that is not known, of another organisation, or that did not sign.
  if (enrolled?.member.scope !== scope || !(await isSignedBy(opened, keys)))
    throw new DeliveryRefused("delivery_not_proven");
  const { member, device: known } = enrolled;
  if (known.revokedAt || member.isDisabled) throw new DeliveryRefused("delivery_revoked");
  // Its notebook speaks under another id, and has offered there all that the hub had not confirmed.
  if (known.replacedBy !== undefined) throw new DeliveryRefused("delivery_replaced");

  const answer = { operations: 0, applied: 0, merged: 0, duplicate: 0, quarantined: 0, erased: 0 };
  const pusher = { user: member.id, scope, role: member.role, device };
  for (const push of await pushesOf(opened)) {
    const pushed = await acceptPush(store.sync, pusher, push, now().toISOString());
    onPush(pushed);
    for (const { status } of pushed.results) {
      answer.operations += 1;
      answer[status] += 1;
    }
  }
  return { device, answer };
}
