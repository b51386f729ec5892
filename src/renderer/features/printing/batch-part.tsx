import { CalendarDays, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatDayLong } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { LookName } from "../../../shared/records/look-name.ts";
import { normaliseForSearch } from "../../../shared/language/normalise.ts";
import { useLive } from "../../data/live.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { CheckboxGroup, Segmented } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToday } from "../../ui/use-today.ts";
import { type ChosenVisit, daysOf, readVisits, type Span } from "./read-visits.ts";
import type { SheetKind } from "../../paper/sheet-kinds.ts";
import type { SheetSource, Wanted } from "./sheet-source.ts";
import { useDocumentName, useSheetName } from "./use-sheet-name.ts";
import { isWithoutCompany } from "./without-company.ts";
import "./printing.css";

const spans = ["day", "week", "selection"] as const satisfies readonly Span[];

/** Which documents of which visits: those of a day, of a week, or ticked one by one. */
export function BatchPart(props: {
  readonly source: SheetSource;
  /** That of the settings. */
  readonly look: LookName;
  readonly isFree: boolean;
  readonly onPrepare: (wanted: readonly Wanted[]) => void;
}) {
  const { t } = useTranslation(["printing", "handout", "common"]);
  const screen = useLanguage();
  const say = useSayProblem();
  const { look } = props;
  const sheetName = useSheetName();
  const documentName = useDocumentName();
  const today = useToday();
  const [span, setSpan] = useState<Span>("day");
  const [day, setDay] = useState(today);
  const [query, setQuery] = useState("");
  const [kinds, setKinds] = useState<readonly SheetKind[]>(["synthesis"]);
  const [language, setLanguage] = useState<Language>(screen);
  // Undefined until somebody ticks: all of a day or a week, none of a long list.
  const [ticked, setTicked] = useState<readonly string[]>();
  const live = useLive(() => readVisits(span, day), [span, day]);
  const visits = live.status === "ready" ? live.value : [];
  const chosen = visits.filter(({ visit }) => ticked?.includes(visit.id) ?? span !== "selection");
  const wanted = chosen.flatMap(({ visit, companyName }, index) =>
    props.source.kinds
      .filter((kind) => kinds.includes(kind) && (index === 0 || !isWithoutCompany(kind)))
      .map((kind) => ({
        key: { visitId: visit.id, kind, language, look },
        name: isWithoutCompany(kind)
          ? sheetName({ kind, language, look })
          : documentName({ kind, language, look, companyName, day: visit.fields.day }),
      })),
  );
  const words = normaliseForSearch(span === "selection" ? query : "");
  const shown = visits.filter(({ companyName }) => normaliseForSearch(companyName).includes(words));
  const shownIds = shown.map(({ visit }) => visit.id);
  /** What the filter hides stays as it is. */
  const tickAmongShown = (picked: readonly DocumentId[]): void =>
    setTicked([...chosen.map(({ visit }) => visit.id).filter((id) => !shownIds.includes(id)), ...picked]);
  const tickShown = (isOn: boolean): void => tickAmongShown(isOn ? shownIds : []);
  const [first, last] = [daysOf("week", day)[0] ?? day, daysOf("week", day)[6] ?? day];

  return (
    <div className="columns">
      <Card title={t("printing:visits")}>
        <Segmented
          label={t("printing:spanLabel")}
          options={spans.map((id) => ({ id, label: t(`printing:spans.${id}`) }))}
          value={span}
          onChange={(next) => {
            setSpan(next);
            setTicked(undefined);
          }}
        />
        {span === "selection" ? (
          <TextField label={t("printing:filter")} value={query} onChange={setQuery} />
        ) : (
          <DateField
            label={t(span === "day" ? "printing:day" : "printing:dayOfWeek")}
            description={
              span === "day"
                ? formatDayLong(day, screen, { weekday: true })
                : t("printing:week", { from: formatDay(first, screen), to: formatDay(last, screen) })
            }
            value={day}
            onChange={(next) => {
              if (next === undefined) return;
              setDay(next);
              setTicked(undefined);
            }}
          />
        )}
        {live.status === "failed" && (
          <Callout tone="bad" isLive>
            {say(live.problem)}
          </Callout>
        )}
        {live.status === "ready" && shown.length === 0 && (
          <EmptyState icon={<CalendarDays />} title={t(`printing:noVisits.${span}`)} />
        )}
        {shown.length > 0 && (
          <div className="row">
            <Button variant="quiet" onPress={() => tickShown(true)}>
              {t("printing:tickAll")}
            </Button>
            <Button variant="quiet" onPress={() => tickShown(false)}>
              {t("printing:tickNone")}
            </Button>
          </div>
        )}
        {shown.length > 0 && (
          <div className="printing-visits">
            <CheckboxGroup
              label={t("printing:chosen", { count: chosen.length })}
              options={shown.map((each) => ({
                id: each.visit.id,
                label: each.companyName,
                description: whenOf(each, span, screen),
              }))}
              value={chosen.map(({ visit }) => visit.id)}
              onChange={tickAmongShown}
            />
          </div>
        )}
      </Card>
      <Card title={t("printing:documents")}>
        <CheckboxGroup
          label={t("printing:documentsOfEach")}
          options={props.source.kinds.map((id) => ({
            id,
            label: t(`handout:kinds.${id}.name`),
            description: isWithoutCompany(id)
              ? `${t(`handout:kinds.${id}.what`)} · ${t("printing:oneCopy")}`
              : t(`handout:kinds.${id}.what`),
          }))}
          value={kinds}
          onChange={setKinds}
        />
        <Segmented
          label={t("handout:language")}
          options={[
            { id: "fr", label: t("handout:languages.fr") },
            { id: "en", label: t("handout:languages.en") },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <p className="soft" role="status">
          {t("printing:toMake", { count: wanted.length })}
        </p>
        <div className="row">
          <Button
            variant="primary"
            icon={<Printer aria-hidden />}
            isDisabled={!props.isFree || wanted.length === 0}
            onPress={() => props.onPrepare(wanted)}
          >
            {t("printing:prepare")}
          </Button>
        </div>
      </Card>
    </div>
  );
}

function whenOf({ visit: { fields } }: ChosenVisit, span: Span, language: Language): string {
  const parts = [span === "day" ? undefined : formatDay(fields.day, language), fields.startsAt, fields.place];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
