import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { host } from "../host/choose-host.ts";
import type { Command } from "../ui/commands.ts";

/** The native menu, where the host has one, offers the same commands as the palette. */
export function useNativeMenu(commands: readonly Command[]): void {
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
