import { CalendarPlus, Printer, Sunrise } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { useLive } from "../../data/live.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { useStateSentence } from "../../sync/use-state-sentence.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { useCommands } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { useToday } from "../../ui/use-today.ts";
import { ChooseCompany } from "./choose-company.tsx";
import { ComingEvents } from "./coming-events.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { readToday } from "./read-today.ts";
import { VisitCards } from "./visit-cards.tsx";

/** The day of an ambassador: who is visited, what was begun, what was promised. */
export function TodayPage() {
  const { t } = useTranslation(["today", "app", "sheets"]);
  const language = useLanguage();
  const say = useSayProblem();
  const { sentence } = useStateSentence();
  const today = useToday();
  const live = useLive(() => readToday(today), [today]);
  const [isChoosing, setChoosing] = useState(false);
  useCommands(
    useMemo(
      () => [
        {
          id: "new-visit",
          label: t("today:newVisit"),
          menu: "file",
          keys: "Mod+J",
          run: () => setChoosing(true),
        },
      ],
      [t],
    ),
  );
  return (
    <Page
      title={t("today:title")}
      subtitle={formatDayLong(today, language, { weekday: true })}
      isReady={live.status !== "loading"}
      actions={
        <>
          <ButtonLink href={`#/programme/day/${today}`} icon={<Printer aria-hidden />}>
            {t("sheets:day.open")}
          </ButtonLink>
          <Button variant="primary" icon={<CalendarPlus aria-hidden />} onPress={() => setChoosing(true)}>
            {t("today:newVisit")}
          </Button>
        </>
      }
    >
      {live.status === "failed" && (
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      )}
      {live.status === "ready" && !live.value.isBegun && (
        <EmptyState
          icon={<Sunrise />}
          title={t("today:emptyTitle")}
          text={t("today:emptyText")}
          actions={
            <>
              <ButtonLink variant="primary" href="#/companies/new">
                {t("today:createCompany")}
              </ButtonLink>
              <ButtonLink href="#/companies/import">{t("today:importCompanies")}</ButtonLink>
            </>
          }
        />
      )}
      {live.status === "ready" && live.value.isBegun && (
        <div className="columns">
          <div className="stack">
            <VisitCards title={t("today:visits")} empty={t("today:noVisits")} visits={live.value.ofDay} />
            {live.value.unfinished.length > 0 && (
              <VisitCards title={t("today:unfinished")} empty="" visits={live.value.unfinished} hasDays />
            )}
            <VisitCards
              title={t("today:upcoming")}
              empty={t("today:noUpcoming")}
              visits={live.value.upcoming}
              hasDays
            />
          </div>
          <div className="stack">
            <FollowUps today={today} actions={live.value.actions} others={live.value.otherActions} />
            <ComingEvents events={live.value.events} />
            <Callout title={t("today:waiting")}>{sentence}</Callout>
          </div>
        </div>
      )}
      <ChooseCompany isOpen={isChoosing} onClose={() => setChoosing(false)} />
    </Page>
  );
}
