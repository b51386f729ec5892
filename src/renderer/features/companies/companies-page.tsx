import { Building2, FileInput, FileUp, Plus, SearchX, Sparkles } from "lucide-react";
import { useDeferredValue, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { queryPrefixes } from "../../data/search-words.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { useSyncMarks } from "../../sync/use-sync-marks.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { useCommands } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { CompanyLine } from "./company-line.tsx";
import { countRows, filterRows, isNarrowed, sortRows } from "./company-list.ts";
import { useShelf } from "./company-shelf.ts";
import { ListFilters, ListOrderField } from "./list-filters.tsx";
import { clearListChoices, useListChoices } from "./list-memory.ts";
import { RowWindow, type RowWindowHandle } from "./row-window.tsx";
import { useLanguage } from "./use-language.ts";
import "./companies.css";

const nobody: ReadonlyMap<string, string> = new Map();

/** Every company of the notebook: found by a few letters, filtered, opened by Enter. */
export function CompaniesPage() {
  const { t } = useTranslation("companies");
  const say = useSayProblem();
  const language = useLanguage();
  const shelf = useShelf();
  const marks = useSyncMarks();
  const [choices, choose] = useListChoices();
  // The letters show at once, the list follows: typing never waits for 50 000 lines.
  const query = useDeferredValue(choices.query);
  const visits = shelf.visits ?? nobody;
  const sorted = useMemo(
    () => sortRows(shelf.rows, choices.order, visits),
    [shelf.rows, choices.order, visits],
  );
  const shown = useMemo(
    () => filterRows(sorted, { ...choices, query }, visits),
    [sorted, choices, query, visits],
  );
  const counts = useMemo(() => countRows(shelf.rows), [shelf.rows]);
  const prefixes = useMemo(() => queryPrefixes(query), [query]);
  const search = useRef<HTMLDivElement>(null);
  const list = useRef<RowWindowHandle>(null);
  const focusSearch = () => search.current?.querySelector("input")?.focus();

  useCommands(
    useMemo(
      () => [
        {
          id: "companies-search",
          label: t("commands.search"),
          menu: "edit",
          keys: "/",
          run: () => search.current?.querySelector("input")?.focus(),
        },
      ],
      [t],
    ),
  );

  const open = (id: string): void => navigate(`/companies/${id}`);
  const onSearchKey = (event: React.KeyboardEvent): void => {
    const [first] = shown;
    if (event.key === "ArrowDown") list.current?.focus();
    else if (event.key === "Enter" && first !== undefined && choices.query.trim() !== "") open(first.id);
    else return;
    event.preventDefault();
  };

  const isEmpty = shelf.isComplete && shelf.rows.length === 0;
  const number = (value: number) => formatNumber(value, language);
  const narrowed = isNarrowed(choices);
  const status =
    !shelf.isComplete && narrowed
      ? t("list.reading")
      : narrowed
        ? t("list.shownOf", { count: shown.length, shown: number(shown.length), total: number(shelf.total) })
        : t("list.count", { count: shelf.total, shown: number(shelf.total) });

  return (
    <Page
      title={t("title")}
      isReady={shelf.isComplete || shelf.rows.length > 0}
      subtitle={!isEmpty && <span role="status">{status}</span>}
      actions={
        <>
          <ButtonLink href="#/visits/take" icon={<FileInput aria-hidden />}>
            {t("takeVisit")}
          </ButtonLink>
          <ButtonLink href="#/companies/import" icon={<FileUp aria-hidden />}>
            {t("importCompanies")}
          </ButtonLink>
          <ButtonLink href="#/companies/new" variant="primary" icon={<Plus aria-hidden />}>
            {t("newCompany")}
          </ButtonLink>
        </>
      }
    >
      {shelf.problem !== undefined && (
        <Callout tone="bad" isLive>
          {say(shelf.problem)}
        </Callout>
      )}
      {isEmpty ? (
        <FirstUse />
      ) : (
        <div className="stack companies-list">
          {/* The field inside has the keyboard; this only listens to the arrows that leave it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div ref={search} onKeyDown={onSearchKey} className="companies-search">
            <SearchField
              label={t("list.search")}
              isLabelHidden
              placeholder={t("list.searchHint")}
              value={choices.query}
              onChange={(text) => choose({ query: text })}
              clearLabel={t("list.clearSearch")}
            />
            <ListOrderField
              order={choices.order}
              onChange={(order) => choose({ order })}
              areVisitsKnown={shelf.visits !== undefined}
            />
          </div>
          <ListFilters
            choices={choices}
            onChange={choose}
            counts={counts}
            areVisitsKnown={shelf.visits !== undefined}
          />
          {shown.length === 0 && shelf.isComplete ? (
            <EmptyState
              icon={<SearchX />}
              title={t("list.nothing")}
              text={t("list.nothingHint")}
              actions={
                <>
                  <Button onPress={clearListChoices}>{t("filters.clear")}</Button>
                  <ButtonLink href="#/companies/new" variant="primary" icon={<Plus aria-hidden />}>
                    {t("newCompany")}
                  </ButtonLink>
                </>
              }
            />
          ) : (
            <RowWindow
              ref={list}
              label={t("list.label")}
              rows={shown}
              rowKey={({ id }) => id}
              row={(company) => (
                <CompanyLine
                  company={company}
                  prefixes={prefixes}
                  lastVisit={visits.get(company.id)}
                  isVisitKnown={shelf.visits !== undefined}
                  mark={marks.get(company.id)}
                />
              )}
              onOpen={({ id }) => open(id)}
              onLetter={focusSearch}
              onLeave={focusSearch}
              rowRem={4}
            />
          )}
          <p className="small soft companies-keys">
            <Kbd keys="/" /> {t("list.keySearch")} <Kbd keys="↓" /> {t("list.keyDown")} <Kbd keys="Enter" />{" "}
            {t("list.keyOpen")}
          </p>
        </div>
      )}
    </Page>
  );
}

function FirstUse() {
  const { t } = useTranslation("companies");
  return (
    <EmptyState
      icon={<Building2 />}
      title={t("empty.title")}
      text={t("empty.text")}
      actions={
        <>
          <ButtonLink href="#/companies/new" variant="primary" icon={<Plus aria-hidden />}>
            {t("newCompany")}
          </ButtonLink>
          <ButtonLink href="#/companies/import" icon={<FileUp aria-hidden />}>
            {t("importCompanies")}
          </ButtonLink>
          <ButtonLink href="#/welcome" icon={<Sparkles aria-hidden />}>
            {t("empty.samples")}
          </ButtonLink>
        </>
      }
    />
  );
}
