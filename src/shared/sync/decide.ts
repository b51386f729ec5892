/**
 * The hub's verdict on one operation: pure, so that the simulator and the fuzzers replay it. Rules of sync.md §5;
 * whoever calls it has already checked numbering, hash and device, and stamps `ver` afterwards.
 */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { Instant } from "../records/field-values.ts";
import { isSameJson } from "./canonical.ts";
import {
  type Conflict,
  type Document,
  FieldKey,
  type FieldMeta,
  type Fields,
  type FieldValue,
  isFieldValue,
} from "./document.ts";
import type { QuarantineCode, WireOperation } from "./protocol.ts";
import { maxFieldBytes } from "./read-fields.ts";
import { assignedToField, canAssign, canChange, type Person } from "./rights.ts";
import { canBecome } from "./visit-status.ts";

/** Who sends the operation, and when the hub received it (ISO instant, for an operation without a readable `at`). */
export interface Sender extends Person {
  readonly device: string;
  readonly receivedAt: string;
  /** Those of the scope a document can be given to. Left out by a notebook, which follows what the hub decided. */
  readonly members?: ReadonlySet<string>;
}

/** Most arrays and objects in one another in a value: what walks through it stays far from the end of its stack. */
const maxDepth = 64;

/** Who wrote a value that is about to be set aside, and when they say they did. */
export interface Provenance {
  readonly author: string;
  readonly at: string;
}

export type Verdict =
  | { readonly status: "quarantined"; readonly code: QuarantineCode; readonly message: string }
  | { readonly status: "erased" }
  | {
      readonly status: "applied" | "merged";
      /** The document after the operation, `rev` counted, `ver` not yet stamped. */
      readonly document: Document;
      /** The values this operation set aside. */
      readonly conflicts: readonly Conflict[];
      readonly code?: "edit_wins";
    };

/**
 * Decides on `operation`, given the document as it is (undefined when the scope has none with this id).
 * `provenance` tells the author and date of the change `seq` of a device: asked only about values in conflict.
 */
export async function decide(
  document: Document | undefined,
  operation: WireOperation,
  sender: Sender,
  provenance: (device: string, seq: number) => Promise<Provenance>,
): Promise<Verdict> {
  if (document?.erased === true) return { status: "erased" };
  const read = readOperation(operation);
  if ("code" in read) return quarantined(read.code, read.message);
  const refusal = refuse(document, operation, read.fields, sender);
  if (refusal !== undefined) return refusal;
  if (document === undefined)
    return { status: "applied", document: create(operation, read.fields, sender), conflicts: [] };
  switch (operation.kind) {
    case "delete":
      return remove(document, operation, sender);
    case "restore":
      return { status: "applied", document: live({ ...document, rev: document.rev + 1 }), conflicts: [] };
    case "create":
    case "set":
    case "resolve":
      return await edit(document, operation, read, sender, provenance);
  }
}

interface Read {
  readonly fields: Fields;
  readonly resolves: ReadonlySet<string>;
}

/** The parts the envelope did not check. */
function readOperation(operation: WireOperation): Read | { code: QuarantineCode; message: string } {
  const { kind } = operation;
  const raw = operation["fields"] ?? {};
  if (typeof raw !== "object" || Array.isArray(raw))
    return { code: "bad_field", message: "fields is not an object" };
  const fields = new Map<string, FieldValue>();
  for (const [key, value] of Object.entries(raw)) {
    if (!FieldKey.safeParse(key).success)
      return { code: "bad_field", message: "key outside [A-Za-z0-9_.-]{1,120}" };
    if (isDeeperThan(value, maxDepth))
      return { code: "bad_field", message: `a value is deeper than ${maxDepth} levels` };
    if (!isFieldValue(value)) return { code: "bad_field", message: "a value is not JSON" };
    if (isTooLarge(value))
      return { code: "field_too_large", message: `a value exceeds ${maxFieldBytes} bytes` };
    fields.set(key, value);
  }
  const resolves = operation["resolves"] ?? [];
  if (!Array.isArray(resolves) || !resolves.every((id) => typeof id === "string"))
    return { code: "bad_field", message: "resolves is not a list of ids" };
  if (kind === "resolve" && resolves.length === 0)
    return { code: "bad_transition", message: "resolve names no conflict" };
  return { fields: Object.fromEntries(fields), resolves: new Set(kind === "resolve" ? resolves : []) };
}

function refuse(
  document: Document | undefined,
  { kind, collection }: WireOperation,
  fields: Fields,
  sender: Sender,
): Verdict | undefined {
  if (document === undefined && kind !== "create")
    return quarantined("unknown_document", "no such document in this scope");
  if (document !== undefined && !canChange(sender, document, kind))
    return quarantined("not_allowed", `${sender.role} may not ${kind} this ${collection}`);
  const assignee = fields[assignedToField];
  if (assignee !== undefined && assignee !== null && assignee !== document?.owner) {
    if (typeof assignee !== "string") return quarantined("bad_field", "assignedTo is not a user id");
    if (!canAssign(sender, assignee)) return quarantined("not_allowed", "only a coordinator assigns");
    if (assignee !== sender.user && sender.members?.has(assignee) === false)
      return quarantined("bad_field", "assignedTo is not an active member of this scope");
  }
  return undefined;
}

