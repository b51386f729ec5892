import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { useLive } from "../data/live.ts";
import { protection } from "../data/protection.ts";
import { saveSettings } from "../data/settings.ts";
import { lockNow } from "../features/lock/locking.ts";
import { attempt } from "../ui/attempt.ts";
import type { Command } from "../ui/commands.ts";
import { toggleDiscreet, useDiscreet } from "../ui/discreet.ts";
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
  const { t } = useTranslation(["app", "protection"]);
  const live = useLive(protection, []);
  const isSealed = live.status === "ready" && live.value.locks.length > 0;
  const isDiscreet = useDiscreet();
  const { palette, shortcuts } = open;
  return useMemo(() => {
    const go = (path: string) => () => navigate(path);
    return [
      { id: "palette", label: t("app:commands.palette"), menu: "edit", keys: "Mod+K", run: palette },
      {
        id: "new-company",
        label: t("app:commands.newCompany"),
        menu: "file",
        keys: "Mod+Shift+N",
        run: go("/companies/new"),
      },
      { id: "import", label: t("app:commands.importCompanies"), menu: "file", run: go("/companies/import") },
      { id: "take-visit", label: t("app:commands.takeVisit"), menu: "file", run: go("/visits/take") },
      { id: "today", label: t("app:commands.today"), menu: "go", run: go("/") },
      { id: "companies", label: t("app:commands.companies"), menu: "go", run: go("/companies") },
      { id: "context", label: t("app:commands.context"), menu: "go", run: go("/context") },
      { id: "printing", label: t("app:commands.printing"), menu: "go", run: go("/printing") },
      { id: "bin", label: t("app:commands.bin"), menu: "go", run: go("/bin") },
      {
        id: "settings",
        label: t("app:commands.settings"),
        menu: "file",
        keys: "Mod+,",
        run: go("/settings"),
      },
      {
        id: "discreet",
        label: isDiscreet ? t("app:discreet.leave") : t("app:discreet.turnOn"),
        menu: "view",
        keys: "Mod+Shift+D",
        run: () => void toggleDiscreet(),
      },
      { id: "theme", label: t("app:commands.theme"), menu: "view", run: () => void toggleTheme() },
      ...(isSealed
        ? [
            {
              id: "lock",
              label: t("protection:now"),
              menu: "file" as const,
              keys: "Mod+Shift+L",
              run: () => void attempt(lockNow),
            },
          ]
        : []),
      { id: "shortcuts", label: t("app:commands.shortcuts"), menu: "help", keys: "?", run: shortcuts },
    ];
  }, [t, palette, shortcuts, isSealed, isDiscreet]);
}
