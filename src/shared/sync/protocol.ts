/**
 * Every message between a notebook and a hub, protocol 1 (sync.md). The hub answers with these shapes and the client
 * reads them; unknown keys pass through both sides untouched.
 */
import { z } from "zod";
import { Collection } from "../records/collections.ts";
import { DocumentId } from "../records/field-values.ts";
import { Conflict, Document } from "./document.ts";
import { OperationKind } from "./operation.ts";

/** Versions this code speaks: of the protocol (`Carnet-Protocol`) and of what the records mean. */
export const protocolVersion = 1;
export const schemaVersion = 1;

/** Most operations and bytes of one push; the hub announces them in {@link Hello}. */
export const maxPushOperations = 500;
export const maxPushBytes = 4 * 1024 * 1024;

/** Most documents and removals of one page of a pull. */
export const maxPullLimit = 500;

/** Headers of every request and answer, in lower case as both sides read them. */
export const headers = { protocol: "carnet-protocol", hub: "carnet-hub", client: "carnet-client" } as const;

/** A member of a scope may do what its role says (`rights.ts`). */
export const Role = z.enum(["ambassador", "coordinator", "admin"]);
export type Role = z.infer<typeof Role>;

/** A device's identifier: a UUID made by the notebook with its first operation. */
export const DeviceId = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);

/** A notebook as its owner recognises it in a list. */
export const DeviceSelf = z.object({
  id: DeviceId,
  name: z.string().min(1).max(120),
  platform: z.string().min(1).max(60),
});
export type DeviceSelf = z.infer<typeof DeviceSelf>;

/** A point of P-256, uncompressed, in hex. */
const Point = z.string().regex(/^04[0-9a-f]{128}$/);

/** Whom a file carried by hand is sealed for (ECDH), and what this key is called: its SHA-256. */
export const SealingKey = z.looseObject({ id: z.string().regex(/^[0-9a-f]{64}$/), key: Point });
export type SealingKey = z.infer<typeof SealingKey>;

/** `PUT /v1/device/key`: what this device signs its files with (ECDSA, SHA-256). */
export const DeliveryKey = z.object({ key: Point });
export type DeliveryKey = z.infer<typeof DeliveryKey>;

const Range = z.object({ min: z.int(), max: z.int() });

/** `GET /v1/hello`, without a token. `time` is an ISO instant. */
export const Hello = z.looseObject({
  hub: z.string(),
  epoch: z.int(),
  protocol: Range,
  schema: Range,
  time: z.iso.datetime(),
  maxOps: z.int().positive(),
  maxBytes: z.int().positive(),
  /** Absent: this hub takes nothing by hand (docs/delivery.md). */
  sealing: SealingKey.optional(),
});
export type Hello = z.infer<typeof Hello>;

/**
 * An operation as far as the envelope is concerned: what is right here gets a verdict, whatever its fields hold.
 * The rest (`fields`, `resolves`, `at`, keys of a later version) is read by `decide.ts` and is part of the hash.
 */
