/**
 * From the answers of a visit to the text of a QR code, and back. Version 1: `CARNET1:`, then in Base45 what is said, packed
 * in bits, the public key of the notebook that printed it and its signature (Ed25519). Whoever signs or verifies is the caller.
 */
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Questionnaire, questionnaire, questionnaireStamp } from "../content/questionnaire.ts";
import { problem } from "../problem.ts";
import { AnswersCode } from "../records/answers-code.ts";
import type { Answer, Assessment, Evidence } from "../records/assessment.ts";
import { answersOf, evidenceOf, usagesOf } from "../records/assessment-keys.ts";
import type { Company } from "../records/company.ts";
import type { DocumentId } from "../records/field-values.ts";
import type { Visit } from "../records/visit.ts";
import { fromBase45, toBase45 } from "./base45.ts";
import { type BitReader, type Bits, packBits, readBits } from "./bits.ts";

const prefix = "CARNET1:";
/** What any version begins with. */
const anyVersion = /^CARNET[0-9]+:/;

/** Bytes of an Ed25519 public key, and of a signature. */
const [keyLength, signatureLength] = [32, 64];

/** Bytes of a company's name beyond which it is cut: the code must stay large enough for a camera. */
const mostNameBytes = 32;
const firstDay = Date.UTC(2000, 0, 1);
const dayMs = 86_400_000;

/** In the order of their numbers in the code: never another. */
const answers: readonly (Answer | undefined)[] = [0, 1, 2, 3, 4, "nsp", "so", undefined];
const proofs: readonly (Evidence | undefined)[] = [undefined, "seen", "said", "not_seen"];

/** What is signed, and what a code is made of once signed. */
export interface SplitCode {
  readonly signed: Uint8Array;
  readonly body: Uint8Array;
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
}

/** The answers of a visit as a code carries them; undefined when none was given, or to another questionnaire than ours. */
export function answersToCarry(
  visit: { readonly id: DocumentId; readonly fields: Visit },
  company: Company,
  assessment: Assessment | undefined,
): AnswersCode | undefined {
  if (assessment?.questionnaire !== questionnaireStamp) return undefined;
  const given = answersOf(assessment);
  if (Object.keys(given).length === 0 || daysOf(visit.fields.day) === undefined) return undefined;
  const { siren, siret } = company;
  return {
    questionnaire: questionnaireStamp,
    variant: assessment.variant,
    visitId: visit.id,
    day: visit.fields.day,
    isSample: visit.fields.isSample === true || company.isSample === true,
    company: {
      ...shortened(company.name),
      ...(siren !== undefined && /^\d{9}$/.test(siren) ? { siren } : {}),
      ...(siret !== undefined && /^\d{14}$/.test(siret) ? { siret, siren: siret.slice(0, 9) } : {}),
    },
    answers: given,
    evidence: evidenceOf(assessment),
    usages: Object.entries(usagesOf(assessment)).flatMap(([name, isTicked]) => (isTicked ? [name] : [])),
  };
}

/** What the notebook signs: the version, what is said, and its own public key. */
export function bodyToSign(code: AnswersCode, key: Uint8Array): { body: Uint8Array; signed: Uint8Array } {
  const body = packBits(bitsOf(code));
  return { body, signed: concatBytes(utf8ToBytes(prefix), body, key) };
}

/** The text of the QR code. */
export function writeAnswersCode({ body, key, signature }: Omit<SplitCode, "signed">): string {
  return prefix + toBase45(concatBytes(body, key, signature));
}

/** Whether a text that was read somewhere means to be such a code, of any version. */
export function isAnswersCode(text: string): boolean {
  return anyVersion.test(text);
}

/** The parts, not yet verified. Throws `answers_code.not_one`, `answers_code.newer` or `answers_code.altered`. */
export function splitAnswersCode(text: string): SplitCode {
  if (!isAnswersCode(text)) throw problem.answersCode.notOne({});
  if (!text.startsWith(prefix)) throw problem.answersCode.newer({});
  const bytes = fromBase45(text.slice(prefix.length));
  if (bytes === undefined || bytes.length <= keyLength + signatureLength)
    throw problem.answersCode.altered({});
  const rest = bytes.length - signatureLength;
  const [body, key] = [bytes.subarray(0, rest - keyLength), bytes.subarray(rest - keyLength, rest)];
  return {
    ...{ body, key, signature: bytes.subarray(rest) },
    signed: concatBytes(utf8ToBytes(prefix), body, key),
  };
}

/**
 * What is said, once its signature was verified. Throws `answers_code.other_questionnaire` with its name, or
 * `answers_code.altered` when no notebook writes that.
 */
