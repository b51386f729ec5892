import { type ReactNode, useCallback, useEffect, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Route, Router, Switch } from "wouter";
import { navigate, useHashLocation } from "wouter/use-hash-location";
import { useLive } from "../data/live.ts";
import { readSettings } from "../data/settings.ts";
import { changeLanguage } from "../i18n/i18n.ts";
import { useAllCommands, useCommands, useShortcuts } from "../ui/commands.ts";
import { applyLooks } from "../ui/looks.ts";
import { ToastRegion } from "../ui/toast.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { Discreetly } from "./discreet-mode.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { useGlobalCommands } from "./global-commands.ts";
import { FaceRoute, Routes } from "./routes.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { Sidebar } from "./sidebar.tsx";
import { useNativeMenu } from "./use-native-menu.ts";
import { Warnings } from "./warnings.tsx";
import "./shell.css";

/** The hash is the address of a screen here, so this link moves the focus by itself. */
function SkipLink() {
  const { t } = useTranslation("app");
  return (
    <a
      href="#main"
      className="app-skip"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>("main h1, main")?.focus();
      }}
    >
      {t("skip")}
    </a>
  );
}

/** Looks and language follow the settings, whichever window changed them. */
function useSettingsEverywhere(): void {
  const settings = useLive(readSettings, []);
  useEffect(() => {
    if (settings.status !== "ready") return;
    applyLooks(settings.value);
    void changeLanguage(settings.value.language);
  }, [settings]);
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(["app", "common"]);
  const [location] = useHashLocation();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [areShortcutsOpen, setShortcutsOpen] = useState(false);
  const palette = useCallback(() => setPaletteOpen(true), []);
  const shortcuts = useCallback(() => setShortcutsOpen(true), []);
  useCommands(useGlobalCommands({ palette, shortcuts }));
  const commands = useAllCommands();
  useShortcuts(commands);
  useNativeMenu(commands);
  useSettingsEverywhere();
  return (
    <>
      <SkipLink />
      <div className="app-frame">
        <Sidebar onSearch={palette} />
        <main id="main" className="app-main" tabIndex={-1}>
          <Warnings />
          <ErrorBoundary screen={location}>
            <Discreetly location={location}>{children}</Discreetly>
          </ErrorBoundary>
        </main>
      </div>
      <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} commands={commands} />
      <ShortcutsDialog isOpen={areShortcutsOpen} onClose={() => setShortcutsOpen(false)} />
      <ToastRegion label={t("app:notifications")} closeLabel={t("common:close")} />
    </>
  );
}

/** The window turned to the person: nothing of the notebook around it, and no command that would open some. */
function Alone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(["app", "common"]);
  useSettingsEverywhere();
  return (
    <>
      <ErrorBoundary screen="face">{children}</ErrorBoundary>
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
          <Switch>
            <Route path="/visits/:id/face">
              {({ id }) => (
                <Alone>
                  <FaceRoute id={id} />
                </Alone>
              )}
            </Route>
            <Route>
              <Frame>
                <Routes />
              </Frame>
            </Route>
          </Switch>
        </Router>
      </RouterProvider>
    </I18nProvider>
  );
}
