/** Looks that the person chose, put on the document. */
import { useSyncExternalStore } from "react";

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
  for (const follow of followers) follow();
}

const followers = new Set<() => void>();

function follow(changed: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  followers.add(changed);
  system.addEventListener("change", changed);
  return () => {
    followers.delete(changed);
    system.removeEventListener("change", changed);
  };
}

/** {@link isDarkNow}, followed. */
export function useIsDark(): boolean {
  return useSyncExternalStore(follow, isDarkNow);
}

/** Whether the screen is dark now, whoever decided it. */
export function isDarkNow(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
