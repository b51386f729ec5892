/** Looks that the person chose, put on the document. */
export interface Looks {
  readonly theme: "system" | "light" | "dark" | "contrast";
  /** Multiplies the size of all text. */
  readonly textScale: number;
}

/** Applies theme and size of text. « system » follows the computer. */
export function applyLooks({ theme, textScale }: Looks): void {
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
