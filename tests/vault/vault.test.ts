/** The primitives of the vault: words, Argon2id, and payloads that open only where and by what they were sealed. */
import { argon2Sync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newRing, openRing, ringWithNewKey } from "../../src/renderer/vault/key-ring.ts";
import { stretchHere } from "../../src/renderer/vault/locks.ts";
import {
  newRecoveryWords,
  proposedPassphrase,
  recoverySecret,
} from "../../src/renderer/vault/recovery-words.ts";
import { openBytes, sealBytes } from "../../src/renderer/vault/sealing.ts";
import { leastCost } from "../../src/renderer/vault/vault.ts";
import { anId } from "../support/builders.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("Argon2id", () => {
  it("gives what OpenSSL gives", async () => {
    const nonce = new TextEncoder().encode("somesaltsomesalt");
    const reference = {
      memory: leastCost.memoryKib,
      passes: leastCost.passes,
      parallelism: 1,
      tagLength: 32,
    };
    const expected = argon2Sync("argon2id", { message: "mot de passe", nonce, ...reference });
    expect(hex(await stretchHere("mot de passe", nonce, leastCost))).toBe(hex(expected));
  });

  it("does not depend on how a keyboard composes accents", async () => {
    const salt = new Uint8Array(16);
    const [one, other] = await Promise.all([
      stretchHere("été à Mâcon", salt, leastCost),
      stretchHere(" été à Mâcon ".normalize("NFD"), salt, leastCost),
    ]);
    expect(hex(one)).toBe(hex(other));
  });
});

describe("recovery words", () => {
  it("are twelve, and give the same bytes however they are typed", () => {
    for (let times = 0; times < 50; times += 1) {
      const words = newRecoveryWords();
      expect(words).toHaveLength(12);
      const typed = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join(",\n");
      expect(hex(recoverySecret(typed))).toBe(hex(recoverySecret(words.join(" "))));
    }
  });

  it("refuse one wrong word", () => {
    const words = newRecoveryWords();
    const refused = words.filter((_, index) => {
      const altered = words.with(index, words[index] === "abaisser" ? "abandon" : "abaisser");
      try {
        recoverySecret(altered.join(" "));
        return false;
      } catch {
        return true;
      }
    });
    // The checksum has four bits: one alteration in sixteen may pass, and then opens nothing.
    expect(refused.length).toBeGreaterThan(5);
  });

  it("make a passphrase of six words", () => {
    expect(proposedPassphrase().split(" ")).toHaveLength(6);
    expect(proposedPassphrase()).not.toBe(proposedPassphrase());
  });
});

describe("a sealed payload", () => {
  it("opens to the same bytes in its place, and nowhere else", async () => {
    const ring = await openRing(anId(), newRing(false));
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        fc.string(),
        async (bytes, place, elsewhere) => {
          const sealed = await sealBytes(ring, place, new Uint8Array(bytes));
          expect(hex(await openBytes(ring, place, sealed))).toBe(hex(bytes));
          if (elsewhere !== place)
            await expect(openBytes(ring, elsewhere, sealed)).rejects.toThrow("vault.damaged");
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does not open once any byte of it has changed", async () => {
    const ring = await openRing(anId(), newRing(false));
    const sealed = await sealBytes(ring, "documents/visit/1", new TextEncoder().encode("confidence"));
    for (const index of sealed.keys()) {
      const altered = sealed.with(index, (sealed[index] ?? 0) ^ 4);
      await expect(openBytes(ring, "documents/visit/1", new Uint8Array(altered))).rejects.toThrow(
        "vault.damaged",
      );
    }
    for (const length of [0, 1, 13, 29, sealed.length - 1])
      await expect(openBytes(ring, "documents/visit/1", sealed.slice(0, length))).rejects.toThrow(
        "vault.damaged",
      );
  });

  it("opens with the former key while keys change, and not with another vault's", async () => {
    const [vaultId, ring] = [anId(), newRing(false)];
    const sealed = await sealBytes(await openRing(vaultId, ring), "a", new Uint8Array([1]));
    const changing = await openRing(vaultId, ringWithNewKey(ring));
    expect(await openBytes(changing, "a", sealed)).toEqual(new Uint8Array([1]));
    await expect(openBytes(await openRing(anId(), ring), "a", sealed)).rejects.toThrow("vault.damaged");
    const twice = await openRing(vaultId, ringWithNewKey(ringWithNewKey(ring)));
    await expect(openBytes(twice, "a", sealed)).rejects.toThrow("vault.damaged");
  });
});
