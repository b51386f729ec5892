import { Compass } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Route, Switch } from "wouter";
import { Day, DocumentId } from "../../shared/records/field-values.ts";
import { TodayPage } from "../features/today/today-page.tsx";
import { type GivenKind, givenKinds } from "../paper/given-kinds.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";

/** A page loaded when it is first opened; offline too, since the whole bundle is on the disk. */
const page = <P extends object>(load: () => Promise<React.ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }));

const CompaniesPage = page(
  async () => (await import("../features/companies/companies-page.tsx")).CompaniesPage,
);
const CompanyPage = page(async () => (await import("../features/companies/company-page.tsx")).CompanyPage);
const NewCompanyPage = page(
  async () => (await import("../features/companies/new-company-page.tsx")).NewCompanyPage,
);
const ImportPage = page(async () => (await import("../features/companies/import-page.tsx")).ImportPage);
const VisitPage = page(async () => (await import("../features/visits/visit-page.tsx")).VisitPage);
const TakeVisitPage = page(
  async () => (await import("../features/visits/take-visit-page.tsx")).TakeVisitPage,
);
const AssessmentPage = page(
  async () => (await import("../features/assessment/assessment-page.tsx")).AssessmentPage,
);
const PaperEntryPage = page(
  async () => (await import("../features/assessment/paper-entry-page.tsx")).PaperEntryPage,
);
const ResultsPage = page(async () => (await import("../features/orientation/results-page.tsx")).ResultsPage);
const FacePage = page(async () => (await import("../features/face-to-face/face-page.tsx")).FacePage);
const HandoutPage = page(async () => (await import("../features/handout/handout-page.tsx")).HandoutPage);
const PrintingPage = page(async () => {
  const [{ PrintingPage: Shown }, { sheetSource }] = await Promise.all([
    import("../features/printing/printing-page.tsx"),
    import("../features/handout/sheet-source.ts"),
  ]);
  return () => <Shown source={sheetSource} />;
});
const GivenPage = page(async () => (await import("../features/sheets/given-page.tsx")).GivenPage);
const DayPage = page(async () => (await import("../features/sheets/day-page.tsx")).DayPage);
const ContextPage = page(async () => (await import("../features/context/context-page.tsx")).ContextPage);
const BinPage = page(async () => (await import("../features/bin/bin-page.tsx")).BinPage);
const ProtectionSettings = page(
  async () => (await import("../features/lock/protection-settings.tsx")).ProtectionSettings,
);
const DocumentsSettings = page(
  async () => (await import("../features/settings/documents-settings.tsx")).DocumentsSettings,
);
const RetentionSettings = page(
  async () => (await import("../features/rgpd/retention-settings.tsx")).RetentionSettings,
);
const DataPage = page(async () => (await import("../features/rgpd/data-page.tsx")).DataPage);
const RgpdPage = page(async () => (await import("../features/rgpd/rgpd-page.tsx")).RgpdPage);
const ReceiptPage = page(async () => (await import("../features/rgpd/receipt-page.tsx")).ReceiptPage);
const SecondCopyCard = page(
  async () => (await import("../features/second-copy/second-copy-card.tsx")).SecondCopyCard,
);
const SettingsPage = page(async () => (await import("../features/settings/settings-page.tsx")).SettingsPage);
const SyncPage = page(async () => (await import("../features/sync-center/sync-page.tsx")).SyncPage);
const WelcomeTakeUp = page(
  async () => (await import("../features/second-copy/welcome-take-up.tsx")).WelcomeTakeUp,
);
const WelcomePage = page(async () => (await import("../features/welcome/welcome-page.tsx")).WelcomePage);

function NotFoundPage() {
  const { t } = useTranslation("app");
  return (
    <Page title={t("notFound.title")}>
      <EmptyState
        icon={<Compass />}
        title={t("notFound.text")}
        actions={<ButtonLink href="#/">{t("notFound.home")}</ButtonLink>}
      />
    </Page>
  );
}

/** An address typed or kept from another notebook may hold anything: only identifiers reach the pages. */
function withId(text: string | undefined, show: (id: DocumentId) => React.ReactNode): React.ReactNode {
  const id = DocumentId.safeParse(text);
  return id.success ? show(id.data) : <NotFoundPage />;
}

