/** What can be handed out, by kind, as a list to choose from. */
import { schemeCatalogueIn } from "../../../shared/content/schemes.ts";
import { useCatalogueIn as catalogueIn } from "../../../shared/content/uses.ts";
import { normaliseForSearch } from "../../../shared/language/normalise.ts";
import type { Language } from "../../../shared/language/language.ts";
import { isStale } from "../../../shared/rules/eligibility.ts";
import { trades } from "../../../shared/rules/trades.ts";
import type { GivenKind } from "../../paper/given-kinds.ts";
import type { Option } from "../../ui/select.tsx";

/** Why a scheme should not be counted on, in the words of the screen. */
export interface OverWords {
  readonly closed: string;
  readonly stale: string;
}

/** In the order of the catalogues; closed and out of date schemes are there, and say it. */
export function givenOptions(
  kind: GivenKind,
  language: Language,
  today: string,
  over: OverWords,
): readonly Option[] {
  switch (kind) {
    case "scheme":
      return schemeCatalogueIn(language).schemes.map((scheme) => ({
        ...{ id: scheme.id, label: scheme.name },
        description: isStale(scheme, today)
          ? over.stale
          : scheme.status === "closed"
            ? over.closed
            : scheme.operator,
      }));
    case "use":
      return catalogueIn(language).uses.map(({ id, title }) => ({ id, label: title }));
    case "trade":
      return trades(language).map(({ id, title, section, sectionTitle }) => ({
        ...{ id, label: title },
        description: id === section ? `NAF ${id}` : `NAF ${id} · ${sectionTitle}`,
      }));
  }
}

/** Those whose label or detail holds every word typed. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const words = normaliseForSearch(typed)
    .split(" ")
    .filter((word) => word !== "");
  return options.filter(({ label, description = "" }) => {
    const text = normaliseForSearch(`${label} ${description}`);
    return words.every((word) => text.includes(word));
  });
}
