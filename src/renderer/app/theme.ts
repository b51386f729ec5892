/** Looks that the person chose, put on the document. */
import type { Settings } from "../data/settings.ts";

/** Applies theme and size of text. « system » follows the computer. */
export function applyLooks({ theme, textScale }: Pick<Settings, "theme" | "textScale">): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  root.style.setProperty("--text-scale", String(textScale));
}

/** Whether the screen is dark now, whoever decided it. */
export function isDarkNow(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