export function readAnswersBody(body: Uint8Array): AnswersCode {
  const reader = readBits(body);
  const stamp = orAltered(() => readText(reader));
  if (stamp !== questionnaireStamp) throw problem.answersCode.otherQuestionnaire({ found: stamp });
  const code = orAltered(() => AnswersCode.parse(readRest(reader, stamp)));
  if (!reader.isAtEnd()) throw problem.answersCode.altered({});
  return code;
}

function orAltered<Result>(read: () => Result): Result {
  try {
    return read();
  } catch {
    throw problem.answersCode.altered({});
  }
}

function bitsOf({ questionnaire: stamp, company, ...code }: AnswersCode): Bits[] {
  const { siren, siret } = company;
  const { items, usages } = order(questionnaire);
  const ticked = new Set(code.usages);
  return [
    ...textBits(stamp),
    [code.variant === "short" ? 1 : 0, 1],
    [code.isSample ? 1 : 0, 1],
    [company.isNameCut ? 1 : 0, 1],
    [siret !== undefined ? 2 : siren !== undefined ? 1 : 0, 2],
    ...(siret !== undefined ? numberBits(siret, 47) : siren !== undefined ? numberBits(siren, 30) : []),
    ...textBits(company.name),
    [daysOf(code.day) ?? 0, 16],
    ...idBits(code.visitId),
    ...items.flatMap((item): Bits[] => [
      [answers.indexOf(code.answers[item]), 3],
      [proofs.indexOf(code.evidence[item]), 2],
    ]),
    ...usages.map((usage): Bits => [ticked.has(usage) ? 1 : 0, 1]),
  ];
}

function readRest(reader: BitReader, stamp: string): unknown {
  const { items, usages } = order(questionnaire);
  const isSet = (): boolean => reader.take(1) === 1;
  const [isShort, isSample, isNameCut] = [isSet(), isSet(), isSet()];
  const known = reader.take(2);
  const siret = known === 2 ? digits(reader.take(47), 14) : undefined;
  const siren = known === 1 ? digits(reader.take(30), 9) : siret?.slice(0, 9);
  if (known === 3) throw new RangeError("no such number");
  const name = readText(reader);
  const day = new Date(firstDay + reader.take(16) * dayMs).toISOString().slice(0, 10);
  const visitId = readId(reader);
  const read = items.map((item) => ({
    item,
    answer: answers[reader.take(3)],
    proof: proofs[reader.take(2)],
  }));
  return {
    ...{ questionnaire: stamp, variant: isShort ? "short" : "full", visitId, day, isSample },
    company: { name, isNameCut, siren, siret },
    answers: Object.fromEntries(
      read.flatMap(({ item, answer }) => (answer === undefined ? [] : [[item, answer]])),
    ),
    evidence: Object.fromEntries(
      read.flatMap(({ item, proof }) => (proof === undefined ? [] : [[item, proof]])),
    ),
    usages: usages.filter(isSet),
  };
}

/** What the places of a code stand for: decided by the questionnaire, whose name goes first. */
function order({ dimensions, usages }: Questionnaire): { items: string[]; usages: string[] } {
  return {
    items: dimensions.flatMap(({ items }) => items.map(({ id }) => id)),
    usages: usages.flatMap(({ id, options }) => options.map((option) => `${id}.${option.id}`)),
  };
}

/** Undefined when it does not fit: 2000 to 2179. */
function daysOf(day: string): number | undefined {
  const days = (Date.parse(`${day}T00:00:00Z`) - firstDay) / dayMs;
  return days >= 0 && days <= 0xffff ? days : undefined;
}

/** The first letters, whole ones, when all do not fit. */
function shortened(name: string): { name: string; isNameCut: boolean } {
  const words = name.trim().replaceAll(/\s+/g, " ");
  let kept = "";
  for (const letter of words) {
    if (utf8ToBytes(kept + letter).length > mostNameBytes) return { name: kept.trim(), isNameCut: true };
    kept += letter;
  }
  return { name: kept, isNameCut: false };
}

function textBits(text: string): Bits[] {
  const bytes = utf8ToBytes(text);
  return [[bytes.length, 8], ...Array.from(bytes, (byte): Bits => [byte, 8])];
}

function readText(reader: BitReader): string {
  const bytes = Array.from({ length: reader.take(8) }, () => reader.take(8));
  // Refuses what is not UTF-8; there is no `TextDecoder` in every environment this room runs in.
  return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
}

const numberBits = (number: string, width: number): Bits[] => [[Number(number), width]];
const digits = (number: number, length: number): string => String(number).padStart(length, "0");

/** Four times 32 bits. */
function idBits(id: string): Bits[] {
  const hex = id.replaceAll("-", "");
  return [0, 8, 16, 24].map((at): Bits => [Number.parseInt(hex.slice(at, at + 8), 16), 32]);
}

function readId(reader: BitReader): string {
  const hex = [0, 1, 2, 3].map(() => reader.take(32).toString(16).padStart(8, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
