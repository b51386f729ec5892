/** The chain that makes a device's operations one unbroken, unaltered history (sync.md §2). */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical.ts";
import type { Operation } from "./operation.ts";

/** `prevHash` of a device's first operation. */
export const firstPrevHash = "0".repeat(64);

/**
 * SHA-256, hex, of `prevHash` followed by the canonical JSON of the operation without its hash. The hub hashes what it
 * received, keys of later versions included. Throws on what canonical JSON cannot write (a lone surrogate).
 */
export function hashOperation(
  prevHash: string,
  operation: Omit<Operation, "hash"> | Readonly<Record<string, unknown>>,
): string {
  const hash = sha256
    .create()
    .update(utf8ToBytes(prevHash))
    .update(utf8ToBytes(canonicalJson(operation)));
  return bytesToHex(hash.digest());
}

/** The operation with the hash that ties it to the previous one. */
export function chainOperation(prevHash: string, operation: Omit<Operation, "hash">): Operation {
  return { ...operation, hash: hashOperation(prevHash, operation) };
}

/**
 * Number of the first operation that does not continue the chain (wrong number or wrong hash),
 * or undefined when all do. `operations` are in order; `from` is what precedes them.
 */
export function firstBrokenLink(
  operations: Iterable<Operation>,
  from: { seq: number; hash: string } = { seq: 0, hash: firstPrevHash },
): number | undefined {
  let { seq, hash } = from;
  for (const { hash: claimed, ...operation } of operations) {
    seq += 1;
    if (operation.seq !== seq || hashOperation(hash, operation) !== claimed) return seq;
    hash = claimed;
  }
  return undefined;
}
