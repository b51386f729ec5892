/** The tables of `src/hub/migrations`, as Kysely reads them. Bigints are numbers here: counters, far below 2^53. */
import type { Generated } from "kysely";
import type { Collection } from "../../../shared/records/collections.ts";
import type { Role } from "../../../shared/sync/protocol.ts";

export interface HubTable {
  one: Generated<boolean>;
  id: string;
  epoch: Generated<number>;
  signing_key: Buffer;
  created_at: Generated<Date>;
  backed_up_at: Generated<Date | null>;
}

export interface ScopeTable {
  id: string;
  name: string;
  ver: Generated<number>;
  pruned_ver: Generated<number>;
  restored_ver: Generated<number | null>;
  visited_key: Buffer;
  created_at: Generated<Date>;
}

export interface MemberTable {
  id: string;
  scope: string;
  name: string;
  role: Role;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  sight_since: Generated<number>;
  disabled_at: Date | null;
  created_at: Generated<Date>;
}

export interface DeviceTable {
  id: string;
  member: string;
  scope: string;
  name: string;
  platform: string;
  last_seq: Generated<number>;
  last_hash: Generated<string>;
  created_at: Generated<Date>;
  last_seen_at: Date | null;
  revoked_at: Date | null;
  replaced_by: string | null;
}

export interface InvitationTable {
  code_hash: Buffer;
  scope: string;
  member: string | null;
  name: string;
  role: Role;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
  used_by_device: string | null;
  revoked_at: Date | null;
}

export interface TokenFamilyTable {
  family: string;
  device: string;
  number: Generated<number>;
  used_at: Date | null;
  expires_at: Date;
  revoked_at: Date | null;
}

export interface GuessTable {
  key: string;
  failures: number;
  first_at: Date;
  locked_until: Date | null;
}

export interface DocumentTable {
  scope: string;
  collection: Collection;
  id: string;
  owner: string;
  rev: number;
  ver: number;
  deleted: Generated<boolean>;
  erased: Generated<boolean>;
  body: string;
  company: string | null;
  visit: string | null;
  siret: string | null;
  done_on: string | null;
  file_sha256: string | null;
  thumbnail_sha256: string | null;
  changed_at: Generated<Date>;
}

export interface OperationTable {
  device: string;
  seq: number;
  scope: string;
  member: string;
  collection: Collection;
  document: string;
  kind: string;
  hash: string;
  at: string | null;
  received_at: Generated<Date>;
  status: string;
  rev: number | null;
  ver: number | null;
  verdict: string;
  body: string;
  replaced: string;
}

export interface QuarantineTable {
  device: string;
  seq: number;
  scope: string;
  code: string;
  message: string;
  received_at: Generated<Date>;
  outcome: "repaired" | "dropped" | null;
  handled_by: string | null;
  handled_at: Date | null;
}

export interface DepartureTable {
  scope: string;
  member: string;
  ver: number;
  collection: Collection;
  document: string;
}

export interface FileTable {
  id: string;
  scope: string;
  member: string;
  device: string;
  sha256: string;
  length: number;
  received: Generated<number>;
  created_at: Date;
  completed_at: Date | null;
}

export interface FilePieceTable {
  file: string;
  start: number;
  bytes: Buffer;
}

export interface SealingKeyTable {
  one: Generated<boolean>;
  public_key: string;
  private_key: Buffer;
  created_at: Generated<Date>;
}

export interface DeviceKeyTable {
  device: string;
  key: string;
  created_at: Generated<Date>;
}

export interface Tables {
  hub: HubTable;
  sealing_key: SealingKeyTable;
  device_key: DeviceKeyTable;
  scope: ScopeTable;
  member: MemberTable;
  device: DeviceTable;
  invitation: InvitationTable;
  token_family: TokenFamilyTable;
  guess: GuessTable;
  document: DocumentTable;
  operation: OperationTable;
  quarantine: QuarantineTable;
  departure: DepartureTable;
  file: FileTable;
  file_piece: FilePieceTable;
}
