import { useEffect, useState } from "react";
import type { Locked } from "../../data/unlocking.ts";

/** Seconds before the next try; asked again after each failure. */
export function useWait(locked: Locked, failure: unknown): number {
  const [notBefore, setNotBefore] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    void locked.notBefore().then((at) => {
      setNotBefore(at);
      setNow(Date.now());
    });
  }, [locked, failure]);
  const seconds = Math.max(0, Math.ceil((notBefore - now) / 1000));
  useEffect(() => {
    if (seconds === 0) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), 250);
    return () => clearTimeout(timer);
  }, [seconds, now]);
  return seconds;
}
