/** The catalogue of « dispositifs »: dated data, never code (domain.md §1.5). */
import { z } from "zod";
import english from "../../../assets/content/schemes.en.json" with { type: "json" };
import data from "../../../assets/content/schemes.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { Day } from "../records/field-values.ts";
import { Grade, Source } from "./source.ts";
import { translated } from "./translated.ts";

/** The three pillars of the plan: awareness, training, support and funding (domain.md §1.4). */
export const Pillar = z.enum(["awareness", "training", "support"]);
export type Pillar = z.infer<typeof Pillar>;

/**
 * What a criterion may read. `category` is the legal size (TPE, PME, ETI, GE), `section` the letter of NAF rév. 2
 * (a 2025 code is brought back to it), `declared.*` is only known by asking the manager.
 */
export const NumberField = z.enum(["headcount", "turnoverEuros", "ageYears"]);
export const ChoiceField = z.enum(["category", "region", "section"]);
export const YesNoField = z.enum([
  "inDifficulty",
  "isEmployer",
  "isCraft",
  "declared.firstAiProject",
  "declared.structuringAiProject",
  "declared.aiResearch",
  "declared.newProductPrototype",
  "declared.isStartup",
  "declared.sellsAdvice",
  "declared.bankLoan",
  "declared.recruiting",
]);
export type NumberField = z.infer<typeof NumberField>;
export type ChoiceField = z.infer<typeof ChoiceField>;
export type YesNoField = z.infer<typeof YesNoField>;

const criterionBase = {
  id: z.string().min(1),
  /** The condition in French, as it is printed: « au moins 10 personnes en équivalent temps plein ». */
  label: z.string().min(1),
  source: z.string().min(1),
  verifiedOn: Day,
};

/** One machine-readable condition, with the source it comes from and the day it was last checked. */
export const Criterion = z.discriminatedUnion("op", [
  z.strictObject({
    ...criterionBase,
    field: NumberField,
    op: z.enum(["gte", "gt", "lte", "lt"]),
    value: z.number(),
  }),
  z.strictObject({
    ...criterionBase,
    field: ChoiceField,
    op: z.literal("in"),
    value: z.array(z.string()).min(1),
  }),
  z.strictObject({ ...criterionBase, field: YesNoField, op: z.literal("is"), value: z.boolean() }),
]);
export type Criterion = z.infer<typeof Criterion>;

/**
 * What it costs and what is left to pay, euros without VAT. Numbers exist only once confirmed on the official page:
 * before that the text says it in words, with its caveat (domain.md §0, grade C).
 */
export const Amount = z.discriminatedUnion("confirmed", [
  z.strictObject({ confirmed: z.literal(false), text: z.string().min(1), verifiedOn: Day }),
  z.strictObject({
    confirmed: z.literal(true),
    text: z.string().min(1),
    verifiedOn: Day,
    /** Price of the service, or amount of the help when it is not a service. */
    valueEuros: z.number().nonnegative().optional(),
    /** Share paid by the scheme, 0 to 1. */
    aidRate: z.number().min(0).max(1).optional(),
    /** Left to pay when it is not `valueEuros × (1 − aidRate)`. */
    chargeEuros: z.number().nonnegative().optional(),
  }),
]);
export type Amount = z.infer<typeof Amount>;

export const SchemeStatus = z.enum(["open", "closed", "to_confirm"]);
export type SchemeStatus = z.infer<typeof SchemeStatus>;

export const Scheme = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    name: z.string().min(1),
    operator: z.string().min(1),
    pillar: Pillar,
    /** Absent when no official address was found: the settings may then hold one. */
    officialUrl: z.url({ protocol: /^https$/ }).optional(),
    summary: z.string().min(1),
    /** What the company does next, in one sentence. */
    nextStep: z.string().min(1),
    /** Said beside the result: a trap, a common misunderstanding. */
    warning: z.string().optional(),
    /** What it never pays, when the source says so. */
    notPaid: z.array(z.string().min(1)).optional(),
    criteria: z.array(Criterion),
    /** Conditions that the notebook cannot check, printed as they are. */
    otherConditions: z.array(z.string().min(1)).optional(),
    amount: Amount,
    /** Region codes (COG) where it exists; absent means everywhere. */
    zone: z.array(z.string()).optional(),
    status: SchemeStatus,
    /** Why it is closed or to be confirmed, in French. */
    statusReason: z.string().optional(),
    verifiedOn: Day,
    /** From the day after, the entry is « périmée » until someone verifies it again. */
    expiresOn: Day,
    grade: Grade,
    sources: z.array(Source).min(1),
  })
  .refine((scheme) => scheme.expiresOn > scheme.verifiedOn, "an entry expires after it was verified")
  .refine(
    (scheme) => scheme.status === "open" || scheme.statusReason !== undefined,
    "a status has its reason",
  )
  .refine((scheme) => !scheme.amount.confirmed || scheme.grade === "A" || scheme.grade === "B", {
    message: "only grades A and B can carry a confirmed amount",
  });
export type Scheme = z.infer<typeof Scheme>;

export const SchemeCatalogue = z.strictObject({
  version: z.string(),
  date: Day,
  schemes: z.array(Scheme),
});
export type SchemeCatalogue = z.infer<typeof SchemeCatalogue>;

/** The catalogue shipped with this version of the app. */
export const schemeCatalogue: SchemeCatalogue = SchemeCatalogue.parse(data);

let inEnglish: SchemeCatalogue | undefined;

/** The catalogue in the language of the screen: same ids and rules, only texts differ. The paper stays in French. */
export function schemeCatalogueIn(language: Language): SchemeCatalogue {
  if (language === "fr") return schemeCatalogue;
  return (inEnglish ??= SchemeCatalogue.parse(translated(data, english)));
}
