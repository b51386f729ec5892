import { useTranslation } from "react-i18next";
import "./kbd.css";

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What is written on the keys of each keyboard; anything else is shown as it is. */
const onKeys: Readonly<Record<"mac" | "fr" | "en", Readonly<Record<string, string>>>> = {
  mac: { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩", Esc: "esc" },
  fr: {
    Mod: "Ctrl",
    Shift: "Maj",
    Enter: "Entrée",
    Esc: "Échap",
    Delete: "Suppr",
    Home: "Début",
    End: "Fin",
  },
  en: { Mod: "Ctrl" },
};

/** A shortcut as the keyboard in hand writes it: `Mod+K` is ⌘K on a Mac and Ctrl+K elsewhere. */
export function Kbd({ keys }: { readonly keys: string }) {
  const { i18n } = useTranslation();
  const names = onKeys[isMac ? "mac" : i18n.language === "en" ? "en" : "fr"];
  const shown = keys.split("+").map((key) => names[key] ?? key);
  return <kbd className="ui-kbd">{shown.join(isMac ? "" : "+")}</kbd>;
}
