/** Devices of one organisation, for who runs it: by the commands and by the page. */
import type { Device } from "../store/access-store.ts";
import type { Store } from "../store/store.ts";
import { idleSeconds, longestSeconds } from "./page-session.ts";

/** Platform of the devices that are a browser signed in to the administration page. */
export const pagePlatform = "admin-page";

/** `ended`: a session of the administration page that was left open; its cookie is no longer good. */
export type DeviceState = "active" | "revoked" | "replaced" | "ended";

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

/** Only in its own organisation; false when there is no such device there, or it was revoked before. */
export async function revokeDevice({ access }: Store, scope: string, id: string, at: Date): Promise<boolean> {
  const isThere = (await access.devices(scope)).some((device) => device.id === id);
  return isThere && (await access.revokeDevice(id, at));
}

function stateOf(device: Device, now: Date): DeviceState {
  if (device.revokedAt) return "revoked";
  if (device.replacedBy !== undefined) return "replaced";
  const { createdAt, lastSeenAt = createdAt, platform } = device;
  const since = (date: Date) => (now.getTime() - date.getTime()) / 1000;
  const isOver = since(lastSeenAt) > idleSeconds + 300 || since(createdAt) > longestSeconds;
  return platform === pagePlatform && isOver ? "ended" : "active";
}
