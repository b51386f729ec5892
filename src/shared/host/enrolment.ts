/** Whom this notebook is on which hub, as a host keeps it: no secret in here, tokens never leave the host. */
import { z } from "zod";
import { DeviceId, DeviceSelf, Member } from "../sync/protocol.ts";
import type { EnrolAnswer } from "../sync/protocol.ts";

/** Names and addresses that never leave the machine, hence the only ones where clear text is allowed. */
const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Scheme, name or number of a machine, port: no account, no path, nothing that another reader could read otherwise. */
const addressPattern = /^(?:(https?):\/\/)?([a-z0-9.-]{1,253}|\[[0-9a-f:]{2,45}\])(?::(\d{1,5}))?\/*$/;

/** The origin of an address a person typed (`hub.cci.fr`, `https://hub.cci.fr/`), or `undefined`: TLS, or this machine. */
export function readHubAddress(typed: string): string | undefined {
  const [, scheme = "https", host, port = ""] = addressPattern.exec(typed.trim().toLowerCase()) ?? [];
  if (host === undefined || (scheme === "http" && !loopback.has(host))) return undefined;
  const isUsual = port === "" || port === (scheme === "https" ? "443" : "80");
  return `${scheme}://${host}${isUsual ? "" : `:${Number(port)}`}`;
}

/** The origin of a hub: `https`, or `http` on this machine. */
export const HubAddress = z
  .string()
  .max(300)
  .refine((address) => readHubAddress(address) === address, "expected the origin of a hub");

/** An invitation code, as typed: the hub is the judge of its form. */
const Code = z.string().trim().min(1).max(100);

/** What a person may paste at once: `https://hub.cci.fr#CODE`. Nothing is read from what has no `#`. */
export function readInvitation(pasted: string): { address: string; code: string } | undefined {
  const [before = "", after = ""] = pasted.trim().split("#", 2);
  const address = readHubAddress(before);
  const code = Code.safeParse(after);
  return address !== undefined && code.success ? { address, code: code.data } : undefined;
}

/** A device as the page names it. The hub reads the same words, and forgives those of a later version. */
export const Device = DeviceSelf.extend({ id: DeviceId.max(64) }).strict();

/** Whom this notebook is, and where: kept by the host in clear. */
export const Enrolment = Member.pick({ device: true, user: true, scope: true, role: true })
  .strip()
  .extend({
    /** Identifier of the hub: what every answer must carry (`Carnet-Hub`). */
    hub: z.string().min(1).max(200),
    address: HubAddress,
  });
export type Enrolment = z.infer<typeof Enrolment>;

/** A hub that `npm start` runs beside the app, with a code to enrol on it at once. */
export const HubProposal = z.object({ address: HubAddress, code: Code.optional() });
export type HubProposal = z.infer<typeof HubProposal>;

export const HubState = z.object({
  enrolment: Enrolment.optional(),
  /** Only while not enrolled. */
  proposed: HubProposal.optional(),
});
export type HubState = z.infer<typeof HubState>;

/**
 * How to enrol. With `code`: an invitation. Without: a new device id for the same person, proven by the present tokens.
 * Without `address`: the hub of the present enrolment, or the one that serves the page.
 */
export const EnrolInput = z.strictObject({
  address: HubAddress.optional(),
  code: Code.optional(),
  device: Device,
});
export type EnrolInput = z.infer<typeof EnrolInput>;

/** What is at an address. `canSignIn`: with the account of one's organisation (OpenID Connect), and this host can do it. */
export const MetHub = z.object({ hub: z.string(), address: HubAddress, canSignIn: z.boolean() });
export type MetHub = z.infer<typeof MetHub>;

/** An enrolment out of the hub's answer. */
export function enrolmentFrom(hub: string, address: string, answer: EnrolAnswer): Enrolment {
  const { device, user, scope, role } = answer;
  return { hub, address, device, user, scope, role };
}
