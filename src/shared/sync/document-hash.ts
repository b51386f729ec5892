/** The hash by which a notebook and a hub compare one document (`POST /v1/reconcile`). */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical.ts";
import type { Fields } from "./document.ts";

/** SHA-256, hex, of the canonical JSON of `{ deleted, fields }`: what a person would see. */
export function hashDocument({ fields, deleted }: { fields: Fields; deleted?: boolean | undefined }): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ deleted: deleted === true, fields }))));
}