export const WireOperation = z.looseObject({
  seq: z.int().positive(),
  collection: Collection,
  id: DocumentId,
  kind: OperationKind,
  baseRev: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type WireOperation = z.infer<typeof WireOperation>;

/** `POST /v1/push`. The length of `ops` is checked apart: too many is 413, not 400. */
export const PushRequest = z.looseObject({
  epoch: z.int(),
  device: DeviceId,
  schema: z.int().positive(),
  ops: z.array(WireOperation),
});
export type PushRequest = z.infer<typeof PushRequest>;

export const PushStatus = z.enum(["applied", "merged", "duplicate", "quarantined", "erased"]);
export type PushStatus = z.infer<typeof PushStatus>;

/** Why an operation was set apart. `device_revoked`: all that a revoked device still sends. */
export const QuarantineCode = z.enum([
  "bad_field",
  "field_too_large",
  "unknown_document",
  "not_allowed",
  "bad_transition",
  "device_revoked",
]);
export type QuarantineCode = z.infer<typeof QuarantineCode>;

/** The verdict of one operation. A `duplicate` repeats the rest of the first answer. */
export const PushResult = z.looseObject({
  seq: z.int().positive(),
  status: PushStatus,
  rev: z.int().optional(),
  ver: z.int().optional(),
  /** Values this operation set aside, or was set aside as. */
  conflicts: z.array(Conflict).optional(),
  /** A {@link QuarantineCode}, or `edit_wins`: an edit met a deletion and the document is (again) there. */
  code: z.string().optional(),
  /** For a log or a developer, in English; a person reads the sentence of the code. */
  message: z.string().optional(),
});
export type PushResult = z.infer<typeof PushResult>;

export const PushAnswer = z.looseObject({
  epoch: z.int(),
  results: z.array(PushResult),
  /** Number of the last operation the hub has of this device. */
  lastSeq: z.int().nonnegative(),
});
export type PushAnswer = z.infer<typeof PushAnswer>;

export const RemovalReason = z.enum(["deleted", "erased", "moved"]);
export type RemovalReason = z.infer<typeof RemovalReason>;

/** A document that leaves a notebook. Absence never does: only this line. */
export const Removal = z.looseObject({ collection: Collection, id: DocumentId, reason: RemovalReason });
export type Removal = z.infer<typeof Removal>;

/** `GET /v1/pull?since&limit&after&upTo`. */
export const PullQuery = z.object({
  since: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().max(maxPullLimit).default(maxPullLimit),
  after: z.string().max(400).optional(),
  upTo: z.coerce.number().int().nonnegative().optional(),
});
export type PullQuery = z.infer<typeof PullQuery>;

export const PullAnswer = z.looseObject({
  epoch: z.int(),
  since: z.int(),
  upTo: z.int(),
  more: z.boolean(),
  next: z.string().optional(),
  /**
   * With `since=0`: where the counter stood in the backup this hub was last restored from, when it knows. What a notebook
   * has of a later version is what the backup had not seen. (Not in sync.md: a hub may leave it out.)
   */
  restored: z.int().optional(),
  documents: z.array(Document),
  removed: z.array(Removal),
});
export type PullAnswer = z.infer<typeof PullAnswer>;

/** One document of `POST /v1/reconcile`; `hash` is {@link import("./document-hash.ts").hashDocument}'s. */
export const ReconcileItem = z.object({
  collection: Collection,
  id: DocumentId,
  rev: z.int().nonnegative(),
  hash: z.string(),
});
export type ReconcileItem = z.infer<typeof ReconcileItem>;

/** Most bytes of one piece of a file (tus), and of one file. */
export const filePieceBytes = 256 * 1024;
export const maxFileBytes = 25 * 1024 * 1024;

/** Most documents of one reconcile. */
export const maxReconcileItems = 5000;

const DocumentRef = z.object({ collection: Collection, id: DocumentId });

/**
 * What the hub says of them: `missing` it has never had or has lost, `older` it has with a lower `rev`, `different`
 * has the same `rev` and other fields (to be pulled again). Out of sight counts as neither.
 */
export const ReconcileAnswer = z.looseObject({
  epoch: z.int(),
  missing: z.array(DocumentRef),
  older: z.array(DocumentRef),
  different: z.array(DocumentRef),
});
export type ReconcileAnswer = z.infer<typeof ReconcileAnswer>;

/** `POST /v1/erasures`, by a coordinator or an administrator: all that hangs on it goes too. */
export const ErasureRequest = DocumentRef;

/** What was erased, for the receipt; no document when it was erased before. Notebooks erase when they reach `ver`. */
export const ErasureAnswer = z.looseObject({
  at: z.iso.datetime(),
  documents: z.array(DocumentRef),
  /** Lines of history that no longer hold a word. */
  operations: z.int().nonnegative(),
  /** SHA-256 of the files whose bytes are gone. */
  files: z.array(z.string()),
  ver: z.int().nonnegative(),
});
export type ErasureAnswer = z.infer<typeof ErasureAnswer>;

/** Data of the `head` event of `GET /v1/events`. */
export const Head = z.looseObject({ ver: z.int() });

/**
 * `POST /v1/enrol`. One of: `code` (an invitation); `oidc` (what the identity provider gave the desktop); neither,
 * with the token of an enrolled device of the same person: a notebook that takes a new device id (`forked`, epoch).
 */
export const EnrolRequest = z.object({
  code: z.string().max(100).optional(),
  oidc: z
    .object({
      code: z.string().max(4000),
      codeVerifier: z.string().max(200),
      redirectUri: z.url().max(300),
      nonce: z.string().max(200).optional(),
    })
    .optional(),
  device: DeviceSelf,
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

/** Who this notebook is on the hub. */
export const Member = z.looseObject({
  device: DeviceId,
  user: z.object({ id: z.string(), name: z.string() }),
  scope: z.string(),
  role: Role,
});
export type Member = z.infer<typeof Member>;

/** 201 of enrol and 200 of token. With `Carnet-Client: web` the two tokens are cookies and not in the body. */
export const EnrolAnswer = Member.extend({
  accessToken: z.string().optional(),
  refreshToken: z.string().optional(),
});
export type EnrolAnswer = z.infer<typeof EnrolAnswer>;

/** `POST /v1/token`; the web edition sends its cookie instead. */
export const TokenRequest = z.object({ refreshToken: z.string().max(500).optional() });

/** `GET /v1/oidc`: what a desktop needs to open the provider's page; 404 `no_oidc` where there is none. */
export const OidcAnswer = z.looseObject({ issuer: z.url(), clientId: z.string(), scopes: z.string() });

/** `GET /v1/members`: the names behind `owner` and `author`, for the members of the scope. */
export const MembersAnswer = z.looseObject({
  members: z.array(z.looseObject({ id: z.string(), name: z.string(), role: Role })),
});
export type MembersAnswer = z.infer<typeof MembersAnswer>;

/**
 * `GET /v1/visited`: for « déjà visité » without network. `hash` is the HMAC-SHA-256, hex, of a SIRET under `key`
 * (base64); `month` (YYYY-MM) of the last visit that is done. No name, no SIRET in clear.
 */
export const VisitedAnswer = z.looseObject({
  key: z.base64(),
  visited: z.array(z.looseObject({ hash: z.string(), month: z.string() })),
});
export type VisitedAnswer = z.infer<typeof VisitedAnswer>;

/** Every failure of the hub, RFC 9457. `code` is stable. */
export const HubProblem = z.looseObject({
  status: z.int(),
  code: z.string(),
  title: z.string().optional(),
  detail: z.string().optional(),
});
export type HubProblem = z.infer<typeof HubProblem>;
