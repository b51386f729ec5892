import { BookOpen, Ellipsis, FilePenLine, Redo2, Trash2, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { formatDayLong } from "../../../shared/language/dates.ts";
import { restore } from "../../data/bin.ts";
import { companyById } from "../../data/companies.ts";
import { useLive } from "../../data/live.ts";
import { deleteVisit, visitById } from "../../data/visits.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink, IconButton } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { useCommands } from "../../ui/commands.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Page } from "../../ui/page.tsx";
import { Steps } from "../../ui/steps.tsx";
import { toast } from "../../ui/toast.tsx";
import { ActionPlan } from "./action-plan.tsx";
import { AssignCard } from "./assign-card.tsx";
import { AttachmentsCard } from "./attachments-card.tsx";
import { FreeNotes } from "./free-notes.tsx";
import { GuidedNotes } from "./guided-notes.tsx";
import { InterestCard } from "./interest-card.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { NoticeCard } from "./notice-card.tsx";
import { PeopleMet } from "./people-met.tsx";
import { ProposedEvents } from "./proposed-events.tsx";
import { useVisitHistory } from "./use-visit-history.ts";
import { VisitStatusControl } from "./visit-status.tsx";

/** One visit: who was met, what was said, what was agreed. */
export function VisitPage({ visitId }: { readonly visitId: DocumentId }) {
  const { t, i18n } = useTranslation(["visits", "common", "assessment"]);
  const say = useSayProblem();
  const live = useLive(async () => {
    const visit = await visitById(visitId);
    return visit === undefined ? undefined : { visit, company: await companyById(visit.fields.companyId) };
  }, [visitId]);
  const history = useVisitHistory(visitId);
  const [isDeleting, setDeleting] = useState(false);

  const { undo, redo, canUndo, canRedo } = history;
  useCommands(
    useMemo(
      () => [
        {
          id: "visit-undo",
          label: t("visits:commands.undo"),
          menu: "visit",
          keys: "Mod+Z",
          isEnabled: canUndo,
          areKeysAlwaysTried: true,
          run: undo,
        },
        {
          id: "visit-redo",
          label: t("visits:commands.redo"),
          menu: "visit",
          keys: "Mod+Y",
          isEnabled: canRedo,
          areKeysAlwaysTried: true,
          run: redo,
        },
        {
          id: "paper-entry",
          label: t("assessment:paper.command"),
          menu: "visit",
          run: () => navigate(`/visits/${visitId}/assessment/paper`),
        },
      ],
      [t, undo, redo, canUndo, canRedo, visitId],
    ),
  );

  if (live.status === "failed") {
    return (
      <Page title={t("visits:steps.notes")}>
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      </Page>
    );
  }
  if (live.status === "loading")
    return (
      <Page title={t("common:loading")} isReady={false}>
        {null}
      </Page>
    );
  if (live.value === undefined) {
    return (
      <Page title={t("visits:notFoundTitle")}>
        <EmptyState
          icon={<BookOpen />}
          title={t("visits:notFoundTitle")}
          text={t("visits:notFoundText")}
          actions={<ButtonLink href="#/bin">{t("visits:openBin")}</ButtonLink>}
        />
      </Page>
    );
  }

  const { visit, company } = live.value;
  const companyName = company?.fields.name ?? t("visits:untitledCompany");
  const remove = async (): Promise<void> => {
    setDeleting(false);
    await deleteVisit(visitId);
    navigate(`/companies/${visit.fields.companyId}`);
    toast({
      text: t("visits:deleted"),
      action: {
        label: t("visits:restore"),
        onPress: () => void restore("visit", visitId).then(() => navigate(`/visits/${visitId}`)),
      },
    });
  };

  return (
    <Page
      title={t("visits:pageTitle", { company: companyName })}
      kind={t("visits:steps.notes")}
      breadcrumbs={[
        { label: t("common:home"), href: "#/" },
        { label: companyName, href: `#/companies/${visit.fields.companyId}` },
        { label: formatDayLong(visit.fields.day, i18n.language === "en" ? "en" : "fr") },
      ]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      subtitle={
        <>
          <span>
            {formatDayLong(visit.fields.day, i18n.language === "en" ? "en" : "fr", { weekday: true })}
          </span>
          {visit.fields.isSample === true && <Badge tone="warn">{t("common:sample")}</Badge>}
        </>
      }
      actions={
        <>
          <VisitStatusControl visit={visit} />
          <IconButton
            label={t("visits:undo")}
            icon={<Undo2 aria-hidden />}
            isDisabled={!history.canUndo}
            onPress={history.undo}
          />
          <IconButton
            label={t("visits:redo")}
            icon={<Redo2 aria-hidden />}
            isDisabled={!history.canRedo}
            onPress={history.redo}
          />
          <Menu
            label={t("visits:more")}
            actions={[
              {
                id: "paper-entry",
                label: t("assessment:paper.open"),
                icon: <FilePenLine aria-hidden />,
                onAction: () => navigate(`/visits/${visitId}/assessment/paper`),
              },
              {
                id: "delete",
                label: t("visits:delete"),
                icon: <Trash2 aria-hidden />,
                isDangerous: true,
                onAction: () => setDeleting(true),
              },
            ]}
          >
            <IconButton label={t("visits:more")} icon={<Ellipsis aria-hidden />} />
          </Menu>
        </>
      }
    >
      <Steps
        label={t("visits:steps.label")}
        steps={[
          { id: "notes", label: t("visits:steps.notes"), href: `#/visits/${visitId}`, isCurrent: true },
          { id: "assessment", label: t("visits:steps.assessment"), href: `#/visits/${visitId}/assessment` },
          { id: "results", label: t("visits:steps.results"), href: `#/visits/${visitId}/results` },
          { id: "handout", label: t("visits:steps.handout"), href: `#/visits/${visitId}/handout` },
        ]}
      />
      <div className="columns">
        <div className="stack">
          <GuidedNotes visit={visit} />
          <FreeNotes visit={visit} />
          <ActionPlan visit={visit} />
        </div>
        <div className="stack">
          <MeetingFacts visit={visit} />
          <PeopleMet visit={visit} />
          <AssignCard visitId={visit.id} />
          <NoticeCard visit={visit} />
          <InterestCard visit={visit} />
          <ProposedEvents visit={visit} />
          <AttachmentsCard visit={visit} />
        </div>
      </div>
      <ConfirmDialog
        title={t("visits:deleteTitle")}
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        onConfirm={() => void remove()}
        confirmLabel={t("visits:delete")}
        cancelLabel={t("common:cancel")}
        variant="danger"
      >
        <p>{t("visits:deleteText")}</p>
      </ConfirmDialog>
    </Page>
  );
}
