import { useSyncExternalStore } from "react";

const watch = (changed: () => void): (() => void) => {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
};

/** Whether the computer believes it has a network. A hint only: nothing waits for it. */
export function useOnline(): boolean {
  return useSyncExternalStore(watch, () => navigator.onLine);
}
