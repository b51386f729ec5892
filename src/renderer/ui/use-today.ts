/** The day that it is here, for what is shown: a notebook left open overnight goes on to the next one. */
import { useSyncExternalStore } from "react";
import { dayOf } from "../../shared/language/dates.ts";

/** `YYYY-MM-DD`, by the clock of this computer; changes at midnight. */
export function useToday(): string {
  return useSyncExternalStore(followDays, today);
}

const today = (): string => dayOf(new Date());

function followDays(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    timer = setTimeout(pass, midnight.getTime() - now.getTime());
  };
  const pass = () => {
    clearTimeout(timer);
    changed();
    wait();
  };
  wait();
  // A laptop that slept through midnight ran no timer.
  document.addEventListener("visibilitychange", pass);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", pass);
  };
}
