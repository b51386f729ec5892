/** Devices of one organisation, for who runs it: by the commands and by the page. */
import { randomUUID } from "node:crypto";
import type { Device } from "../store/access-store.ts";
import type { Store } from "../store/store.ts";
import { idleSeconds, longestSeconds } from "./page-session.ts";

/** Ids that no notebook may take: what a device says of itself decides nothing here. */
const reserved = "hub-";
const reservedForPages = `${reserved}page-`;

/** Whether an id is one of the hub's own. */
export const isReserved = (id: string): boolean => id.startsWith(reserved);

/** A browser signed in to the administration page. */
export const newPageDevice = (): string => `${reservedForPages}${randomUUID()}`;

/** Whether a device is a browser signed in to the administration page. */
export const isPageDevice = (id: string): boolean => id.startsWith(reservedForPages);

/** Where the hub writes what it had set apart, one per member: their history says who let it in. */
export const serverDeviceOf = (member: string): string => `${reserved}${member}`;

/**
 * `ended`: a session of the administration page that was left open; its cookie is no longer good. `server`: the hub's
 * own, which could no longer write if it were revoked.
 */
export type DeviceState = "active" | "revoked" | "replaced" | "ended" | "server";

export interface ListedDevice extends Device {
  readonly memberName: string;
  readonly state: DeviceState;
}

/** With the names of their people, and what they are still good for. */
export async function listDevices(
  { access }: Store,
  scope: string,
  now: Date,
): Promise<readonly ListedDevice[]> {
  const [members, devices] = await Promise.all([access.members(scope), access.devices(scope)]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return devices.map((device) => ({
    ...device,
    memberName: names.get(device.member) ?? device.member,
    state: stateOf(device, now),
  }));
}

/** Only in its own organisation; false when there is no such device of a person there, or it was revoked before. */
export async function revokeDevice({ access }: Store, scope: string, id: string, at: Date): Promise<boolean> {
  const isThere = (await access.devices(scope)).some(
    (device) => device.id === id && device.id !== serverDeviceOf(device.member),
  );
  return isThere && (await access.revokeDevice(id, at));
}

function stateOf(device: Device, now: Date): DeviceState {
  if (device.revokedAt) return "revoked";
  if (device.id === serverDeviceOf(device.member)) return "server";
  if (device.replacedBy !== undefined) return "replaced";
  const { createdAt, lastSeenAt = createdAt, id } = device;
  const since = (date: Date) => (now.getTime() - date.getTime()) / 1000;
  const isOver = since(lastSeenAt) > idleSeconds + 300 || since(createdAt) > longestSeconds;
  return isPageDevice(id) && isOver ? "ended" : "active";
}
