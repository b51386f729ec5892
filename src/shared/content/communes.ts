/**
 * The 34 969 communes and the 45 arrondissements of Paris, Lyon and Marseille (COG 2026), loaded on first use.
 * Postcode ↔ commune is many-to-many: both lookups answer lists (domain.md §6.4).
 */
import { z } from "zod";
import { normaliseForSearch } from "../language/normalise.ts";

export interface Commune {
  /** Insee code. */
  readonly code: string;
  readonly name: string;
  /** None for a few islands without a post office. */
  readonly postcodes: readonly string[];
}

export interface CommuneIndex {
  byCode(code: string): Commune | undefined;
  byPostcode(postcode: string): readonly Commune[];
  /** Names that begin with what is typed, accents and hyphens folded; exact names first, then by alphabet. */
  byName(prefix: string, limit?: number): readonly Commune[];
}

const Rows = z.object({ rows: z.string() });
let index: Promise<CommuneIndex> | undefined;

/** The index, built once: some 40 ms the first time. Rejects when the file cannot be loaded; a new call tries again. */
export function loadCommunes(): Promise<CommuneIndex> {
  index ??= import("../../../assets/content/reference/communes.json", { with: { type: "json" } })
    .then((module) => buildIndex(Rows.parse(module.default).rows))
    .catch((error: unknown) => {
      index = undefined;
      throw error;
    });
  return index;
}

/** Folds a name as people type it: « st etienne » finds Saint-Étienne. */
function foldName(name: string): string {
  return normaliseForSearch(name)
    .replaceAll("-", " ")
    .replace(/\bste /g, "sainte ")
    .replace(/\bst /g, "saint ");
}

function buildIndex(rows: string): CommuneIndex {
  const communes = rows.split("\n").map((row): Commune => {
    const [code = "", name = "", postcodes = ""] = row.split("|");
    return { code, name, postcodes: postcodes === "" ? [] : postcodes.split(" ") };
  });
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const byPostcode = Map.groupBy(
    communes.flatMap((commune) => commune.postcodes.map((postcode) => ({ postcode, commune }))),
    ({ postcode }) => postcode,
  );
  const names = communes
    .map((commune) => ({ folded: foldName(commune.name), commune }))
    .sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));

  return {
    byCode: (code) => byCode.get(code),
    byPostcode: (postcode) =>
      (byPostcode.get(postcode.replace(/\s/g, "")) ?? []).map(({ commune }) => commune),
    byName(prefix, limit = 20) {
      const folded = foldName(prefix);
      if (folded === "") return [];
      const found: Commune[] = [];
      for (let at = firstAtOrAfter(names, folded); at < names.length && found.length < limit; at += 1) {
        const entry = names[at];
        if (!entry?.folded.startsWith(folded)) break;
        found.push(entry.commune);
      }
      return found;
    },
  };
}

/** Binary search: the alphabet puts an exact name before the names it begins. */
function firstAtOrAfter(names: readonly { folded: string }[], folded: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.folded ?? "") < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}
