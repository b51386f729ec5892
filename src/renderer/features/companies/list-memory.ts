/** What the list shows, kept while the app is open: one comes back from a company to the list one left. */
import { create } from "zustand";
import type { ListChoices } from "./company-list.ts";

const everything: ListChoices = { query: "", order: "recent" };

const useStore = create<ListChoices>(() => everything);

/** The choices, and what changes some of them. */
export function useListChoices(): readonly [ListChoices, (change: Partial<ListChoices>) => void] {
  return [useStore(), (change) => useStore.setState(change)];
}

/** Shows everything again, in the same order. */
export function clearListChoices(): void {
  useStore.setState(({ order }) => ({ ...everything, order }), true);
}
