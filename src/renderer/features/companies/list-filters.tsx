import { X } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { departments, regions } from "../../../shared/content/regions.ts";
import { nafSections } from "../../../shared/content/naf.ts";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { SizeCategory } from "../../../shared/rules/company-size.ts";
import { Button } from "../../ui/button.tsx";
import { type Option, Select } from "../../ui/select.tsx";
import {
  isNarrowed,
  type ListChoices,
  type ListCounts,
  type ListOrder,
  type Territory,
} from "./company-list.ts";
import { clearListChoices } from "./list-memory.ts";
import { useLanguage } from "./use-language.ts";

/** Stands for « no filter »: a select has no empty choice. */
const all = "all";

/** The filters under the search, each with how many companies it would show. */
export function ListFilters(props: {
  readonly choices: ListChoices;
  readonly onChange: (change: Partial<ListChoices>) => void;
  readonly counts: ListCounts;
  readonly areVisitsKnown: boolean;
}) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const { choices, onChange, counts } = props;
  const counted = (count: number | undefined) =>
    t("list.count", { count: count ?? 0, shown: formatNumber(count ?? 0, language) });

  const sections = useMemo(
    () => [
      { id: all, label: t("filters.allTrades") },
      ...nafSections("rev2")
        .filter(({ letter }) => counts.sections.has(letter))
        .map(({ letter, title, titleEn }) => ({
          id: letter,
          label: language === "fr" ? title : titleEn,
          description: counted(counts.sections.get(letter)),
        })),
      ...unknown(counts.sections, t("filters.tradeUnknown"), counted),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- `counted` follows t and language
    [counts, t, language],
  );
  const territories = useMemo(
    () => [
      { id: all, label: t("filters.allTerritories") },
      ...territoryOptions(counts.territories, counted),
      ...unknown(counts.territories, t("filters.territoryUnknown"), counted),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- `counted` follows t and language
    [counts, t, language],
  );
  const sizes = [
    { id: all, label: t("filters.allSizes") },
    ...SizeCategory.options
      .filter((size) => counts.sizes.has(size))
      .map((size) => ({ id: size, label: t(`size.${size}`), description: counted(counts.sizes.get(size)) })),
    ...unknown(counts.sizes, t("filters.sizeUnknown"), counted),
  ];
  const visits: Option<"all" | "yes" | "no">[] = [
    { id: all, label: t("filters.allVisits") },
    { id: "yes", label: t("filters.visited"), isDisabled: !props.areVisitsKnown },
    { id: "no", label: t("filters.notVisited"), isDisabled: !props.areVisitsKnown },
  ];
  const samples: Option<"all" | "only" | "without">[] = [
    { id: all, label: t("filters.withSamples") },
    { id: "without", label: t("filters.withoutSamples") },
    { id: "only", label: t("filters.onlySamples") },
  ];
  return (
    <div className="companies-filters" role="group" aria-label={t("filters.label")}>
      <Select
        label={t("filters.trade")}
        options={sections}
        value={choices.section ?? all}
        onChange={(id) => onChange({ section: id === all ? undefined : id })}
      />
      <Select
        label={t("filters.territory")}
        options={territories}
        value={choices.territory ?? all}
        onChange={(id) => onChange({ territory: territoryOf(id) })}
      />
      <Select
        label={t("filters.size")}
        options={sizes}
        value={choices.size ?? all}
        onChange={(id) => onChange({ size: id === "none" ? id : SizeCategory.safeParse(id).data })}
      />
      <Select
        label={t("filters.visits")}
        options={visits}
        value={choices.visited ?? all}
        onChange={(id) => onChange({ visited: id === all ? undefined : id })}
      />
      {counts.samples > 0 && (
        <Select
          label={t("filters.samples")}
          options={samples}
          value={choices.samples ?? all}
          onChange={(id) => onChange({ samples: id === all ? undefined : id })}
        />
      )}
      {isNarrowed(choices) && (
        <Button variant="quiet" icon={<X aria-hidden />} onPress={clearListChoices}>
          {t("filters.clear")}
        </Button>
      )}
    </div>
  );
}

/** In which order the list is. */
export function ListOrderField(props: {
  readonly order: ListOrder;
  readonly onChange: (order: ListOrder) => void;
  readonly areVisitsKnown: boolean;
}) {
  const { t } = useTranslation("companies");
  const options = (["recent", "name", "commune", "visit"] as const).map((id) => ({
    id,
    label: t(`order.${id}`),
    isDisabled: id === "visit" && !props.areVisitsKnown,
  }));
  return <Select label={t("order.label")} options={options} value={props.order} onChange={props.onChange} />;
}

function unknown(
  counts: ReadonlyMap<string, number>,
  label: string,
  counted: (count: number | undefined) => string,
): Option[] {
  return counts.has("none") ? [{ id: "none", label, description: counted(counts.get("none")) }] : [];
}

/** Regions that have companies, each followed by its départements. */
function territoryOptions(
  counts: ReadonlyMap<string, number>,
  counted: (count: number | undefined) => string,
): Option[] {
  const option = (id: string, label: string): Option[] =>
    counts.has(id) ? [{ id, label, description: counted(counts.get(id)) }] : [];
  const inRegion = regions.flatMap((region) => [
    ...option(`r:${region.code}`, region.name),
    ...departments
      .filter((department) => department.region === region.code)
      .flatMap((department) => option(`d:${department.code}`, `${department.code} – ${department.name}`)),
  ]);
  const elsewhere = departments
    .filter(({ region }) => regions.every(({ code }) => code !== region))
    .flatMap(({ code, name }) => option(`d:${code}`, `${code} – ${name}`));
  return [...inRegion, ...elsewhere];
}

function territoryOf(id: string): Territory | "none" | undefined {
  if (id === "none") return id;
  const code = id.slice(2);
  return id.startsWith("r:") ? `r:${code}` : id.startsWith("d:") ? `d:${code}` : undefined;
}
