/** Joining a hub and leaving it, from a screen. */
import type { Host } from "../../shared/host/borders.ts";
import { readHubAddress, readInvitation } from "../../shared/host/enrolment.ts";
import type { Enrolment } from "../../shared/host/enrolment.ts";
import { problem } from "../../shared/problem.ts";
import { newDeviceId } from "../data/enrolled.ts";
import { withdrawSamples } from "../data/withdraw-samples.ts";
import { deviceName } from "./device-name.ts";
import { syncNow } from "./loop.ts";

/**
 * Uses an invitation. `address` may be a whole link with its code (`https://hub…#CODE`); the device id is new each time, so
 * that what another hub was told under an older one stays apart. The sample companies leave this notebook, unless they are
 * to be sent too. Throws `hub.*`.
 */
export async function enrol(
  host: Host,
  { address, code }: { readonly address: string; readonly code: string },
  withSamples = false,
): Promise<Enrolment> {
  const pasted = readInvitation(address);
  const origin = pasted?.address ?? readHubAddress(address);
  if (origin === undefined) throw problem.hub.addressInvalid({});
  const enrolment = await host.enrolHub({
    address: origin,
    code: pasted?.code ?? code,
    device: { id: newDeviceId(), ...deviceName() },
  });
  await begin(withSamples);
  return enrolment;
}

/** Joins with the account of one's organisation, in the system's browser. Throws `hub.*`. */
export async function signIn(host: Host, address: string, withSamples = false): Promise<Enrolment> {
  const enrolment = await host.signInHub({ address, device: { id: newDeviceId(), ...deviceName() } });
  await begin(withSamples);
  return enrolment;
}

async function begin(withSamples: boolean): Promise<void> {
  if (!withSamples) await withdrawSamples();
  syncNow();
}

/** Leaves the hub: what waits stays here, and nothing more is sent or received. */
export async function leave(host: Host): Promise<void> {
  await host.leaveHub();
  syncNow();
}
