/** A notebook joins: with a code, with the account of its organisation, or under a new device id. */
import { randomUUID } from "node:crypto";
import type { DeviceSelf, Role } from "../../shared/sync/protocol.ts";
import type { HubContext } from "../context.ts";
import { HubError } from "../plugins/problems.ts";
import type { Member } from "../store/access-store.ts";
import { hashCode } from "./invitation-code.ts";
import { issueTokens, type Tokens } from "./tokens.ts";

/** Wrong codes from one address before it waits, and how long. */
const mostGuesses = 10;
const guessWindowMs = 15 * 60_000;

export interface EnrolledNow extends Tokens {
  readonly member: Member;
  readonly device: string;
}

/**
 * Uses an invitation. One answer for unknown, used, revoked and expired codes, and for one of another role than `only`,
 * which stays good. Throws {@link HubError}.
 */
export async function enrolWithCode(
  context: HubContext,
  code: string,
  device: DeviceSelf,
  address: string,
  only?: Role,
): Promise<EnrolledNow> {
  const { access } = context.store;
  const now = context.now();
  const locked = await access.lockedUntil(address, now);
  if (locked) throw new HubError(429, "code_locked", {}, (locked.getTime() - now.getTime()) / 1000);
  const refuseCode = async (): Promise<never> => {
    await access.countGuess(address, now, mostGuesses, guessWindowMs);
    throw new HubError(401, "code_invalid");
  };
  const codeHash = hashCode(code);
  const invitation = await access.useInvitation(codeHash, now, device.id);
  if (!invitation) return await refuseCode();
  try {
    const { scope, name, role } = invitation;
    // Before a member is made for a device that cannot be theirs.
    if (await access.enrolled(device.id)) throw new HubError(409, "device_taken");
    const known = (await access.members(scope)).find(({ id }) => id === invitation.member);
    const member = known ?? { id: randomUUID(), scope, name, role, isDisabled: false };
    if (only !== undefined && member.role !== only) return await refuseCode();
    if (!known) await access.createMember({ id: member.id, scope, name, role });
    return await enrolDevice(context, member, device);
  } catch (thrown) {
    await access.releaseInvitation(codeHash);
    throw thrown;
  }
}

/** Adds a device of a member who is known. `replaces`: the id the same notebook had. */
export async function enrolDevice(
  { store, now }: HubContext,
  member: Member,
  device: DeviceSelf,
  replaces?: string,
): Promise<EnrolledNow> {
  if (member.isDisabled) throw new HubError(403, "not_allowed");
  if (!(await store.access.addDevice(member, device, replaces))) throw new HubError(409, "device_taken");
  return { member, device: device.id, ...(await issueTokens(store, member.id, device.id, now())) };
}
