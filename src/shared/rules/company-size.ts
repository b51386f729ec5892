/**
 * The legal size of a company: statistical category of the loi de modernisation de l'économie, article 51, and décret
 * 2008-1354 (domain.md §2.1, §2.2). Headcount is mandatory; of the two money limits one may be exceeded. What is not
 * known stays open: a category is certain only when no missing figure could change it.
 */
import { z } from "zod";

/** From the smallest to the largest. « TPE » is the everyday word for the legal « microentreprise ». */
export const SizeCategory = z.enum(["TPE", "PME", "ETI", "GE"]);
export type SizeCategory = z.infer<typeof SizeCategory>;

interface Tier {
  readonly category: Exclude<SizeCategory, "GE">;
  /** Strictly under this headcount, in unités de travail par an. */
  readonly headcountUnder: number;
  readonly turnoverUpToEuros: number;
  readonly balanceSheetUpToEuros: number;
}

/** Thresholds of décret 2008-1354, article 3. The 2024 accounting thresholds are another definition. */
export const sizeTiers: readonly Tier[] = [
  { category: "TPE", headcountUnder: 10, turnoverUpToEuros: 2e6, balanceSheetUpToEuros: 2e6 },
  { category: "PME", headcountUnder: 250, turnoverUpToEuros: 50e6, balanceSheetUpToEuros: 43e6 },
  { category: "ETI", headcountUnder: 5000, turnoverUpToEuros: 1500e6, balanceSheetUpToEuros: 2000e6 },
];

export interface SizeFacts {
  /** Unités de travail par an; may be a fraction. */
  readonly headcount?: number | undefined;
  readonly turnoverEuros?: number | undefined;
  readonly balanceSheetEuros?: number | undefined;
  /** The legal size is then the group's. */
  readonly inGroup?: boolean | undefined;
  /** Insee's own category, computed at group level; it has no microentreprise. */
  readonly directoryCategory?: "PME" | "ETI" | "GE" | undefined;
}

/** Why a category was kept, or why a smaller one was not. */
export type SizeReason =
  | {
      readonly code: "headcount";
      readonly headcount: number;
      /** The limits around it: at least `from`, under `under`; absent when there is none or it does not matter. */
      readonly from?: number;
      readonly under?: number;
    }
  | { readonly code: "turnover" | "balance_sheet"; readonly euros: number; readonly limit: number }
  | {
      readonly code: "both_exceeded";
      readonly category: SizeCategory;
      readonly turnoverLimit: number;
      readonly balanceSheetLimit: number;
    }
  | { readonly code: "money_assumed"; readonly turnoverLimit: number; readonly balanceSheetLimit: number };

/** What the reader must still know before relying on the category. */
export type SizeCaution = "headcount_missing" | "money_missing" | "group" | "insee_differs";

export interface CompanySize {
  /** The most likely category; absent when the headcount is not known. */
  readonly category?: SizeCategory;
  /** `presumed`: a money figure that is missing could make it larger; shown « présumée, à vérifier ». */
  readonly certainty: "certain" | "presumed" | "unknown";
  /** Every category that the missing figures leave open, from the smallest. */
  readonly possible: readonly SizeCategory[];
  readonly reasons: readonly SizeReason[];
  readonly cautions: readonly SizeCaution[];
}

type Known = boolean | undefined;

/** One of the two limits may be exceeded: true as soon as one holds, false once both are known to be exceeded. */
function moneyHolds(tier: Tier, facts: SizeFacts): Known {
  const turnover =
    facts.turnoverEuros === undefined ? undefined : facts.turnoverEuros <= tier.turnoverUpToEuros;
  const balance =
    facts.balanceSheetEuros === undefined ? undefined : facts.balanceSheetEuros <= tier.balanceSheetUpToEuros;
  if (turnover === true || balance === true) return true;
  return turnover === undefined || balance === undefined ? undefined : false;
}

/** Both conditions together; three-valued like its parts. */
function tierHolds(tier: Tier, facts: SizeFacts): Known {
  const headcount = facts.headcount === undefined ? undefined : facts.headcount < tier.headcountUnder;
  const money = moneyHolds(tier, facts);
  if (headcount === false || money === false) return false;
  return headcount === undefined || money === undefined ? undefined : true;
}

