import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { saveSettings } from "../data/settings.ts";
import type { Command } from "../ui/commands.ts";
import { applyLooks, isDarkNow } from "../ui/looks.ts";

/** Goes from light to dark or back, and remembers it. */
export async function toggleTheme(): Promise<void> {
  const settings = await saveSettings({ theme: isDarkNow() ? "light" : "dark" });
  applyLooks(settings);
}

/** The commands that are possible on every screen. */
export function useGlobalCommands(open: {
  readonly palette: () => void;
  readonly shortcuts: () => void;
}): Command[] {
  const { t } = useTranslation("app");
  const { palette, shortcuts } = open;
  return useMemo(() => {
    const go = (path: string) => () => navigate(path);
    return [
      { id: "palette", label: t("commands.palette"), menu: "edit", keys: "Mod+K", run: palette },
      {
        id: "new-company",
        label: t("commands.newCompany"),
        menu: "file",
        keys: "Mod+Shift+N",
        run: go("/companies/new"),
      },
      { id: "import", label: t("commands.importCompanies"), menu: "file", run: go("/companies/import") },
      { id: "today", label: t("commands.today"), menu: "go", run: go("/") },
      { id: "companies", label: t("commands.companies"), menu: "go", run: go("/companies") },
      { id: "context", label: t("commands.context"), menu: "go", run: go("/context") },
      { id: "bin", label: t("commands.bin"), menu: "go", run: go("/bin") },
      { id: "settings", label: t("commands.settings"), menu: "file", keys: "Mod+,", run: go("/settings") },
      { id: "theme", label: t("commands.theme"), menu: "view", run: () => void toggleTheme() },
      { id: "shortcuts", label: t("commands.shortcuts"), menu: "help", keys: "?", run: shortcuts },
    ];
  }, [t, palette, shortcuts]);
}
