import { CalendarX } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { dayOf, formatDayLong } from "../../../shared/language/dates.ts";
import { useLive } from "../../data/live.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { dressed } from "../../paper/dressed.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { viewOfDay } from "../../paper/view-of-day.ts";
import { Callout } from "../../ui/callout.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { readDay, type Span } from "./read-day.ts";
import { SheetFrame } from "./sheet-frame.tsx";
import { useSheetChoices } from "./use-sheet-choices.ts";

/** The programme of a day or of its week. It names other companies: the discreet mode does not show it. */
export function DayPage({ span, day }: { readonly span: Span; readonly day: string }) {
  const { t } = useTranslation(["sheets", "today", "common"]);
  const say = useSayProblem();
  const own = useLanguage();
  const choices = useSheetChoices();
  const { language, dress } = choices;
  const live = useLive(() => readDay(span, day, language), [span, day, language]);
  const sources = live.status === "ready" ? live.value : undefined;
  const asked = useMemo((): Asked | undefined => {
    const view = sources && viewOfDay(sources);
    return view === undefined || view.days.length === 0 ? undefined : dressed({ kind: "day", view }, dress);
  }, [sources, dress]);
  const title =
    span === "day"
      ? t("sheets:day.title", { day: formatDayLong(day, own, { weekday: true }) })
      : t("sheets:day.week", { day: formatDayLong(sources?.first ?? day, own) });
  return (
    <SheetFrame
      title={title}
      kind={t("sheets:day.kind")}
      breadcrumbs={[{ label: t("today:title"), href: "#/" }, { label: t("sheets:day.kind") }]}
      asked={asked}
      isReading={live.status === "loading"}
      instead={
        live.status === "failed" ? (
          <Callout tone="bad" isLive>
            {say(live.problem)}
          </Callout>
        ) : (
          <EmptyState
            icon={<CalendarX />}
            title={t(`sheets:day.none.${span}`)}
            text={t("sheets:day.noneText")}
          />
        )
      }
      choices={choices}
    >
      <div className="stack">
        <Callout tone="warn">{t("sheets:day.mine")}</Callout>
        <Segmented
          label={t("sheets:day.span")}
          options={(["day", "week"] as const).map((id) => ({ id, label: t(`sheets:day.spans.${id}`) }))}
          value={span}
          onChange={(chosen) => navigate(`/programme/${chosen}/${day}`)}
        />
        <DateField
          label={t("sheets:day.which")}
          value={day}
          onChange={(chosen) => navigate(`/programme/${span}/${chosen ?? dayOf(new Date())}`)}
        />
      </div>
    </SheetFrame>
  );
}
