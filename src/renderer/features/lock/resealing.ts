/** How far the encryption of what was already there is. */
import { create } from "zustand";
import type { Resealing } from "../../data/reseal.ts";

const useStore = create<{ readonly progress: Resealing | undefined }>(() => ({ progress: undefined }));

/** Told as it goes on. */
export function showResealing(progress: Resealing): void {
  useStore.setState({ progress: progress.done < progress.total ? progress : undefined });
}

/** What is shown; undefined when nothing is under way. */
export function useResealing(): Resealing | undefined {
  return useStore(({ progress }) => progress);
}
