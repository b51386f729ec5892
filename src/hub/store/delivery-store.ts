/** The part of the store for what comes by hand (docs/delivery.md). */
import type { SealingPair } from "../delivery/open-delivery.ts";

/** Keys of one device that are kept; older ones no longer prove anything. */
export const mostDeviceKeys = 8;

export interface DeliveryStore {
  /** The hub's, made the first time it is asked for, whatever process asks. */
  sealingPair(): Promise<SealingPair>;
  /** Public keys of a device, hex. */
  deviceKeys(device: string): Promise<readonly string[]>;
  /** Nothing when it has it already. */
  addDeviceKey(device: string, key: string): Promise<void>;
}