function withKind(text: string, show: (kind: GivenKind) => React.ReactNode): React.ReactNode {
  const kind = givenKinds.find((each) => each === text);
  return kind === undefined ? <NotFoundPage /> : show(kind);
}

/** The screen turned to the person visited: alone in its window. */
export function FaceRoute({ id }: { readonly id: string | undefined }) {
  return (
    <Suspense fallback={null}>
      {withId(id, (id) => (
        <FacePage key={id} visitId={id} />
      ))}
    </Suspense>
  );
}

/** Every screen and its address. The key makes a page forget the one before it. */
export function Routes() {
  const { t } = useTranslation("common");
  return (
    <Suspense
      fallback={
        <p role="status" className="ui-page soft">
          {t("loading")}
        </p>
      }
    >
      <Switch>
        <Route path="/">{() => <TodayPage />}</Route>
        <Route path="/welcome">{() => <WelcomePage takeUp={<WelcomeTakeUp />} />}</Route>
        <Route path="/companies">{() => <CompaniesPage />}</Route>
        <Route path="/companies/new">{() => <NewCompanyPage />}</Route>
        <Route path="/companies/import">{() => <ImportPage />}</Route>
        <Route path="/companies/:id">
          {({ id }) => withId(id, (id) => <CompanyPage key={id} companyId={id} />)}
        </Route>
        <Route path="/companies/:id/data">
          {({ id }) => withId(id, (id) => <DataPage key={id} collection="company" id={id} />)}
        </Route>
        <Route path="/contacts/:id/data">
          {({ id }) => withId(id, (id) => <DataPage key={id} collection="contact" id={id} />)}
        </Route>
        <Route path="/rgpd">{() => <RgpdPage />}</Route>
        <Route path="/rgpd/receipts/:id">{({ id }) => <ReceiptPage key={id} receiptId={id} />}</Route>
        <Route path="/visits/take">{() => <TakeVisitPage />}</Route>
        <Route path="/visits/:id">
          {({ id }) => withId(id, (id) => <VisitPage key={id} visitId={id} />)}
        </Route>
        <Route path="/visits/:id/assessment">
          {({ id }) => withId(id, (id) => <AssessmentPage key={id} visitId={id} />)}
        </Route>
        <Route path="/visits/:id/assessment/paper">
          {({ id }) => withId(id, (id) => <PaperEntryPage key={id} visitId={id} />)}
        </Route>
        <Route path="/visits/:id/results">
          {({ id }) => withId(id, (id) => <ResultsPage key={id} visitId={id} />)}
        </Route>
        <Route path="/visits/:id/handout">
          {({ id }) => withId(id, (id) => <HandoutPage key={id} visitId={id} />)}
        </Route>
        <Route path="/printing">{() => <PrintingPage />}</Route>
        <Route path="/visits/:visit/sheets/:kind/:id?">
          {({ visit, kind, id }) =>
            withId(visit, (visitId) =>
              withKind(kind, (kind) => <GivenPage kind={kind} id={id} visitId={visitId} />),
            )
          }
        </Route>
        <Route path="/sheets/:kind?/:id?">
          {({ kind = "scheme", id }) =>
            withKind(kind, (kind) => <GivenPage kind={kind} id={id} visitId={undefined} />)
          }
        </Route>
        <Route path="/programme/:span/:day">
          {({ span, day }) => {
            const known = Day.safeParse(day);
            if (!known.success || (span !== "day" && span !== "week")) return <NotFoundPage />;
            return <DayPage span={span} day={known.data} />;
          }}
        </Route>
        <Route path="/context">{() => <ContextPage />}</Route>
        <Route path="/sync">{() => <SyncPage />}</Route>
        <Route path="/bin">{() => <BinPage />}</Route>
        <Route path="/settings/:section?">
          {({ section }) => (
            <SettingsPage
              section={section}
              documents={<DocumentsSettings />}
              protection={<ProtectionSettings />}
              retention={<RetentionSettings />}
              secondCopy={<SecondCopyCard />}
            />
          )}
        </Route>
        <Route>{() => <NotFoundPage />}</Route>
      </Switch>
    </Suspense>
  );
}
