/**
 * How copies are written (format 1): frames one after the other, each a mark, the length of its body, the first eight bytes
 * of its SHA-256, and the body in CBOR (RFC 8949). A frame that was cut or altered is passed over and counted: the next
 * mark is looked for.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { decode, encode } from "cborg";
import { z } from "zod";

const mark = new Uint8Array([0x43, 0x49, 0x41, 0x31]); // CIA1
const [lengthAt, sumAt, bodyAt] = [4, 8, 16];
/** A frame holds one write, a part of a backup or one file: 64 MB is beyond all of them. */
const longest = 64 * 1024 * 1024;

const Rows = z.array(z.record(z.string(), z.unknown()));

const KeyPart = z.union([z.string(), z.number()]);
const Key = z.union([KeyPart, z.array(KeyPart)]);
export type Key = z.infer<typeof Key>;

/** Rows written and rows gone, by table, as they are in the tables. */
const Write = z.object({
  kind: z.literal("write"),
  generation: z.number(),
  /** Which of two writes of one generation this is: only one of them was done. */
  nonce: z.string(),
  put: z.record(z.string(), Rows),
  /** Written only where there was none. */
  add: z.record(z.string(), Rows).optional(),
  /** Keys, and for `undo` also a scope whose undone steps went. */
  gone: z.record(z.string(), z.array(Key)).optional(),
  dropUndoneOf: z.string().optional(),
});
export type Write = z.infer<typeof Write>;

export const Frame = z.discriminatedUnion("kind", [
  Write,
  /** A write that another window had made impossible. */
  z.object({ kind: z.literal("cancelled"), nonce: z.string() }),
  /** First of a backup, of a journal or of a packed copy. */
  z.object({
    kind: z.literal("start"),
    format: z.number(),
    what: z.enum(["journal", "backup", "packed"]),
    /** Version of the tables whose rows follow. */
    tables: z.number(),
    at: z.string(),
    generation: z.number(),
  }),
  /** Part of a backup. */
  z.object({ kind: z.literal("rows"), table: z.string(), rows: Rows }),
  /** Last of a backup: without it, it is not one. */
  z.object({ kind: z.literal("end"), rows: z.number() }),
]);
export type Frame = z.infer<typeof Frame>;

/** The format that this code writes and reads. */
export const copyFormat = 1;

/** The bytes of a frame. */
export async function toBytes(frame: Frame): Promise<Uint8Array<ArrayBuffer>> {
  // `undefined` is nothing in CBOR's JSON-like part; rows have optional fields.
  const body = encode(withoutUndefined(frame));
  const bytes = new Uint8Array(bodyAt + body.length);
  bytes.set(mark);
  new DataView(bytes.buffer).setUint32(lengthAt, body.length);
  bytes.set((await sumOf(body)).subarray(0, bodyAt - sumAt), sumAt);
  bytes.set(body, bodyAt);
  return bytes;
}

/** Asking the browser takes longer than a small sum, and four times less than a large one, off this thread. */
const largeBody = 64 * 1024;

async function sumOf(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return body.length < largeBody ? sha256(body) : new Uint8Array(await crypto.subtle.digest("SHA-256", body));
}

/** The frames of a file, and how many places could not be read. The end of a file that was being written is no damage. */
export function readFrames(bytes: Uint8Array): { readonly frames: Frame[]; readonly damaged: number } {
  const frames: Frame[] = [];
  let damaged = 0;
  let at = 0;
  while (at < bytes.length) {
    const read = frameAt(bytes, at);
    if (read !== undefined) {
      frames.push(read.frame);
      at = read.next;
      continue;
    }
    const next = nextMark(bytes, at + 1);
    if (next < bytes.length || !isCut(bytes, at)) damaged += 1;
    at = next;
  }
  return { frames, damaged };
}

/** The generation of the last write of a file that was done; only lengths are looked at on the way. */
export function lastWrite(bytes: Uint8Array): number {
  const starts: number[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + bodyAt <= bytes.length; at += bodyAt + view.getUint32(at + lengthAt)) {
    if (mark.some((byte, index) => bytes[at + index] !== byte)) break;
    starts.push(at);
  }
  const cancelled = new Set<string>();
  for (const start of starts.reverse()) {
    const frame = frameAt(bytes, start)?.frame;
    if (frame?.kind === "cancelled") cancelled.add(frame.nonce);
    if (frame?.kind === "write" && frame.generation > 0 && !cancelled.has(frame.nonce))
      return frame.generation;
  }
  return 0;
}

function frameAt(
  bytes: Uint8Array,
  at: number,
): { readonly frame: Frame; readonly next: number } | undefined {
  if (bytes.length < at + bodyAt || mark.some((byte, index) => bytes[at + index] !== byte)) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + lengthAt);
  const next = at + bodyAt + length;
  if (length > longest || next > bytes.length) return undefined;
  const body = bytes.subarray(at + bodyAt, next);
  const sum = sha256(body);
  if (!bytes.subarray(at + sumAt, at + bodyAt).every((byte, index) => byte === sum[index])) return undefined;
  const frame = Frame.safeParse(decoded(body));
  return frame.success ? { frame: frame.data, next } : undefined;
}

/** Undefined for what is not CBOR: whoever makes a sum can make a hostile body too. */
function decoded(body: Uint8Array): unknown {
  try {
    return decode(body);
  } catch {
    return undefined;
  }
}

/** Begins like a frame and stops before its end. */
function isCut(bytes: Uint8Array, at: number): boolean {
  return mark.every((byte, index) => at + index >= bytes.length || bytes[at + index] === byte);
}

function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(mark[0] ?? 0, from); at !== -1; at = bytes.indexOf(mark[0] ?? 0, at + 1)) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return bytes.length;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, withoutUndefined(each)]),
  );
}
