/** The same company met twice, in a file or in the notebook, and what the second meeting may add. Pure. */
import type { Company } from "../records/company.ts";

/** A company as far as duplicates are concerned. */
export interface CompanyNumbers {
  readonly siren?: string | undefined;
  readonly siret?: string | undefined;
}

/**
 * Companies found again by their numbers: the same establishment (SIRET), or the same firm (SIREN) when one of the two
 * does not say which establishment it means. Every look-up takes the same time, whatever the file repeats.
 */
export class CompanyIndex<Entry extends CompanyNumbers> {
  readonly #bySiret = new Map<string, Entry>();
  readonly #firstBySiren = new Map<string, Entry>();
  readonly #withoutSiret = new Map<string, Entry[]>();

  /** To be called again for an entry that has been given a number. The first entry of a number is the one found. */
  add(entry: Entry): void {
    const { siren, siret } = entry;
    if (siret !== undefined && !this.#bySiret.has(siret)) this.#bySiret.set(siret, entry);
    if (siren === undefined) return;
    if (!this.#firstBySiren.has(siren)) this.#firstBySiren.set(siren, entry);
    if (siret !== undefined) return;
    const others = this.#withoutSiret.get(siren);
    if (others === undefined) this.#withoutSiret.set(siren, [entry]);
    else others.push(entry);
  }

  /** The entry that is the same company, if any. */
  find({ siren, siret }: CompanyNumbers): Entry | undefined {
    const same = siret === undefined ? undefined : this.#bySiret.get(siret);
    if (same !== undefined || siren === undefined) return same;
    if (siret === undefined) return this.#firstBySiren.get(siren);
    return this.#withoutSiret.get(siren)?.find((entry) => entry.siret === undefined);
  }
}

/** Fields that mean something only together: half from one source and half from another would be false. */
const groups: readonly (readonly (keyof Company)[])[] = [
  ["siren", "siret"],
  ["naf.code", "naf.edition"],
  ["naf2025.code"],
  ["address", "postcode", "commune.code", "commune.name"],
  ["headcount"],
  ["headcountBand.code", "headcountBand.year"],
  ["turnoverEuros", "balanceSheetEuros", "accountsYear"],
  ["createdOn"],
  ["isEmployer"],
  ["isCraft"],
  ["phone"],
  ["email"],
  ["website"],
  ["comment"],
  ["directory.category"],
];

/** What `found` adds to `mine`: its empty fields, never one that has a value, and no group that says otherwise. */
export function completionOf(mine: Partial<Company>, found: Company): Partial<Company> {
  let added: Partial<Company> = {};
  for (const keys of groups) {
    if (keys.some((key) => isSaid(mine[key]) && isSaid(found[key]) && mine[key] !== found[key])) continue;
    for (const key of keys) {
      if (!isSaid(mine[key]) && isSaid(found[key])) added = { ...added, [key]: found[key] };
    }
  }
  return added;
}

function isSaid(value: Company[keyof Company]): boolean {
  return value !== undefined && value !== "";
}
