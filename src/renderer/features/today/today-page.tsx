import { CalendarPlus, Sunrise } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, formatDayLong } from "../../../shared/language/dates.ts";
import { openActions } from "../../data/actions.ts";
import { companyById, countCompanies } from "../../data/companies.ts";
import { useLive } from "../../data/live.ts";
import { countPending } from "../../data/pending.ts";
import type { Stored } from "../../data/records.ts";
import { draftVisits, plannedVisits, visitsOfDay } from "../../data/visits.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { useCommands } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ChooseCompany } from "./choose-company.tsx";
import { FollowUps } from "./follow-ups.tsx";
import type { NamedVisit } from "./named-visit.ts";
import { VisitCards } from "./visit-cards.tsx";

const SHOWN = 8;

async function named(visits: readonly Stored<"visit">[]): Promise<NamedVisit[]> {
  return Promise.all(
    visits.map(async (visit) => {
      const company = await companyById(visit.fields.companyId);
      return {
        visit,
        companyName: company?.fields.name ?? "?",
        place: visit.fields.place ?? company?.fields["commune.name"],
      };
    }),
  );
}

async function readToday(today: string) {
  const [ofDay, drafts, planned, actions, companies, pending] = await Promise.all([
    visitsOfDay(today),
    draftVisits(SHOWN),
    plannedVisits(SHOWN * 4),
    openActions(),
    countCompanies(),
    countPending(),
  ]);
  return {
    ofDay: await named(ofDay),
    drafts: await named(drafts.filter(({ fields }) => fields.day !== today)),
    upcoming: await named(planned.filter(({ fields }) => fields.day > today).slice(0, SHOWN)),
    actions: await Promise.all(
      actions.slice(0, SHOWN).map(async (action) => ({
        action,
        companyName: (await companyById(action.fields.companyId))?.fields.name ?? "?",
      })),
    ),
    companies,
    pending,
  };
}

/** The day of an ambassador: who is visited, what was begun, what was promised. */
export function TodayPage() {
  const { t, i18n } = useTranslation(["today", "app"]);
  const say = useSayProblem();
  const today = dayOf(new Date());
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
      subtitle={formatDayLong(today, i18n.language === "en" ? "en" : "fr", { weekday: true })}
      isReady={live.status !== "loading"}
      actions={
        <Button variant="primary" icon={<CalendarPlus aria-hidden />} onPress={() => setChoosing(true)}>
          {t("today:newVisit")}
        </Button>
      }
    >
      {live.status === "failed" && (
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      )}
      {live.status === "ready" && live.value.companies === 0 && (
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
      {live.status === "ready" && live.value.companies > 0 && (
        <div className="columns">
          <div className="stack">
            <VisitCards title={t("today:visits")} empty={t("today:noVisits")} visits={live.value.ofDay} />
            <VisitCards title={t("today:drafts")} empty={t("today:noDrafts")} visits={live.value.drafts} />
            <VisitCards
              title={t("today:upcoming")}
              empty={t("today:noUpcoming")}
              visits={live.value.upcoming}
            />
          </div>
          <div className="stack">
            <FollowUps today={today} actions={live.value.actions} />
            <Callout title={t("today:waiting")}>{t("app:pending", { count: live.value.pending })}</Callout>
          </div>
        </div>
      )}
      <ChooseCompany isOpen={isChoosing} onClose={() => setChoosing(false)} />
    </Page>
  );
}
