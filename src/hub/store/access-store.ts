/** The part of the store that knows people and their machines. Secrets come here hashed, and only hashed. */
import type { Role } from "../../shared/sync/protocol.ts";

export interface Scope {
  readonly id: string;
  readonly name: string;
}

export interface Member {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly role: Role;
  readonly isDisabled: boolean;
}

export interface Device {
  readonly id: string;
  readonly member: string;
  readonly scope: string;
  readonly name: string;
  readonly platform: string;
  readonly lastSeq: number;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | undefined;
  readonly revokedAt: Date | undefined;
  /** The id the same notebook took afterwards. */
  readonly replacedBy: string | undefined;
}

export interface NewDevice {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
}

export interface Invitation {
  readonly codeHash: Uint8Array;
  readonly scope: string;
  /** A member who takes another notebook; undefined: somebody new. */
  readonly member: string | undefined;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

/** A person with one of their machines. */
export interface Enrolled {
  readonly member: Member;
  readonly device: Device;
}

/** What became of a refresh token that was presented. */
export type Rotation =
  | { readonly outcome: "rotated"; readonly device: string; readonly usedAt: Date }
  | { readonly outcome: "refused" };

export interface AccessStore {
  scopes(): Promise<readonly Scope[]>;
  createScope(scope: Scope, visitedKey: Uint8Array): Promise<void>;
  members(scope: string): Promise<readonly Member[]>;
  createMember(member: Omit<Member, "isDisabled">): Promise<void>;
  memberBySubject(issuer: string, subject: string): Promise<Member | undefined>;
  linkSubject(member: string, issuer: string, subject: string): Promise<void>;
  /** A change of role makes the person's notebooks download anew: what they may see is not what they have. */
  updateMember(id: string, change: { readonly role?: Role; readonly isDisabled?: boolean }): Promise<boolean>;

  devices(scope: string): Promise<readonly Device[]>;
  /** Undefined: no such device. */
  enrolled(device: string): Promise<Enrolled | undefined>;
  /**
   * Adds a device of a member; false when its id is somebody else's or was used. `replaces`: the id the same notebook
   * had, marked as replaced in the same transaction.
   */
  addDevice(member: Member, device: NewDevice, replaces?: string): Promise<boolean>;
  /** Where a device's chain stands; nothing sent yet when it is not known. */
  chainOf(device: string): Promise<{ readonly lastSeq: number; readonly lastHash: string }>;
  revokeDevice(id: string, at: Date): Promise<boolean>;
  touchDevice(id: string, at: Date): Promise<void>;

  invitations(scope: string): Promise<readonly Invitation[]>;
  createInvitation(invitation: Omit<Invitation, "usedAt" | "revokedAt">): Promise<void>;
  revokeInvitation(codeHash: Uint8Array, at: Date): Promise<boolean>;
  /** Uses a code, once: the first of two who come together. Undefined when it is unknown, used, revoked or expired. */
  useInvitation(codeHash: Uint8Array, at: Date, device: string): Promise<Invitation | undefined>;
  /** Gives a code back when what it was used for failed. */
  releaseInvitation(codeHash: Uint8Array): Promise<void>;

  createTokenFamily(family: {
    readonly family: string;
    readonly device: string;
    readonly expiresAt: Date;
  }): Promise<void>;
  /**
   * Exchanges the token `number` of a family for the next one. Presented again within `graceMs` it is answered the same;
   * later, the whole family is revoked: it was stolen, or its copy was. A number beyond the one known was given before
   * this hub was restored from a backup, and is good.
   */
  rotateToken(rotation: {
    readonly family: string;
    readonly number: number;
    readonly at: Date;
    readonly graceMs: number;
    readonly expiresAt: Date;
  }): Promise<Rotation>;

  /** When guessing from `key` may begin again; undefined: now. */
  lockedUntil(key: string, at: Date): Promise<Date | undefined>;
  /** Counts a wrong guess; beyond `most` within `windowMs`, locks for `windowMs`. */
  countGuess(key: string, at: Date, most: number, windowMs: number): Promise<void>;

  /** SIRETs of the scope with the month (YYYY-MM) of their last visit that is done, and the key of the list. */
  visited(scope: string): Promise<{
    readonly key: Uint8Array;
    readonly visited: readonly { readonly siret: string; readonly month: string }[];
  }>;
}
