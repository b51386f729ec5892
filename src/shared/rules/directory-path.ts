/** Asking the public company search (domain.md §6.2): the path of a question, ready for the host. */
import { parseSiren, parseSiret } from "./siren.ts";

export interface DirectoryQuery {
  /** Name, address, SIREN or SIRET. */
  readonly text: string;
  readonly postcode?: string | undefined;
  /** Département code: 01, 2A, 971. */
  readonly department?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/** The service answers 25 results at most. */
const PER_PAGE = 25;

/**
 * The path of a search; `undefined` when there is nothing to search for. A SIREN or SIRET goes alone: the service would
 * silently ignore the other filters. Managers' names and accounts are not asked for, so that they never travel.
 */
export function buildDirectoryPath({
  text,
  postcode,
  department,
  page = 1,
}: DirectoryQuery): string | undefined {
  const identifier = identifierOf(text);
  const filters: [string, string | undefined][] = identifier
    ? [["q", identifier]]
    : [
        ["q", text.slice(0, 200)],
        ["code_postal", postcode],
        ["departement", department],
      ];
  const asked = filters.flatMap(([key, value]) => {
    const trimmed = value?.trim() ?? "";
    // `toWellFormed`: a lone surrogate pasted into the field must not throw.
    return trimmed === "" ? [] : [`${key}=${encodeURIComponent(trimmed.toWellFormed())}`];
  });
  if (asked.length === 0) return undefined;
  const shape = [
    "minimal=true",
    "include=siege,matching_etablissements",
    `page=${page}`,
    `per_page=${PER_PAGE}`,
  ];
  return `/search?${[...asked, ...shape].join("&")}`;
}

/** Digits of a SIREN or SIRET, when that is what was typed. */
function identifierOf(text: string): string | undefined {
  for (const parsed of [parseSiren(text), parseSiret(text)]) if (parsed.ok) return parsed.value;
  return undefined;
}
