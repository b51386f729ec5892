/** The recovery sheet: twelve French words that hold 128 random bits and a checksum (BIP-39, French list). */
import { entropyToMnemonic, generateMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/french.js";
import { problem } from "../../shared/problem.ts";

const bits = 128;
const words = 12;

/** Words as a person reads them: accents composed. */
export function newRecoveryWords(): string[] {
  return generateMnemonic(wordlist, bits).normalize("NFC").split(/\s+/u);
}

/**
 * The bytes behind words that were typed or scanned: case, accents and what stands between them do not count. Throws
 * `vault.words_invalid`.
 */
export function recoverySecret(typed: string): Uint8Array<ArrayBuffer> {
  const found = plain(typed)
    .split(/[^a-z]+/u)
    .filter((word) => word !== "")
    .map((word) => byPlain.get(word) ?? "");
  try {
    if (found.length !== words) throw new TypeError("twelve words");
    return new Uint8Array(mnemonicToEntropy(found.join(" "), wordlist));
  } catch (cause) {
    throw problem.vault.wordsInvalid({}, { cause });
  }
}

/** A passphrase to propose: six words of the same list, 66 random bits. */
export function proposedPassphrase(): string {
  const proposed = entropyToMnemonic(crypto.getRandomValues(new Uint8Array(16)), wordlist);
  return proposed.normalize("NFC").split(/\s+/u).slice(0, 6).join(" ");
}

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
const byPlain = new Map(wordlist.map((word) => [plain(word), word]));
