/** The trades that a sheet can be about: a section of NAF rév. 2, or one of its divisions. */
import { nafRev2Labels, nafSections } from "../content/naf.ts";
import type { Use } from "../content/uses.ts";
import type { Language } from "../language/language.ts";
import { divisionOf, type NafCode } from "./naf.ts";
import { concerns } from "./use-ranking.ts";

export interface Trade {
  /** Letter of a section (« C ») or number of a division (« 10 »), both of NAF rév. 2. */
  readonly id: string;
  readonly title: string;
  /** Letter of its section. */
  readonly section: string;
  readonly sectionTitle: string;
  /** Two digits each: all those of the section, or the only one. */
  readonly divisions: readonly string[];
}

/** Every section, each before its divisions. Labels of divisions exist in French only. */
export function trades(language: Language = "fr"): Trade[] {
  const labels = nafRev2Labels();
  return nafSections("rev2").flatMap(({ letter, divisions: [first, last], title, titleEn }) => {
    const sectionTitle = language === "fr" ? title : titleEn;
    const divisions = Array.from({ length: last - first + 1 }, (_, index) =>
      String(first + index).padStart(2, "0"),
    ).filter((division) => labels.has(division));
    const own = { section: letter, sectionTitle };
    return [
      { id: letter, title: sectionTitle, ...own, divisions },
      // The only division of a section is the section.
      ...(divisions.length === 1
        ? []
        : divisions.map((division) => ({
            ...{ id: division, title: labels.get(division) ?? division, ...own },
            divisions: [division],
          }))),
    ];
  });
}

/** A trade by its letter or number. */
export function tradeById(id: string, language: Language = "fr"): Trade | undefined {
  return trades(language).find((trade) => trade.id === id);
}

/** The narrowest trade of an activity code: both editions share the numbers of their divisions, but for 45. */
export function tradeOfNaf(naf: NafCode, language: Language = "fr"): Trade | undefined {
  const division = divisionOf(naf.code);
  return trades(language).findLast(({ divisions }) => divisions.includes(division));
}

/** The uses of every trade and those of this one. A section takes those of any of its divisions. */
export function usesOfTrade(
  { divisions }: Trade,
  uses: readonly Use[],
  isCraft: boolean | undefined,
): readonly Use[] {
  return uses.filter((use) =>
    divisions.some((code) => concerns(use, { naf: { code, edition: "rev2" }, isCraft })),
  );
}
