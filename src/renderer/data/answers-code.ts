/** The answers that a sheet carries: signed by this notebook when it prints, verified when one reads them. */
import { bytesToHex } from "@noble/hashes/utils.js";
import { problem } from "../../shared/problem.ts";
import type { AnswersCode } from "../../shared/records/answers-code.ts";
import { assessmentKey } from "../../shared/records/assessment-keys.ts";
import { Company } from "../../shared/records/company.ts";
import {
  bodyToSign,
  readAnswersBody,
  splitAnswersCode,
  writeAnswersCode,
} from "../../shared/rules/answers-code.ts";
import { theNotebook } from "./notebook.ts";
import type { OfferedVisit } from "./offered-visit.ts";
import { ownPublicKey, paperKey } from "./paper-key.ts";
import type { Stored } from "./stored.ts";
import { visitsSignedBy } from "./visits.ts";

/**
 * What the QR code of a visit says. Undefined when this machine cannot sign: a sheet without its code is worth more than none,
 * and the page that shows it says so (`features/handout/checks.ts`).
 * @param carried what `answersToCarry` found
 */
export async function signedAnswers(carried: AnswersCode): Promise<string | undefined> {
  try {
    const { publicKey, sign } = await paperKey();
    const { body, signed } = bodyToSign(carried, publicKey);
    return writeAnswersCode({ body, key: publicKey, signature: await sign(new Uint8Array(signed)) });
  } catch {
    return undefined;
  }
}

/** A code whose signature holds, and the public key that made it, hex. */
export interface ReadAnswers {
  readonly code: AnswersCode;
  readonly signer: string;
}

/** Verifies, then reads. Throws `answers_code.*`: nothing of a code that was changed is ever believed. */
export async function readSignedAnswers(text: string): Promise<ReadAnswers> {
  const { body, key, signature, signed } = splitAnswersCode(text);
  const [publicKey, bytes] = [new Uint8Array(key), new Uint8Array(signed)];
  const isTheirs = await crypto.subtle
    .importKey("raw", publicKey, "Ed25519", false, ["verify"])
    .then((verifying) => crypto.subtle.verify("Ed25519", verifying, new Uint8Array(signature), bytes))
    // A key that is no point of the curve.
    .catch(() => false);
  if (!isTheirs) throw problem.answersCode.altered({});
  return { code: readAnswersBody(body), signer: bytesToHex(key) };
}

/** Whose notebook signed: this one, one whose visits were taken up here before (the last of them), or nobody known. */
export type Signer =
  | { readonly who: "here" }
  | { readonly who: "met"; readonly visit: Stored<"visit"> }
  | { readonly who: "unknown" };

/** Looks the key up in what this notebook knows. Throws `storage.*`. */
export async function whoSigned(signer: string): Promise<Signer> {
  if (signer === (await ownPublicKey())) return { who: "here" };
  const [visit] = await visitsSignedBy(signer);
  return visit === undefined ? { who: "unknown" } : { who: "met", visit };
}

/** A code as a visit that can be taken up, under the name that the paper gives the company. */
export function visitOfAnswers(code: AnswersCode, name: string, zone: string): OfferedVisit {
  const { day, visitId, isSample, company, answers, evidence, usages } = code;
  const sample = isSample ? { isSample } : {};
  const { siren, siret } = company;
  // Replaced by those of this notebook (`takeVisit`).
  const companyId = theNotebook().newId();
  const keyed = Object.fromEntries<unknown>([
    ...Object.entries(answers).map(([item, answer]) => [assessmentKey("answers", item), answer] as const),
    ...Object.entries(evidence).map(([item, proof]) => [assessmentKey("evidence", item), proof] as const),
    ...usages.map((usage) => [assessmentKey("usages", usage), true] as const),
  ]);
  return {
    visit: { id: visitId, fields: { companyId, day, zone, status: "done", ...sample } },
    company: { fields: Company.parse({ name: name.trim(), siren, siret, ...sample }) },
    ...{ people: [], notes: [], actions: [], events: [] },
    assessment: {
      id: theNotebook().newId(),
      fields: {
        ...{ visitId, companyId },
        ...{ questionnaire: code.questionnaire, variant: code.variant },
        // The code says the day alone; at noon it is that day in all of France.
        startedAt: `${day}T12:00:00.000Z`,
        ...keyed,
      },
    },
  };
}
