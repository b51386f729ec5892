/** Invitations of one organisation, for who runs it: by the commands and by the page. */
import { createHash } from "node:crypto";
import type { Role } from "../../shared/sync/protocol.ts";
import type { HubContext } from "../context.ts";
import type { Invitation } from "../store/access-store.ts";
import type { Store } from "../store/store.ts";
import { hashCode, makeCode } from "./invitation-code.ts";

const validMs = 48 * 60 * 60 * 1000;

/** Somebody new, or a member who takes another notebook. */
export interface Invited {
  readonly member: string | undefined;
  readonly name: string;
  readonly role: Role;
}

/** Said once: the store keeps its hash alone. */
export interface InvitationMade {
  readonly code: string;
  readonly expires: Date;
  /** Address and code in one piece, when the hub knows its own. */
  readonly link: string | undefined;
}

/** A code for 48 hours. A `member` has to be one of the scope. */
export async function invite(
  { store, config, now }: HubContext,
  scope: string,
  { member, name, role }: Invited,
): Promise<InvitationMade> {
  const code = makeCode();
  const createdAt = now();
  const expires = new Date(createdAt.getTime() + validMs);
  const codeHash = hashCode(code);
  await store.access.createInvitation({ codeHash, scope, member, name, role, createdAt, expiresAt: expires });
  return { code, expires, link: config.publicUrl === undefined ? undefined : `${config.publicUrl}#${code}` };
}

export type InvitationState = "used" | "revoked" | "expired" | "open";

export interface ListedInvitation extends Invitation {
  /** Names it without being its code, nor its code's hash. */
  readonly id: string;
  readonly state: InvitationState;
}

/** The last made first. */
export async function listInvitations(
  { access }: Store,
  scope: string,
  now: Date,
): Promise<readonly ListedInvitation[]> {
  return (await access.invitations(scope)).map((invitation) => ({
    ...invitation,
    id: createHash("sha256").update(invitation.codeHash).digest("hex").slice(0, 32),
    state: stateOf(invitation, now),
  }));
}

/** Only in its own organisation; false when there is none there, or it was used. */
export async function cancelInvitation(
  { access }: Store,
  scope: string,
  codeHash: Uint8Array,
  at: Date,
): Promise<boolean> {
  const hash = Buffer.from(codeHash);
  const isThere = (await access.invitations(scope)).some((each) => hash.equals(each.codeHash));
  return isThere && (await access.revokeInvitation(codeHash, at));
}

function stateOf({ usedAt, revokedAt, expiresAt }: Invitation, now: Date): InvitationState {
  if (usedAt) return "used";
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}
