/** Reading activity codes. A code means nothing without its edition: both circulate until 1 January 2027 and after. */
import type { NafEdition } from "../records/field-values.ts";
import { normaliseForSearch } from "../language/normalise.ts";
import { nafRev2Labels, nafSections, type NafSection } from "../content/naf.ts";

/** APE codes switch to NAF 2025 on this day (domain.md §6.3). */
export const NAF_2025_STARTS_ON = "2027-01-01";

export interface NafCode {
  /** `NN.NNL` in both editions. */
  readonly code: string;
  readonly edition: NafEdition;
}

/** `undefined` edition: the code could be of either, the person must say. */
export type ParsedNaf =
  | { readonly ok: true; readonly code: string; readonly edition: NafEdition | undefined }
  | { readonly ok: false; readonly reason: "empty" | "shape" | "division" };

/**
 * Reads a code as people type it (« 1071C », « 10.71 c »). An unsplit sub-class ends in Z in rév. 2 and in Y in 2025;
 * another letter tells the edition only when rév. 2 does not know the code.
 */
export function parseNaf(text: string): ParsedNaf {
  const bare = text.replace(/[\s.]/g, "").toUpperCase();
  if (bare === "") return { ok: false, reason: "empty" };
  const [, division = "", rest = "", letter = ""] = /^(\d{2})(\d{2})([A-Z])$/.exec(bare) ?? [];
  if (letter === "") return { ok: false, reason: "shape" };
  const code = `${division}.${rest}${letter}`;
  if (sectionOfDivision(division, "rev2") === undefined) return { ok: false, reason: "division" };
  return { ok: true, code, edition: editionHint(code) };
}

function editionHint(code: string): NafEdition | undefined {
  if (code.endsWith("Z")) return "rev2";
  if (code.endsWith("Y") || !nafRev2Labels().has(code)) return "2025";
  return undefined;
}

/** The section of a code, in its own edition; `undefined` for a division that the edition does not have. */
export function sectionOf({ code, edition }: NafCode): NafSection | undefined {
  return sectionOfDivision(divisionOf(code), edition);
}

/** The two digits of a code: the same activities in both editions, but for 45 which 2025 no longer has. */
export function divisionOf(code: string): string {
  return code.slice(0, 2);
}

function sectionOfDivision(division: string, edition: NafEdition): NafSection | undefined {
  const number = Number(division);
  return nafSections(edition).find(({ divisions: [first, last] }) => number >= first && number <= last);
}

/** The letter that the activity has in rév. 2, whichever edition its code is written in. */
export function sectionInRev2(naf: NafCode): string | undefined {
  return sectionOfDivision(divisionOf(naf.code), "rev2")?.letter;
}

/** The letter that the activity has in 2025. Division 45 moves into G (its content goes to 46 and 47, and beyond). */
export function sectionIn2025(naf: NafCode): string | undefined {
  const division = divisionOf(naf.code);
  return division === "45" ? "G" : sectionOfDivision(division, "2025")?.letter;
}

/** Label of a code: of the sub-class in rév. 2; of the section only in 2025, whose labels are not shipped. */
export function nafLabel(naf: NafCode): string | undefined {
  const label = naf.edition === "rev2" ? nafRev2Labels().get(naf.code) : undefined;
  return label ?? sectionOf(naf)?.title;
}

/** Up to `limit` sub-classes of rév. 2 whose code or label holds every word typed. */
export function searchNaf(query: string, limit = 20): { code: string; label: string }[] {
  const words = normaliseForSearch(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: { code: string; label: string }[] = [];
  for (const [code, label] of nafRev2Labels()) {
    if (code.length < 6) continue;
    const text = normaliseForSearch(`${code} ${code.replace(".", "")} ${label}`);
    if (words.every((word) => text.includes(word))) found.push({ code, label });
    if (found.length === limit) break;
  }
  return found;
}
