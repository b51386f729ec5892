import { BookMarked, Building2, CalendarPlus, Ellipsis, MapPin, ShieldCheck, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { dayOf } from "../../../shared/language/dates.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { nafOfCompany } from "../../../shared/rules/company-facts.ts";
import { nafLabel } from "../../../shared/rules/naf.ts";
import { sizeLabel } from "../../../shared/rules/company-size-words.ts";
import { restore } from "../../data/bin.ts";
import { companyById, deleteCompany } from "../../data/companies.ts";
import { useLive } from "../../data/live.ts";
import type { Stored } from "../../data/records.ts";
import { readSettings } from "../../data/settings.ts";
import { createVisit } from "../../data/visits.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, ButtonLink, IconButton } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { useCommands } from "../../ui/commands.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { toast } from "../../ui/toast.tsx";
import { sizeOf } from "./company-row.ts";
import { CompanySheetFields } from "./company-sheet-fields.tsx";
import { AssignCard } from "./assign-card.tsx";
import { AlreadyVisited } from "./already-visited.tsx";
import { ContactsCard } from "./contacts-card.tsx";
import { EventsCard, FollowUpCard } from "./follow-up-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { IdentityFacts } from "./identity-facts.tsx";
import { SizeCard } from "./size-card.tsx";
import { useCompanyEdits } from "./use-company-edits.ts";
import { useLanguage } from "./use-language.ts";
import { zoneOfCommune } from "./zone-of-place.ts";
import "./companies.css";

/** One company: what is known of it, who is there, what was done together. */
export function CompanyPage({ companyId }: { readonly companyId: DocumentId }) {
  const { t } = useTranslation(["companies", "common"]);
  const say = useSayProblem();
  const live = useLive(() => companyById(companyId), [companyId]);
  if (live.status === "loading")
    return (
      <Page title={t("common:loading")} isReady={false}>
        {null}
      </Page>
    );
  if (live.status === "failed")
    return (
      <Page title={t("companies:title")}>
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      </Page>
    );
  if (live.value === undefined)
    return (
      <Page title={t("companies:sheet.notFound")}>
        <EmptyState
          icon={<Building2 />}
          title={t("companies:sheet.notFound")}
          text={t("companies:sheet.notFoundText")}
          actions={
            <>
              <ButtonLink href="#/companies">{t("companies:title")}</ButtonLink>
              <ButtonLink href="#/bin">{t("companies:sheet.openBin")}</ButtonLink>
            </>
          }
        />
      </Page>
    );
  return <CompanySheet stored={live.value} />;
}

function CompanySheet({ stored }: { readonly stored: Stored<"company"> }) {
  const { t } = useTranslation(["companies", "common", "rgpd"]);
  const language = useLanguage();
  const edits = useCompanyEdits(stored);
  const { company } = edits;
  const [tab, setTab] = useState<"story" | "sheet">("story");
  const [isDeleting, setDeleting] = useState(false);
  const id = stored.id;
  const communeCode = company["commune.code"];

  const startVisit = useMemo(
    () => () =>
      void attempt(async () => {
        const { zone } = await readSettings();
        const visitId = await createVisit({
          companyId: id,
          day: dayOf(new Date()),
          zone: zoneOfCommune(communeCode) ?? zone,
        });
        navigate(`/visits/${visitId}`);
      }),
    [id, communeCode],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: "company-visit",
          label: t("companies:sheet.newVisit"),
          menu: "visit",
          keys: "Mod+Shift+V",
          run: startVisit,
        },
        {
          id: "company-delete",
          label: t("companies:sheet.delete"),
          menu: "edit",
          run: () => setDeleting(true),
        },
      ],
      [t, startVisit],
    ),
  );

  const remove = async (): Promise<void> => {
    setDeleting(false);
    await edits.flush();
    await attempt(async () => {
      await deleteCompany(id);
      navigate("/companies");
      toast({
        text: t("companies:sheet.deleted", { name: shorten(company.name) }),
        action: {
          label: t("common:restore"),
          onPress: () =>
            void attempt(async () => {
              await restore("company", id);
              navigate(`/companies/${id}`);
            }),
        },
      });
    });
  };

  const naf = nafOfCompany(company);
  const size = sizeOf(company);
  const commune = company["commune.name"];
  return (
    <Page
      title={shorten(company.name)}
      kind={t("companies:title")}
      breadcrumbs={[{ label: t("companies:title"), href: "#/companies" }, { label: shorten(company.name) }]}
      breadcrumbsLabel={t("common:breadcrumbs")}
      subtitle={
        <>
          <span>{naf === undefined ? t("companies:list.noTrade") : nafLabel(naf)}</span>
          {commune !== undefined && (
            <span className="companies-event">
              <MapPin aria-hidden /> {commune}
            </span>
          )}
          <Badge tone={size.certainty === "certain" ? "accent" : "info"}>{sizeLabel(size, language)}</Badge>
          {company.isSample === true && <Badge tone="warn">{t("common:sample")}</Badge>}
        </>
      }
      actions={
        <>
          <Button variant="primary" icon={<CalendarPlus aria-hidden />} onPress={startVisit}>
            {t("companies:sheet.newVisit")}
          </Button>
          <Button icon={<BookMarked aria-hidden />} onPress={() => setTab("sheet")}>
            {t("companies:sheet.edit")}
          </Button>
          <Menu
            label={t("companies:sheet.more")}
            actions={[
              {
                id: "data",
                label: t("rgpd:open"),
                icon: <ShieldCheck aria-hidden />,
                onAction: () => navigate(`/companies/${id}/data`),
              },
              {
                id: "delete",
                label: t("companies:sheet.delete"),
                icon: <Trash2 aria-hidden />,
                isDangerous: true,
                onAction: () => setDeleting(true),
              },
            ]}
          >
            <IconButton label={t("companies:sheet.more")} icon={<Ellipsis aria-hidden />} />
          </Menu>
        </>
      }
    >
      <AlreadyVisited companyId={id} siret={company.siret} />
      <Tabs
        label={t("companies:sheet.parts")}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "story",
            label: t("companies:sheet.story"),
            content: (
              <div className="columns">
                <div className="stack">
                  <HistoryCard companyId={id} onVisit={startVisit} />
                  <FollowUpCard companyId={id} />
                  <AssignCard companyId={id} />
                  <EventsCard companyId={id} />
                </div>
                <div className="stack">
                  <ContactsCard companyId={id} />
                  <IdentityFacts company={company} onEdit={() => setTab("sheet")} />
                  <SizeCard company={company} />
                </div>
              </div>
            ),
          },
          {
            id: "sheet",
            label: t("companies:sheet.identity"),
            content: <CompanySheetFields self={id} {...edits} />,
          },
        ]}
      />
      <ConfirmDialog
        title={t("companies:sheet.deleteTitle", { name: shorten(company.name) })}
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        onConfirm={() => void remove()}
        confirmLabel={t("companies:sheet.delete")}
        cancelLabel={t("common:cancel")}
        variant="danger"
      >
        <p>{t("companies:sheet.deleteText")}</p>
      </ConfirmDialog>
    </Page>
  );
}

/** A name of 100 000 characters is possible; a title of that length is not. */
function shorten(name: string): string {
  return name.length > 120 ? `${name.slice(0, 119)}…` : name;
}
