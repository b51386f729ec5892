/** Everything a memory store holds, as the tables of PostgreSQL name it. Copied whole by whoever wants a « backup ». */
import type { Fields } from "../../../shared/sync/document.ts";
import type { PushResult, Role, WireOperation } from "../../../shared/sync/protocol.ts";
import type { DocumentColumns } from "../body.ts";
import type { Facets } from "../../sync/facets.ts";

export interface ScopeData {
  readonly id: string;
  readonly name: string;
  ver: number;
  prunedVer: number;
  restoredVer?: number | undefined;
  readonly visitedKey: Uint8Array;
}

export interface InvitationData {
  readonly codeHash: Uint8Array;
  readonly scope: string;
  readonly member: string | undefined;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  usedAt: Date | undefined;
  revokedAt: Date | undefined;
}

export interface TokenFamilyData {
  readonly device: string;
  readonly expiresAt: Date;
  /** The token that comes next. */
  readonly number: number;
  readonly usedAt?: Date;
  revokedAt?: Date;
}

export interface GuessData {
  failures: number;
  firstAt: Date;
  lockedUntil?: Date;
}

export interface MemberData {
  readonly id: string;
  readonly scope: string;
  name: string;
  role: Role;
  sightSince: number;
  isDisabled: boolean;
  /** `issuer subject` of an identity provider. */
  subject?: string;
}

export interface DeviceData {
  readonly id: string;
  readonly member: string;
  readonly scope: string;
  name: string;
  readonly platform: string;
  lastSeq: number;
  lastHash: string;
  readonly createdAt: Date;
  lastSeenAt?: Date;
  revokedAt?: Date;
  replacedBy?: string;
}

export interface OperationData {
  readonly device: string;
  readonly scope: string;
  readonly member: string;
  readonly operation: WireOperation;
  readonly result: PushResult;
  readonly at: string | undefined;
  readonly receivedAt: Date;
  readonly replaced: Fields;
}

export interface FileData {
  readonly id: string;
  readonly scope: string;
  readonly member: string;
  readonly device: string;
  readonly sha256: string;
  readonly length: number;
  readonly createdAt: Date;
  readonly bytes: Uint8Array;
  readonly isComplete: boolean;
}

export interface MemoryData {
  epoch: number;
  readonly scopes: Map<string, ScopeData>;
  readonly members: Map<string, MemberData>;
  readonly devices: Map<string, DeviceData>;
  /** By `scope/collection/id`. */
  readonly documents: Map<string, DocumentColumns & Facets>;
  /** By `device/seq`. */
  readonly operations: Map<string, OperationData>;
  /** By `scope/member/ver/collection/id`. */
  readonly departures: Map<
    string,
    { scope: string; member: string; ver: number; collection: DocumentColumns["collection"]; id: string }
  >;
  /** By hash, in hex. */
  readonly invitations: Map<string, InvitationData>;
  readonly tokenFamilies: Map<string, TokenFamilyData>;
  readonly guesses: Map<string, GuessData>;
  /** By the id of their upload. */
  readonly files: Map<string, FileData>;
}

/** A hub nobody has used. */
export function emptyData(): MemoryData {
  return {
    epoch: 1,
    scopes: new Map(),
    members: new Map(),
    devices: new Map(),
    documents: new Map(),
    operations: new Map(),
    departures: new Map(),
    invitations: new Map(),
    tokenFamilies: new Map(),
    guesses: new Map(),
    files: new Map(),
  };
}
