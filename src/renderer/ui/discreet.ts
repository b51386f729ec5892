/**
 * « Mode discret »: the screen is turned to the person visited. What {@link Private} (`private.tsx`) holds is then not on the
 * page at all, and only the screens of the visit under way are shown (`app/discreet-mode.tsx`).
 */
import { create } from "zustand";
import { flushAutosaves } from "./save-status.ts";

/** A flag and nothing else: it outlives a reload, a lock, and not the window. */
const mark = "carnet-discreet";

const useStore = create<{ readonly isOn: boolean }>(() => ({
  isOn: typeof sessionStorage !== "undefined" && sessionStorage.getItem(mark) !== null,
}));

/** Whether the screen is turned to somebody. */
export function useDiscreet(): boolean {
  return useStore(({ isOn }) => isOn);
}

/** Turns it on or off. What is half typed in a field that goes is written first. */
export async function toggleDiscreet(): Promise<void> {
  const isOn = !useStore.getState().isOn;
  if (isOn) await flushAutosaves();
  if (isOn) sessionStorage.setItem(mark, "1");
  else sessionStorage.removeItem(mark);
  useStore.setState({ isOn });
}
