import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { DocumentId } from "../records/field-values.ts";
import { chainOperation, firstBrokenLink, firstPrevHash } from "./hash-chain.ts";
import type { Operation } from "./operation.ts";

const id = DocumentId.parse("0199f0c4-8d3a-7000-8000-000000000001");
const at = "2026-11-23T09:00:00.000Z";

function aChain(length: number): Operation[] {
  const operations: Operation[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prev = operations.at(-1)?.hash ?? firstPrevHash;
    const fields = { place: `Œuvre n° ${seq} 😀` };
    operations.push(
      chainOperation(prev, { seq, collection: "visit", id, kind: "set", baseRev: 0, fields, at }),
    );
  }
  return operations;
}

it("hashes the previous hash followed by the canonical operation", () => {
  const [first] = aChain(1);
  const text = `{"at":"${at}","baseRev":0,"collection":"visit","fields":{"place":"Œuvre n° 1 😀"},"id":"${id}","kind":"set","seq":1}`;
  expect(first?.hash).toBe(createHash("sha256").update("0".repeat(64)).update(text, "utf8").digest("hex"));
});

it("finds the first link that is altered, missing or out of order", () => {
  const chain = aChain(5);
  expect(firstBrokenLink(chain)).toBeUndefined();
  expect(firstBrokenLink([])).toBeUndefined();
  expect(firstBrokenLink(chain.toSpliced(2, 1))).toBe(3);
  expect(
    firstBrokenLink(
      chain.map((each) => (each.seq === 4 ? { ...each, at: "2027-01-01T00:00:00.000Z" } : each)),
    ),
  ).toBe(4);
  expect(firstBrokenLink(chain.toReversed())).toBe(1);
  const [first, ...rest] = chain;
  expect(firstBrokenLink(rest, first)).toBeUndefined();
});
