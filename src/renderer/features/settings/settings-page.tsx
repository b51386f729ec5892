import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { useLive } from "../../data/live.ts";
import { readSettings, settingsProblem } from "../../data/settings.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Callout } from "../../ui/callout.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { CardSettings } from "./card-settings.tsx";
import { ControllerSettings } from "./controller-settings.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { HubSettings } from "./hub-settings.tsx";
import { OrganisationSettings } from "./organisation-settings.tsx";
import { StorageSettings } from "./storage-settings.tsx";
import { VisitSettings } from "./visit-settings.tsx";

const sections = [
  "card",
  "organisation",
  "documents",
  "controller",
  "display",
  "visits",
  "server",
  "storage",
  "protection",
  "retention",
] as const;
type Section = (typeof sections)[number];

/** Everything that is chosen once. Each change is saved as it is made. */
export function SettingsPage({
  section,
  documents,
  protection,
  retention,
  secondCopy,
}: {
  readonly section: string | undefined;
  /** Comes by itself: it brings what draws PDFs. */
  readonly documents: React.ReactNode;
  /** What other features bring. */
  readonly protection: React.ReactNode;
  readonly retention: React.ReactNode;
  readonly secondCopy: React.ReactNode;
}) {
  const { t } = useTranslation("settings");
  const say = useSayProblem();
  const live = useLive(readSettings, []);
  const damage = useLive(settingsProblem, []);
  const selected = sections.find((id) => id === section) ?? "card";
  const settings = live.status === "ready" ? live.value : undefined;
  const contents: Readonly<Record<Section, React.ReactNode>> | undefined = settings && {
    card: <CardSettings settings={settings} />,
    organisation: <OrganisationSettings settings={settings} />,
    documents,
    controller: <ControllerSettings settings={settings} />,
    display: <DisplaySettings settings={settings} />,
    visits: <VisitSettings settings={settings} />,
    server: <HubSettings />,
    storage: (
      <div className="stack">
        <StorageSettings />
        {secondCopy}
      </div>
    ),
    protection,
    retention,
  };
  return (
    <Page title={t("title")} isReady={settings !== undefined}>
      {live.status === "failed" && (
        <Callout tone="bad" isLive>
          {say(live.problem)}
        </Callout>
      )}
      {damage.status === "ready" && damage.value !== undefined && (
        <Callout tone="warn">{say(damage.value)}</Callout>
      )}
      {contents !== undefined && (
        <Tabs
          label={t("sections.label")}
          selected={selected}
          onSelect={(id) => navigate(`/settings/${id}`)}
          tabs={sections.map((id) => ({ id, label: t(`sections.${id}`), content: contents[id] }))}
        />
      )}
    </Page>
  );
}
