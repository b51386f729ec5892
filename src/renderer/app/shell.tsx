import {
  Building2,
  ChartColumn,
  Moon,
  Search,
  Settings2,
  Sun,
  Sunrise,
  Trash2,
  Wifi,
  WifiOff,
} from "lucide-react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Link, RouterProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Router } from "wouter";
import { navigate, useHashLocation } from "wouter/use-hash-location";
import { formatTime } from "../../shared/language/dates.ts";
import { useLive } from "../data/live.ts";
import { countPending } from "../data/pending.ts";
import { storageState } from "../data/storage.ts";
import { host } from "../host/choose-host.ts";
import { IconButton } from "../ui/button.tsx";
import { Callout } from "../ui/callout.tsx";
import { type Command, useAllCommands, useCommands, useShortcuts } from "../ui/commands.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useSaveStatus } from "../ui/save-status.ts";
import { SaveState } from "../ui/save-state.tsx";
import { Table } from "../ui/table.tsx";
import { ToastRegion } from "../ui/toast.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { toggleTheme, useGlobalCommands } from "./global-commands.ts";
import { Routes } from "./routes.tsx";
import { isDarkNow } from "../ui/looks.ts";
import { useOnline } from "./use-online.ts";
import "./shell.css";

function SavedState() {
  const { t } = useTranslation("app");
  const report = useSaveStatus();
  const text = t(`saved.${report.status}`, { time: report.at === undefined ? "" : formatTime(report.at) });
  return <SaveState report={report} text={text} />;
}

function SyncState() {
  const { t } = useTranslation("app");
  const isOnline = useOnline();
  const pending = useLive(countPending, []);
  return (
    <div className="app-foot-line small soft" role="status">
      {isOnline ? <Wifi aria-hidden /> : <WifiOff aria-hidden />}
      <span>
        {isOnline ? t("network.online") : t("network.offline")}
        {pending.status === "ready" && (
          <>
            <br />
            {t("pending", { count: pending.value })}
          </>
        )}
      </span>
    </div>
  );
}

function StorageWarning() {
  const { t } = useTranslation("app");
  const storage = useLive(storageState, []);
  if (storage.status !== "ready" || storage.value.level === "ok") return null;
  return (
    <div className="app-warning">
      <Callout
        tone={storage.value.level === "full" ? "bad" : "warn"}
        isLive
        title={t(`storage.${storage.value.level}`)}
        actions={<Link href="#/settings/storage">{t("storage.open")}</Link>}
      />
    </div>
  );
}

const places = [
  { id: "today", path: "/", Icon: Sunrise },
  { id: "companies", path: "/companies", Icon: Building2 },
  { id: "context", path: "/context", Icon: ChartColumn },
  { id: "bin", path: "/bin", Icon: Trash2 },
  { id: "settings", path: "/settings", Icon: Settings2 },
] as const;

function Sidebar({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation("app");
  const [location] = useHashLocation();
  const [isDark, setDark] = useState(isDarkNow);
  const isIn = (path: string): boolean =>
    path === "/" ? location === "/" : location === path || location.startsWith(`${path}/`);
  return (
    <header className="app-side">
      <Link href="#/" className="app-brand">
        <img src="/icons/icon.svg" alt="" width={32} height={32} />
        <span>{t("name")}</span>
      </Link>
      <button type="button" className="app-search" onClick={onSearch}>
        <Search aria-hidden />
        <span>{t("search")}</span>
        <Kbd keys="Mod+K" />
      </button>
      <nav aria-label={t("navigation")}>
        <ul role="list" className="app-nav">
          {places.map(({ id, path, Icon }) => (
            <li key={id}>
              <Link
                href={`#${path}`}
                className="app-nav-link"
                {...(isIn(path) ? { "aria-current": "page" as const } : {})}
              >
                <Icon aria-hidden />
                {t(`nav.${id}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="app-foot">
        <SavedState />
        <SyncState />
        <IconButton
          label={isDark ? t("theme.toLight") : t("theme.toDark")}
          icon={isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
          onPress={() => void toggleTheme().then(() => setDark(isDarkNow()))}
        />
      </div>
    </header>
  );
}

/** The native menu, where the host has one, offers the same commands as the palette. */
function useNativeMenu(commands: readonly Command[]): void {
  const { i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "fr";
  useEffect(() => {
    void host()
      .about()
      .then(async ({ can }) => {
        if (!can.nativeMenu) return;
        await host().setMenu({
          language,
          commands: commands.map(({ id, label, menu, keys, isEnabled }) => ({
            id,
            label,
            menu,
            enabled: isEnabled ?? true,
            ...(keys?.includes("Mod") === true ? { accelerator: keys.replace("Mod", "CmdOrCtrl") } : {}),
          })),
        });
      });
    return host().on("command", (id) => commands.find((command) => command.id === id)?.run());
  }, [commands, language]);
}

function Shortcuts(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(["app", "common"]);
  const rows = useAllCommands().filter(({ keys }) => keys !== undefined);
  return (
    <Dialog
      title={t("app:shortcuts.title")}
      isOpen={props.isOpen}
      onClose={props.onClose}
      closeLabel={t("common:close")}
    >
      <Table
        caption={t("app:shortcuts.title")}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "action", header: t("app:shortcuts.action"), cell: ({ label }) => label, isRowHeader: true },
          {
            id: "keys",
            header: t("app:shortcuts.keys"),
            cell: ({ keys }) => <Kbd keys={keys ?? ""} />,
            align: "end",
          },
        ]}
      />
      <p className="small soft">{t("app:shortcuts.assessment")}</p>
    </Dialog>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(["app", "common"]);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [areShortcutsOpen, setShortcutsOpen] = useState(false);
  const palette = useCallback(() => setPaletteOpen(true), []);
  const shortcuts = useCallback(() => setShortcutsOpen(true), []);
  useCommands(useGlobalCommands({ palette, shortcuts }));
  const commands = useAllCommands();
  useShortcuts(commands);
  useNativeMenu(commands);
  return (
    <>
      <a
        href="#main"
        className="app-skip"
        onClick={(event) => {
          // The hash is the address of a screen here: the link moves the focus by itself.
          event.preventDefault();
          document.querySelector<HTMLElement>("main h1, main")?.focus();
        }}
      >
        {t("app:skip")}
      </a>
      <div className="app-frame">
        <Sidebar onSearch={palette} />
        <main id="main" className="app-main" tabIndex={-1}>
          <StorageWarning />
          <ErrorBoundary>{children}</ErrorBoundary>
        </main>
      </div>
      <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} commands={commands} />
      <Shortcuts isOpen={areShortcutsOpen} onClose={() => setShortcutsOpen(false)} />
      <ToastRegion label={t("app:notifications")} closeLabel={t("common:close")} />
    </>
  );
}

/** The whole application once the notebook is open. */
export function Shell() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === "en" ? "en-GB" : "fr-FR"}>
      <RouterProvider navigate={(path) => navigate(path.replace(/^#/, ""))} useHref={(path) => path}>
        <Router hook={useHashLocation}>
          <Frame>
            <Routes />
          </Frame>
        </Router>
      </RouterProvider>
    </I18nProvider>
  );
}