function possibleCategories(facts: SizeFacts): SizeCategory[] {
  const possible: SizeCategory[] = [];
  for (const tier of sizeTiers) {
    const holds = tierHolds(tier, facts);
    if (holds !== false) possible.push(tier.category);
    if (holds === true) return widenedByGroup(possible, facts);
  }
  return widenedByGroup([...possible, "GE"], facts);
}

/** In a group, the figures of the legal unit are only a floor: the entreprise may be any larger category. */
function widenedByGroup(possible: SizeCategory[], facts: SizeFacts): SizeCategory[] {
  const smallest = possible[0];
  if (!mayBeLarger(facts, smallest) || smallest === undefined) return possible;
  return SizeCategory.options.slice(SizeCategory.options.indexOf(smallest));
}

function mayBeLarger(facts: SizeFacts, own: SizeCategory | undefined): boolean {
  if (facts.inGroup === true) return true;
  return facts.inGroup === undefined && own !== undefined && inseeSaysLarger(facts, own);
}

/** Insee's PME contains the TPE, so only ETI and GE can contradict a TPE. */
function inseeSaysLarger({ directoryCategory }: SizeFacts, own: SizeCategory): boolean {
  if (directoryCategory === undefined) return false;
  const insee = SizeCategory.options.indexOf(directoryCategory);
  return insee > Math.max(SizeCategory.options.indexOf(own), SizeCategory.options.indexOf("PME"));
}

function inseeDiffers(facts: SizeFacts, own: SizeCategory): boolean {
  const comparable = own === "TPE" ? "PME" : own;
  return facts.directoryCategory !== undefined && facts.directoryCategory !== comparable;
}

/** Why the tier just below was left, and why this one was kept. */
function reasonsFor(category: SizeCategory, facts: SizeFacts, headcount: number): SizeReason[] {
  const rank = SizeCategory.options.indexOf(category);
  const tier = sizeTiers[rank];
  const below = sizeTiers[rank - 1];
  const isAboveBelow = below !== undefined && headcount >= below.headcountUnder;
  const headcountReason: SizeReason = {
    code: "headcount",
    headcount,
    ...(isAboveBelow ? { from: below.headcountUnder } : {}),
    ...(tier === undefined ? {} : { under: tier.headcountUnder }),
  };
  const exceeded: SizeReason[] =
    below === undefined || isAboveBelow
      ? []
      : [
          {
            code: "both_exceeded",
            category: below.category,
            turnoverLimit: below.turnoverUpToEuros,
            balanceSheetLimit: below.balanceSheetUpToEuros,
          },
        ];
  return [headcountReason, ...exceeded, ...(tier === undefined ? [] : [moneyReason(tier, facts)])];
}

function moneyReason(tier: Tier, { turnoverEuros, balanceSheetEuros }: SizeFacts): SizeReason {
  if (turnoverEuros !== undefined && turnoverEuros <= tier.turnoverUpToEuros) {
    return { code: "turnover", euros: turnoverEuros, limit: tier.turnoverUpToEuros };
  }
  if (balanceSheetEuros !== undefined && balanceSheetEuros <= tier.balanceSheetUpToEuros) {
    return { code: "balance_sheet", euros: balanceSheetEuros, limit: tier.balanceSheetUpToEuros };
  }
  return {
    code: "money_assumed",
    turnoverLimit: tier.turnoverUpToEuros,
    balanceSheetLimit: tier.balanceSheetUpToEuros,
  };
}

/** The category, how sure it is, which thresholds decided, and what to check. Never throws. */
export function companySize(facts: SizeFacts): CompanySize {
  const possible = possibleCategories(facts);
  const cautions: SizeCaution[] = facts.inGroup === true ? ["group"] : [];
  const { headcount } = facts;
  if (headcount === undefined) {
    return { certainty: "unknown", possible, reasons: [], cautions: ["headcount_missing", ...cautions] };
  }
  const category = sizeTiers.find((tier) => tierHolds(tier, facts) !== false)?.category ?? "GE";
  const isMoneyMissing = sizeTiers.some(
    (tier) => tier.category === category && tierHolds(tier, facts) === undefined,
  );
  if (isMoneyMissing) cautions.unshift("money_missing");
  if (inseeDiffers(facts, category)) cautions.push("insee_differs");
  return {
    category,
    certainty: possible.length === 1 ? "certain" : "presumed",
    possible,
    reasons: reasonsFor(category, facts, headcount),
    cautions,
  };
}
