/** Bringing what the directory says into a sheet without losing what was typed. Pure. */
import type { Company } from "../../../shared/records/company.ts";
import type { CompanyDraft, CompanyEdit } from "./company-edit.ts";

/** Fields that mean something only together: a code with its edition, a commune with its code. */
const groups = {
  name: ["name"],
  siren: ["siren"],
  siret: ["siret"],
  trade: ["naf.code", "naf.edition", "naf2025.code"],
  address: ["address"],
  commune: ["postcode", "commune.code", "commune.name"],
  createdOn: ["createdOn"],
  isEmployer: ["isEmployer"],
  isCraft: ["isCraft"],
} as const satisfies Record<string, readonly (keyof Company)[]>;
export type MergeGroup = keyof typeof groups;

const groupNames: readonly MergeGroup[] = [
  "name",
  "siren",
  "siret",
  "trade",
  "address",
  "commune",
  "createdOn",
  "isEmployer",
  "isCraft",
];

/** The directory's own facts: nobody types them, so they are always the latest. */
const directoryFacts = [
  "headcountBand.code",
  "headcountBand.year",
  "directory.category",
  "directory.at",
  "directory.source",
] as const satisfies readonly (keyof Company)[];

export interface Merge {
  /** What fills empty fields, and the directory's own facts: loses nothing. */
  readonly fills: CompanyEdit;
  /** Groups that fill something that was empty. */
  readonly filled: readonly MergeGroup[];
  /** Groups where something else was there: the person chooses. */
  readonly conflicts: readonly MergeGroup[];
}

/** What an answer of the directory would bring to a sheet. */
export function mergeOf(mine: CompanyDraft, theirs: Company): Merge {
  const filled: MergeGroup[] = [];
  const conflicts: MergeGroup[] = [];
  let fills: CompanyEdit = pick(theirs, directoryFacts);
  for (const group of groupNames) {
    const keys = groups[group];
    if (keys.every((key) => theirs[key] === undefined)) continue;
    if (keys.every((key) => isEmpty(mine[key]))) {
      filled.push(group);
      fills = { ...fills, ...pick(theirs, keys) };
    } else if (
      keys.some((key) => !isEmpty(mine[key]) && theirs[key] !== undefined && !isSame(mine[key], theirs[key]))
    )
      conflicts.push(group);
    // The same with something more (a postcode beside a commune): completes.
    else if (keys.some((key) => isEmpty(mine[key]) && theirs[key] !== undefined)) {
      filled.push(group);
      fills = { ...fills, ...pick(theirs, keys) };
    }
  }
  return { fills, filled, conflicts };
}

/** The edit of a merge with the conflicts that were decided for the directory. */
export function mergeEdit(theirs: Company, { fills }: Merge, taken: readonly MergeGroup[]): CompanyEdit {
  return taken.reduce<CompanyEdit>((edit, group) => ({ ...edit, ...replaced(theirs, groups[group]) }), fills);
}

/** A group taken whole: what the directory does not say of it is removed, or a postcode would stay with another commune. */
function replaced(theirs: Company, keys: readonly (keyof Company)[]): CompanyEdit {
  return Object.fromEntries(keys.map((key) => [key, theirs[key] ?? null]));
}

function pick(from: Company, keys: readonly (keyof Company)[]): CompanyEdit {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

function isSame(mine: unknown, theirs: unknown): boolean {
  return typeof mine === "string" && typeof theirs === "string"
    ? mine.trim().localeCompare(theirs.trim(), "fr", { sensitivity: "base" }) === 0
    : mine === theirs;
}