function create(operation: WireOperation, fields: Fields, sender: Sender): Document {
  const { collection, id, seq } = operation;
  const present = Object.entries(fields).filter(([, value]) => value !== null);
  const assignee = fields[assignedToField];
  return {
    collection,
    id,
    scope: sender.scope,
    owner: typeof assignee === "string" ? assignee : sender.user,
    rev: 1,
    ver: 0,
    fields: Object.fromEntries(present),
    meta: Object.fromEntries(present.map(([key]) => [key, { rev: 1, device: sender.device, seq }])),
    conflicts: [],
  };
}

/** A deletion by somebody who had not seen an edit does not delete: the edit wins. */
function remove(document: Document, { baseRev }: WireOperation, { device }: Sender): Verdict {
  const rev = document.rev + 1;
  const isEdited = Object.values(document.meta).some((last) => last.rev > baseRev && last.device !== device);
  return isEdited && document.deleted !== true
    ? { status: "applied", document: { ...document, rev }, conflicts: [], code: "edit_wins" }
    : { status: "applied", document: { ...document, rev, deleted: true }, conflicts: [] };
}

async function edit(
  document: Document,
  operation: WireOperation,
  { fields, resolves }: Read,
  sender: Sender,
  provenance: (device: string, seq: number) => Promise<Provenance>,
): Promise<Verdict> {
  const { seq, baseRev, collection } = operation;
  const { device } = sender;
  const rev = document.rev + 1;
  const values = new Map(Object.entries(document.fields));
  const metas = new Map<string, FieldMeta>(Object.entries(document.meta));
  const setAside: Conflict[] = [];
  let kept = document.conflicts.filter(({ id }) => !resolves.has(id));

  for (const [field, value] of Object.entries(fields)) {
    const current = values.get(field) ?? null;
    const last = metas.get(field);
    // This device's own earlier value was replaced by whoever had typed it.
    const isCrossed = kept.some((conflict) => conflict.field === field && conflict.device === device);
    const crossed = isCrossed ? { crossed: true } : {};
    kept = kept.filter((conflict) => conflict.field !== field || conflict.device !== device);
    const isForward = collection !== "visit" || field !== "status" || canBecome(current, value, fields);
    const met = last !== undefined && last.rev > baseRev && last.device !== device ? last : undefined;
    if (met === undefined || isSameJson(current, value)) {
      if (!isForward) return quarantined("bad_transition", "going back needs a reason");
    } else {
      const { author, at } = await provenance(met.device, met.seq);
      const staysOver = !isForward || isWithdrawal(field, current) || isOwners(document, author, sender);
      if (staysOver && !isWithdrawal(field, value)) {
        const own = { rev, device, author: sender.user, at: dateOf(operation, sender) };
        setAside.push({ id: conflictId(device, seq, field), field, value, ...own, ...crossed });
        continue;
      }
      const theirs = { rev: met.rev, device: met.device, author, at };
      const id = conflictId(met.device, met.seq, field);
      setAside.push({ id, field, value: current, ...theirs, ...crossed });
    }
    if (value === null) values.delete(field);
    else values.set(field, value);
    metas.set(field, { rev, device, seq });
  }

  const next = live({ ...document, rev });
  // Only when this operation names it: what belongs to a company follows it without a word of its own.
  const assignee = Object.hasOwn(fields, assignedToField) ? values.get(assignedToField) : undefined;
  const conflicts = [...kept, ...setAside].filter(
    ({ field, value }) => !isSameJson(value, values.get(field) ?? null),
  );
  return {
    status: setAside.length > 0 ? "merged" : "applied",
    document: {
      ...next,
      owner: typeof assignee === "string" ? assignee : document.owner,
      fields: Object.fromEntries(values),
      meta: Object.fromEntries(metas),
      conflicts,
    },
    conflicts: setAside,
    ...(document.deleted === true ? { code: "edit_wins" } : {}),
  };
}

/** On a visit and its assessment the owner's value stays over anyone else's. */
function isOwners({ collection, owner }: Document, author: string, sender: Sender): boolean {
  return (collection === "visit" || collection === "assessment") && author === owner && sender.user !== owner;
}

/** A consent that is withdrawn, whoever was last: `recontact.consent: false`, or taken out. */
function isWithdrawal(field: string, value: FieldValue): boolean {
  return /(^|\.)consent$/i.test(field) && (value === false || value === null || value === "withdrawn");
}

/** The value's own name: the change that brought it. */
function conflictId(device: string, seq: number, field: string): string {
  return `${device}:${seq}:${field}`;
}

function dateOf(operation: WireOperation, { receivedAt }: Sender): string {
  const at = operation["at"];
  return typeof at === "string" && Instant.safeParse(at).success ? at : receivedAt;
}

function live(document: Document): Document {
  const next = { ...document };
  delete next.deleted;
  return next;
}

function quarantined(code: QuarantineCode, message: string): Verdict {
  return { status: "quarantined", code, message };
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}

function isTooLarge(value: FieldValue): boolean {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return false;
  // A UTF-16 unit takes at most six bytes of JSON.
  if (typeof value === "string" && value.length * 6 + 2 <= maxFieldBytes) return false;
  return utf8ToBytes(JSON.stringify(value)).length > maxFieldBytes;
}
