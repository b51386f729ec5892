/** Whether the operations of a push continue the chain of their device (sync.md §2): known ones aside, no gap, no fork. */
import { hashOperation } from "../../shared/sync/hash-chain.ts";
import type { PushResult, WireOperation } from "../../shared/sync/protocol.ts";
import type { Chain, PushTransaction } from "../store/sync-store.ts";
import { PushRefused } from "./push-refused.ts";

/** What was already received of a push, by `seq`. */
type Known = ReadonlyMap<number, { readonly hash: string; readonly result: PushResult }>;

/** Asks for those of the operations that the chain has already. */
export async function knownResults(
  transaction: PushTransaction,
  { lastSeq }: Chain,
  operations: readonly WireOperation[],
): Promise<Known> {
  const seqs = operations.map(({ seq }) => seq).filter((seq) => seq <= lastSeq);
  if (seqs.length === 0) return new Map();
  const received = await transaction.received(Math.min(...seqs), Math.max(...seqs));
  return new Map(received.map((each) => [each.seq, each]));
}

/** Operations whose hash rightly follows the one before them in the same push. */
type Links = ReadonlySet<WireOperation>;

/** All that can be verified of a push before its chain is known. */
export function linksOf(operations: readonly WireOperation[]): Links {
  const links = new Set<WireOperation>();
  operations.forEach((operation, index) => {
    const previous = operations[index - 1];
    if (previous?.seq === operation.seq - 1 && hashOf(previous.hash, operation) === operation.hash)
      links.add(operation);
  });
  return links;
}

/** The operations that are new, in an unbroken chain. Refuses in the order of the protocol: fork, gap, hash. */
export function continueChain(
  chain: Chain,
  known: Known,
  operations: readonly WireOperation[],
  links: Links,
): { fresh: WireOperation[]; lastHash: string } {
  const fresh: WireOperation[] = [];
  for (const operation of operations) {
    const { seq, hash } = operation;
    const expected = chain.lastSeq + fresh.length + 1;
    const received = known.get(seq) ?? fresh[seq - chain.lastSeq - 1];
    if (received && received.hash !== hash) throw new PushRefused("forked", { seq });
    if (!received && seq !== expected) throw new PushRefused("expected_seq", { expectedSeq: expected });
    if (!received) fresh.push(operation);
  }
  let lastHash = chain.lastHash;
  fresh.forEach((operation, index) => {
    const isRight = (index > 0 && links.has(operation)) || hashOf(lastHash, operation) === operation.hash;
    if (!isRight) throw refusalOf(lastHash, operation);
    lastHash = operation.hash;
  });
  return { fresh, lastHash };
}

/** Over the operation as it came, keys of later versions included; undefined when canonical JSON cannot write it. */
function hashOf(previous: string, { hash: _hash, ...operation }: WireOperation): string | undefined {
  try {
    return hashOperation(previous, operation);
  } catch {
    return undefined;
  }
}

function refusalOf(previous: string, operation: WireOperation): PushRefused {
  const { seq } = operation;
  // Half of a surrogate pair: nobody can have hashed it.
  const isWritable = hashOf(previous, operation) !== undefined;
  return new PushRefused(isWritable ? "bad_hash" : "invalid_envelope", { seq });
}
